import type { Recipe } from '../atlas/recipe.ts';
import { sha256 } from '../corpus/merge/contentId.ts';
import { inlinePool, type Pool } from '../parallel.ts';
import type { Cache } from './graph/cache.ts';
import { givenBy, programVersion, type Source } from './graph/given.ts';
import { runStages } from './graph/runner.ts';
import { STAGES } from './stages.ts';
import type { Values } from './values.ts';

/** Puts into a cache what a build keeps and no number of topics changes: the next build by such a recipe begins with the clusters. */
export async function prepareBuild(
  source: Source,
  recipe: Recipe,
  cache: Cache,
  pool: Pool = inlinePool,
): Promise<void> {
  const byName = new Map(STAGES.map((stage) => [stage.name, stage]));
  const followsClustering = (name: keyof Values): boolean =>
    name === 'clustering' || (byName.get(name)?.needs ?? []).some(followsClustering);
  const goals = STAGES.filter(({ name, keep }) => keep && !followsClustering(name)).map(({ name }) => name);
  await runStages<Values, keyof Values>(
    goals,
    {
      stages: STAGES,
      recipe,
      given: givenBy(source, null, recipe),
      context: { pool, sha256 },
      version: programVersion(),
      cache,
    },
    () => undefined,
  );
}
