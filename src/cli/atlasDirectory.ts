import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileWriter } from 'hyparquet-writer';
import { CorpuscopeError } from '#core/errors';
import { encodeManifest, MANIFEST_FILE, writeTable, type AtlasFolder, type RandomAccess } from '#core/atlas/folder';
import type { Manifest, Table, TableName } from '#core/atlas/types';

/** An atlas folder on this disk, read in slices. */
export function openAtlasDirectory(directory: string): AtlasFolder {
  return {
    name: directory,
    open: (file) => Promise.resolve(openFile(join(directory, file))),
  };
}

function openFile(path: string): RandomAccess | null {
  if (!existsSync(path)) return null;
  return {
    byteLength: withFile(path, (handle) => fstatSync(handle).size),
    slice: (start, end) =>
      withFile(path, (handle) => {
        const size = fstatSync(handle).size;
        const from = start < 0 ? Math.max(0, size + start) : start;
        const bytes = new Uint8Array(Math.max(0, Math.min(end ?? size, size) - from));
        readSync(handle, bytes, 0, bytes.length, from);
        return bytes.buffer;
      }),
  };
}

function withFile<T>(path: string, use: (handle: number) => T): T {
  const handle = openSync(path, 'r');
  try {
    return use(handle);
  } finally {
    closeSync(handle);
  }
}

/** Writes the files of an atlas into a folder that exists: tables one by one, at last the manifest. */
export function atlasWriter(directory: string) {
  const orSay = (write: () => void) => {
    try {
      write();
    } catch (cause) {
      throw cause instanceof Error && 'syscall' in cause ? unwritable(directory, cause) : cause;
    }
  };
  return {
    table: (name: TableName, table: Table) =>
      orSay(() => writeTable(name, table, (file) => fileWriter(join(directory, file)))),
    manifest: (manifest: Manifest) =>
      orSay(() => writeFileSync(join(directory, MANIFEST_FILE), encodeManifest(manifest))),
  };
}

/** A folder beside the atlas that it will replace. */
export interface Staging {
  /** Where the files go. */
  readonly directory: string;
  /** Puts the folder in place of the old atlas. */
  commit(): void;
  /** Removes the folder; the old atlas stays as it was. */
  abandon(): void;
}

/**
 * Prepares to write an atlas to `out` before any work is done, so that an output that cannot be written is known at once.
 *
 * @throws CorpuscopeError where `out` is a file, holds something else than an atlas, or cannot be written
 */
export function stageAtlas(out: string): Staging {
  const target = resolve(out);
  refuseForeign(target, out);
  const directory = `${target}.part-${process.pid}`;
  try {
    rmSync(directory, { recursive: true, force: true });
    mkdirSync(dirname(directory), { recursive: true });
    // Not recursive: where nothing can be made (/proc), Node would try for ever.
    mkdirSync(directory);
  } catch (cause) {
    throw unwritable(out, cause);
  }
  const abandon = () => rmSync(directory, { recursive: true, force: true });
  return {
    directory,
    abandon,
    commit() {
      const old = `${target}.old-${process.pid}`;
      try {
        if (existsSync(target)) renameSync(target, old);
        renameSync(directory, target);
      } catch (cause) {
        if (existsSync(old) && !existsSync(target)) renameSync(old, target);
        abandon();
        throw unwritable(out, cause);
      }
      rmSync(old, { recursive: true, force: true });
    },
  };
}

function refuseForeign(target: string, out: string): void {
  if (!existsSync(target)) return;
  let names: string[];
  try {
    names = readdirSync(target);
  } catch (cause) {
    throw unwritable(out, cause);
  }
  if (names.length > 0 && !names.includes(MANIFEST_FILE)) {
    throw new CorpuscopeError('the folder holds something else than an atlas', {
      where: out,
      fix: 'name another folder with --out, or empty this one',
    });
  }
}

function unwritable(out: string, cause: unknown): CorpuscopeError {
  return new CorpuscopeError(`the atlas cannot be written (${(cause as Error).message})`, {
    where: out,
    fix: 'name a folder that can be written with --out',
    cause,
  });
}
