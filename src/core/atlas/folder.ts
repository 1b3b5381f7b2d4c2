import type { RandomAccess } from './randomAccess.ts';
import type { Digest } from './seal.ts';
import { TABLE_NAMES, type TableName } from './types.ts';

/** Name of the manifest in the folder. */
export const MANIFEST_FILE = 'atlas.json';

export function tableFile(name: TableName): string {
  return `${name}.parquet`;
}

/** Every file of an atlas folder. */
export const ATLAS_FILES: readonly string[] = [MANIFEST_FILE, ...TABLE_NAMES.map(tableFile)];

/** How an atlas folder is reached: on a disk, over HTTP, or in memory. */
export interface AtlasFolder {
  /** What to call the folder in messages. */
  readonly name: string;
  /**
   * The file's bytes, fetched as they are asked for; null where there is no such file.
   *
   * @param version changes with the content: nothing that was kept of another version may be answered with
   */
  open(file: string, version?: string): Promise<RandomAccess | null>;
  /** The host's own SHA-256, where it has a quick one. */
  readonly digest?: Digest;
}
