import { describe, expect, it } from 'vitest';
import { parseRecipe } from '#core/atlas/recipe';
import { memoryCache, type Cache } from '#core/build/graph/cache';
import { runStages, type RunOptions } from '#core/build/graph/runner';
import type { AnyStage, Stage } from '#core/build/graph/stage';
import { sha256 } from '#core/corpus/merge/contentId';
import { inlinePool } from '#core/parallel';

interface Numbers {
  given: number;
  half: number;
  sum: number;
  double: number;
}

/** given -> half -> sum <- given, and sum -> double: each says when it runs. */
function graph(ran: string[]): readonly AnyStage<Numbers>[] {
  const stage = <Name extends keyof Numbers, Needs extends keyof Numbers, Settings>(
    entry: Stage<Numbers, Name, Needs, Settings>,
  ): AnyStage<Numbers> => ({ ...entry, run: (...all) => (ran.push(entry.name), entry.run(...all)) });
  return [
    stage({ name: 'double', says: 'Doubling', needs: ['sum'], run: ({ sum }) => 2 * sum }),
    stage({
      name: 'sum',
      says: 'Adding',
      needs: ['given', 'half'],
      reads: ({ seed }) => seed,
      keep: true,
      run: ({ given, half }, seed) => given + half + seed,
    }),
    stage({ name: 'half', says: 'Halving', needs: ['given'], keep: true, run: async ({ given }) => given / 2 }),
  ];
}

async function run(given: number, { seed = 1, ...more }: { seed?: number } & Partial<RunOptions<Numbers>> = {}) {
  const ran: string[] = [];
  let answer = NaN;
  const options: RunOptions<Numbers> = {
    stages: graph(ran),
    recipe: parseRecipe({ seed }),
    given: { given: { key: String(given), value: () => given } },
    context: { pool: inlinePool, sha256 },
    version: '1',
    ...more,
  };
  const records = await runStages(['double'], options, (_, value) => (answer = value));
  return { answer, ran, records };
}

describe('a run of stages', () => {
  it('makes each value once, after what it needs', async () => {
    const { answer, ran, records } = await run(10);
    expect(answer).toBe(2 * (10 + 5 + 1));
    expect(ran).toEqual(['half', 'sum', 'double']);
    expect(records.map(({ stage, outcome }) => `${stage} ${outcome}`)).toEqual(['half ran', 'sum ran', 'double ran']);
  });

  it('lets a stage wait for one that it does not need, where that runs too', async () => {
    const ran: string[] = [];
    const stages = graph(ran).map((stage) => (stage.name === 'half' ? { ...stage, after: ['other' as never] } : stage));
    const slow = async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      ran.push('other');
      return 0;
    };
    const other: AnyStage<Numbers> = { name: 'other' as never, says: 'Waiting', needs: [], run: slow };
    await run(10, { stages: [...stages, other] });
    expect(ran).toEqual(['half', 'sum', 'double']);
    ran.length = 0;
    const sum = { ...stages.find(({ name }) => name === 'sum')!, needs: ['given', 'half', 'other' as never] as const };
    await run(10, { stages: [...stages.filter(({ name }) => name !== 'sum'), sum, other] });
    expect(ran).toEqual(['other', 'half', 'sum', 'double']);
  });

  it('fails with the error of its stage', async () => {
    const given = { given: { key: '', value: () => Promise.reject(new Error('no such file')) } };
    await expect(run(1, { given })).rejects.toThrow('no such file');
  });

  it('starts no stage once it is aborted', async () => {
    const control = new AbortController();
    const onProgress = () => control.abort(new Error('enough'));
    await expect(run(1, { signal: control.signal, onProgress })).rejects.toThrow('enough');
  });
});

describe('a cache', () => {
  it('spares what has not changed, and what only that needs', async () => {
    const cache = memoryCache();
    await run(10, { cache });
    expect((await run(10, { cache })).ran).toEqual(['double']);
  });

  it('spares nothing where input, a setting that is read, or the program is another', async () => {
    const cache = memoryCache();
    await run(10, { cache });
    expect((await run(12, { cache })).answer).toBe(2 * (12 + 6 + 1));
    expect(await run(10, { cache, seed: 5 })).toMatchObject({ answer: 2 * (10 + 5 + 5), ran: ['sum', 'double'] });
    expect((await run(10, { cache, version: '2' })).ran).toEqual(['half', 'sum', 'double']);
  });

  it('may have forgotten what it promised', async () => {
    const forgetful: Cache = { has: () => true, get: () => undefined, set: () => undefined };
    expect(await run(10, { cache: forgetful })).toMatchObject({ answer: 32, ran: ['half', 'sum', 'double'] });
  });

  it('in memory forgets what was used longest ago', () => {
    const cache = memoryCache(2);
    cache.set('a', 1);
    cache.set('b', 2);
    cache.get('a');
    cache.set('c', 3);
    expect(['a', 'b', 'c'].map((key) => cache.get(key))).toEqual([1, undefined, 3]);
  });
});
