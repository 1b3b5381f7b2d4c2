import { CorpuscopeError } from '#core/errors';
import type { OwnVectors } from '#core/vectors/ownVectors';
import { readVectors } from '#core/vectors/readVectors';
import { basename } from 'node:path';
import { existsSync, statSync } from 'node:fs';
import { fileSource } from './byteSources.ts';

export interface VectorsRequest {
  readonly path: string;
  /** Null: the one that is called so. */
  readonly column: string | null;
}

/** The vectors of a file, unpacked where it is gzip. @throws {CorpuscopeError} where there is none, or it holds no vectors */
export async function readVectorFile({ path, column }: VectorsRequest): Promise<OwnVectors> {
  if (!existsSync(path) || !statSync(path).isFile()) {
    throw new CorpuscopeError('there is no such file of vectors', { where: path, fix: 'name one with --vectors' });
  }
  const source = fileSource(path, path);
  const bytes = new Uint8Array(Buffer.concat([...source.chunks()]));
  return readVectors(basename(path), bytes, source.sha256, column);
}
