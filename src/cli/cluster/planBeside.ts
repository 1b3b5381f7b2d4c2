import { resolve } from 'node:path';
import { readPrevious, type Previous } from '#core/atlas/previous';
import { CorpuscopeError } from '#core/errors';
import type { OwnVectors } from '#core/vectors/ownVectors';
import { openAtlasDirectory } from '../folder/atlasDirectory.ts';
import { readVectorFile, type VectorsRequest } from '../vectorFile.ts';
import type { PlannedBeside } from './plan.ts';

/** Reads the vectors and the earlier atlas once, for their hashes. @throws CorpuscopeError where they cannot be read */
export async function planBeside(vectors: VectorsRequest | null, previous: string | null): Promise<PlannedBeside> {
  const own = vectors && (await readVectorFile(vectors));
  const earlier = previous === null ? null : await readPrevious(openAtlasDirectory(previous));
  return {
    vectors: vectors && own && { path: resolve(vectors.path), column: vectors.column, sha256: own.sha256 },
    previous: earlier && { path: resolve(previous!), fingerprint: earlier.fingerprint },
  };
}

/** The vectors of a plan, or null. @throws CorpuscopeError where the file is not what it was when the plan was made */
export async function plannedVectors({ vectors }: PlannedBeside): Promise<OwnVectors | null> {
  if (!vectors) return null;
  const own = await readVectorFile(vectors);
  if (own.sha256 !== vectors.sha256) throw changed('the file of vectors', vectors.path);
  return own;
}

/** The earlier atlas of a plan, or null. @throws CorpuscopeError where it is not what it was when the plan was made */
export async function plannedPrevious({ previous }: PlannedBeside): Promise<Previous | null> {
  if (!previous) return null;
  const earlier = await readPrevious(openAtlasDirectory(previous.path));
  if (earlier.fingerprint !== previous.fingerprint) throw changed('the earlier atlas', previous.path);
  return earlier;
}

const changed = (what: string, where: string) =>
  new CorpuscopeError(`${what} was changed since the plan was made`, {
    where,
    fix: 'put it back as it was, or make a new plan in another folder',
  });
