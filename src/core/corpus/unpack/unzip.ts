import { unzipSync } from 'fflate';
import { checkUnpacked, MOST_FILES, unreadable } from './limits.ts';
import { CorpuscopeError } from '../../errors.ts';

export interface Entry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The names in a ZIP archive, with nothing unpacked. */
export function namesInZip(name: string, bytes: Uint8Array): readonly string[] {
  const names: string[] = [];
  let unpacked = 0;
  try {
    unzipSync(bytes, {
      filter: ({ name: entry, originalSize }) => {
        names.push(entry);
        unpacked += originalSize;
        return false;
      },
    });
  } catch (cause) {
    throw unreadable(name, 'ZIP archive', cause);
  }
  checkUnpacked(name, bytes.length, unpacked);
  if (names.length > MOST_FILES) {
    throw new CorpuscopeError(`the archive holds more than ${MOST_FILES} files`, {
      where: name,
      fix: 'unpack it and give the files with papers',
    });
  }
  return names;
}

/** Files of a ZIP archive whose names are wanted. */
export function unzip(name: string, bytes: Uint8Array, wanted: (name: string) => boolean): readonly Entry[] {
  namesInZip(name, bytes);
  try {
    const files = unzipSync(bytes, { filter: (entry) => !entry.name.endsWith('/') && wanted(entry.name) });
    return Object.entries(files).map(([entry, content]) => ({ name: entry, bytes: content }));
  } catch (cause) {
    throw unreadable(name, 'ZIP archive', cause);
  }
}
