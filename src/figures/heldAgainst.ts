import type { AtlasFolder } from '#core/atlas/folder';
import { compareAtlases, type AtlasComparison } from '#core/compare/compareAtlases';
import { readCompared } from '#core/compare/comparedAtlas';
import type { OtherFolder } from './api.ts';

/** Another atlas, and what came of holding the shown one against it. */
export interface HeldAgainst {
  readonly other: string;
  readonly comparison: AtlasComparison;
}

/** @throws CorpuscopeError where either cannot be read */
export async function holdAgainst(shown: AtlasFolder, { name, folder }: OtherFolder): Promise<HeldAgainst> {
  const [a, b] = await Promise.all([readCompared(shown), readCompared(folder)]);
  return { other: name, comparison: compareAtlases(a, b) };
}
