import { expect, it } from 'vitest';
import { parseRecipe } from '#core/atlas/recipe';
import { buildAtlas } from '#core/build/buildAtlas';
import { memoryCache } from '#core/build/graph/cache';
import { prepareBuild } from '#core/build/prepare';
import { readPapers } from '#core/corpus/readPapers';

const LINES = Array.from({ length: 12 }, (_, at) => {
  const theme = ['cats purr and kittens play', 'ships leave the harbour for sea', 'trains stop at every station'][
    at % 3
  ];
  return JSON.stringify({ title: `On ${theme} ${at}`, abstract: `We ask in year${at} why ${theme}, again and again.` });
});
const bytes = new TextEncoder().encode(LINES.join('\n'));
const source = {
  inputs: [{ name: 'papers.jsonl', sha256: '0'.repeat(64) }],
  corpus: () => readPapers([{ name: 'papers.jsonl', bytes, sha256: '0'.repeat(64) }]),
};

it('leaves to a build with another number of topics what depends on it, and nothing of the words', async () => {
  const cache = memoryCache();
  await prepareBuild(source, parseRecipe({}), cache);
  const { stages } = await buildAtlas(source, parseRecipe({ topics: 3 }), { cache });
  const outcomes = new Map(stages.map(({ stage, outcome }) => [stage, outcome]));
  for (const kept of ['terms', 'vectors', 'mentions', 'duplicates', 'abstracts.table'] as const)
    expect([kept, outcomes.get(kept)]).toEqual([kept, 'kept']);
  expect(outcomes.get('clustering')).toBe('ran');
  expect(outcomes.has('units')).toBe(false);
});
