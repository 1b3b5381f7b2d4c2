import { dirname, join, resolve } from 'node:path';
import { Option } from 'commander';
import { CorpuscopeError } from '#core/errors';
import type { VectorsRequest } from '../vectorFile.ts';

export const outOption = new Option('--out <DIR>', 'folder of the atlas').default('atlas');

/** What a build takes beside the papers. */
export interface BesideFlags {
  readonly vectors?: string;
  readonly vectorColumn?: string;
  readonly previous?: string;
}

export const besideOptions = [
  new Option('--vectors <FILE>', 'vectors of the papers (.npy, Parquet, JSON Lines) for topics and map to come from'),
  new Option('--vector-column <NAME>', 'the column of the vectors; without --vectors, one of the papers’ own file'),
  new Option('--previous <DIR>', 'an earlier atlas whose topic numbers and colours are kept'),
];

/** The file of vectors: named, or that of the papers where a column of it is named. */
export function vectorsOf(
  paths: readonly string[],
  { vectors, vectorColumn }: Pick<BesideFlags, 'vectors' | 'vectorColumn'>,
): VectorsRequest | null {
  const column = vectorColumn ?? null;
  if (vectors !== undefined) return { path: vectors, column };
  if (column === null) return null;
  if (paths.length === 1 && paths[0] !== '-') return { path: paths[0]!, column };
  throw new CorpuscopeError('--vector-column is of one file', {
    fix: 'give one file of papers, or name that of the vectors with --vectors',
    usage: true,
  });
}

export interface CacheFlags {
  readonly cache: string | boolean;
}

export const cacheOptions = [
  new Option('--cache <DIR>', 'folder of values of earlier builds (default: .corpuscope-cache beside the atlas)'),
  new Option('--no-cache', 'make everything anew, and keep nothing'),
];

/** The folder in which a build looks for values of earlier ones, or null. It may be deleted at any time. */
export function cacheFor({ cache, out }: CacheFlags & { readonly out: string }): string | null {
  if (cache === false) return null;
  return typeof cache === 'string' ? cache : join(dirname(resolve(out)), '.corpuscope-cache');
}
