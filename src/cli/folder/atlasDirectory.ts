import { closeSync, fstatSync, openSync, readSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ATLAS_FILES, MANIFEST_FILE, tableFile, type AtlasFolder } from '#core/atlas/folder';
import { encodeManifest } from '#core/atlas/manifestFile';
import type { RandomAccess } from '#core/atlas/randomAccess';
import { Sealer, type Seal } from '#core/atlas/seal';
import type { EncodedTable } from '#core/atlas/tables/tableFile';
import type { ManifestContent, TableName } from '#core/atlas/types';
import { CorpuscopeError } from '#core/errors';
import { sha256 } from '../inputs.ts';
import { restoreFolder } from './recoverFolder.ts';
import { stageFolder, type Staging } from './staging.ts';
import { reasonOf, unwritable } from '../systemError.ts';

/** An atlas folder on this disk, read in slices. */
export function openAtlasDirectory(directory: string): AtlasFolder {
  restoreFolder(resolve(directory));
  return {
    name: directory,
    open: (file) => Promise.resolve(openFile(join(directory, file))),
    digest: sha256,
  };
}

function openFile(path: string): RandomAccess | null {
  const size = withFile(path, (handle) => fstatSync(handle).size);
  if (size === null) return null;
  return {
    byteLength: size,
    slice(start, end = size) {
      const from = start < 0 ? Math.max(0, size + start) : start;
      const bytes = new Uint8Array(Math.max(0, Math.min(end, size) - from));
      // A file that went away since has none of its bytes left: its reader finds others than it looks for.
      withFile(path, (handle) => readAll(handle, bytes, from));
      return bytes.buffer;
    },
  };
}

/** One call reads two gigabytes at most, and may read less. */
function readAll(handle: number, bytes: Uint8Array, position: number): void {
  for (let at = 0; at < bytes.length;) {
    const count = readSync(handle, bytes, at, Math.min(bytes.length - at, 2 ** 30), position + at);
    if (count === 0) return;
    at += count;
  }
}

/** @returns null where there is no such file */
function withFile<T>(path: string, use: (handle: number) => T): T | null {
  let handle: number | undefined;
  try {
    handle = openSync(path, 'r');
    return use(handle);
  } catch (cause) {
    if (['ENOENT', 'ENOTDIR'].includes((cause as NodeJS.ErrnoException).code ?? '')) return null;
    throw new CorpuscopeError(`the file cannot be read (${reasonOf(cause)})`, {
      where: path,
      fix: 'see that you may read it, then try again',
      cause,
    });
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/**
 * Writes the files of an atlas into a folder that exists: tables one by one, at last the manifest.
 *
 * @param out what to call the folder in messages: the one that a person asked for, where `directory` stands in for it
 */
export function atlasWriter(directory: string, out: string) {
  const seals = new Map<TableName, Seal>();
  const write = (file: string, parts: Iterable<Uint8Array>) => {
    const handle = openSync(join(directory, file), 'w');
    try {
      for (const part of parts) writeFileSync(handle, part);
    } finally {
      closeSync(handle);
    }
  };
  const writing = (act: () => void) => {
    try {
      act();
    } catch (cause) {
      throw unwritable('atlas', out, cause);
    }
  };
  return {
    table(name: TableName, { parts }: EncodedTable): void {
      const sealer = new Sealer(sha256);
      function* told(): Generator<Uint8Array> {
        for (const part of parts) {
          sealer.add(part);
          yield part;
        }
      }
      writing(() => write(tableFile(name), told()));
      seals.set(name, sealer.seal());
    },
    manifest: (content: ManifestContent): void =>
      writing(() =>
        write(MANIFEST_FILE, [encodeManifest(content, Object.fromEntries(seals) as Record<TableName, Seal>)]),
      ),
  };
}

/** Prepares to write an atlas to `out`; see `stageFolder`. */
export const stageAtlas = (out: string): Staging =>
  stageFolder(out, { name: 'atlas', markers: [MANIFEST_FILE], files: ATLAS_FILES });
