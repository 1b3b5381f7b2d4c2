import { closeSync, existsSync, fstatSync, openSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  ATLAS_FILES,
  encodeManifest,
  MANIFEST_FILE,
  tableFile,
  type AtlasFolder,
  type EncodedTable,
  type RandomAccess,
} from '#core/atlas/folder';
import type { Manifest, TableName } from '#core/atlas/types';
import { orUnwritable, stageFolder, type Staging } from './staging.ts';

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

/**
 * Writes the files of an atlas into a folder that exists: tables one by one, at last the manifest.
 *
 * @param out what to call the folder in messages: the one that a person asked for, where `directory` stands in for it
 */
export function atlasWriter(directory: string, out: string) {
  const orSay = (write: () => void) => {
    try {
      write();
    } catch (cause) {
      throw orUnwritable('atlas', out, cause);
    }
  };
  return {
    table: (name: TableName, { bytes }: EncodedTable) =>
      orSay(() => writeFileSync(join(directory, tableFile(name)), bytes)),
    manifest: (manifest: Manifest) =>
      orSay(() => writeFileSync(join(directory, MANIFEST_FILE), encodeManifest(manifest))),
  };
}

/** Prepares to write an atlas to `out`; see `stageFolder`. */
export const stageAtlas = (out: string): Staging =>
  stageFolder(out, { name: 'atlas', markers: [MANIFEST_FILE], files: ATLAS_FILES });
