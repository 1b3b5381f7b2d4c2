import {
  lstatSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  type Stats,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import { unwritable } from '../systemError.ts';

/**
 * Writes a file so that it is there whole or as it was before: beside the old one, then in its place. A link is followed; a device or a
 * pipe is written to as it is.
 *
 * @param what the content is called in messages
 * @throws CorpuscopeError where it cannot be written
 */
export function writeWhole(out: string, content: string | Uint8Array, what: string): void {
  try {
    const target = followed(out);
    const old = statSync(target, { throwIfNoEntry: false });
    if (old && !old.isFile()) writeFileSync(target, content);
    else replace(target, content, old);
  } catch (cause) {
    throw unwritable(what, out, cause);
  }
}

function replace(target: string, content: string | Uint8Array, old: Stats | undefined): void {
  const beside = `${target}.part-${process.pid}`;
  try {
    writeFileSync(beside, content, old ? { mode: old.mode } : {});
    renameSync(beside, target);
  } catch (cause) {
    rmSync(beside, { force: true });
    // A file that may be written in a folder that may not.
    const closed = ['EACCES', 'EPERM'].includes((cause as NodeJS.ErrnoException).code ?? '');
    if (!old || !closed) throw cause;
    writeFileSync(target, content);
  }
}

/** Where a path leads: through links, also to what is not there yet. */
function followed(path: string): string {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (!found) return resolve(path);
  if (found.isSymbolicLink() && !statSync(path, { throwIfNoEntry: false })) {
    return resolve(dirname(path), readlinkSync(path));
  }
  return realpathSync(path);
}
