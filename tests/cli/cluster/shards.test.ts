import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseRecipe, type Recipe } from '#core/atlas/recipe';
import { buildAtlas } from '#core/build/buildAtlas';
import type { PackedRows } from '#core/build/graph/packedRows';
import { madeBy, runTask } from '#core/build/graph/runTask';
import { taskGraph } from '#core/build/graph/taskGraph';
import { inlinePool } from '#core/parallel';
import { planInputs } from '../../../src/cli/cluster/planInputs.ts';
import { readShard } from '../../../src/cli/cluster/readShard.ts';
import { readInputs, sha256 } from '../../../src/cli/inputs.ts';
import { ROOT, temporaryFolder } from '../corpuscope.ts';
import { madePapers } from './madePapers.ts';

const folder = temporaryFolder();
const papers = join(folder, 'papers');

beforeAll(() => {
  mkdirSync(papers);
  writeFileSync(join(papers, 'first.jsonl'), madePapers(450));
  writeFileSync(join(papers, 'notes.txt'), 'To whom it may concern');
  writeFileSync(join(papers, 'second.jsonl'), madePapers(150, 2));
});

async function whole(paths: readonly string[], recipe: Recipe) {
  const inputs = readInputs(paths);
  return (await buildAtlas({ inputs, files: () => inputs }, recipe, { sha256 })).files;
}

/** Runs every task of a plan here, each with copies of the results of others, the last of a stage first. */
async function inTasks(paths: readonly string[], recipe: Recipe, shards: number) {
  const { inputs, shards: pieces } = planInputs(paths, shards, recipe.corpus.strict, () => undefined);
  const made = new Map<string, unknown>();
  const plan = { inputs: [...inputs], shards: pieces.map((piece) => [...piece]), recipe };
  const result = (stage: string, index: number) => deserialize(made.get(`${stage} ${index}`) as Buffer) as unknown;
  const rows = (stage: string, index: number) => {
    const { bytes, ...packed } = result(stage, index) as PackedRows;
    return { ...packed, slice: (from: number, to: number) => bytes.subarray(from, to) };
  };
  const input = {
    ...{ recipe, inputs, shards, result, rows, sha256, pool: inlinePool },
    own: () => Promise.resolve(null),
    previous: () => Promise.resolve(null),
    *results(stage: string) {
      for (let at = 0; made.has(`${stage} ${at}`); at++) yield result(stage, at);
    },
    files: (index: number) => readShard(plan as never, index),
    onProgress: () => undefined,
  };
  for (const { name, isSharded } of taskGraph(recipe).slice(0, -1)) {
    const tasks = name === 'read' ? pieces.length : isSharded ? shards : 1;
    for (let index = tasks - 1; index >= 0; index--) {
      for await (const { stage, index: at, value } of runTask(name, index, input))
        made.set(`${stage} ${at}`, serialize(value));
    }
  }
  const { files } = await buildAtlas({ inputs }, recipe, { sha256, made: madeBy(input) });
  return { files, pieces };
}

describe('a build in tasks', { timeout: 120_000 }, () => {
  it('gives the bytes of a whole build of the seeds', async () => {
    const recipe = parseRecipe({ topics: 6 });
    const expected = await whole([join(ROOT, 'seeds')], recipe);
    expect((await inTasks([join(ROOT, 'seeds')], recipe, 7)).files).toEqual(expected);
  });

  it('cuts a large file of JSON Lines before its lines, and gives the bytes of a whole build', async () => {
    const recipe = parseRecipe({ topics: 4 });
    const expected = await whole([papers], recipe);
    for (const shards of [1, 7, 32]) {
      const { files, pieces } = await inTasks([papers], recipe, shards);
      expect(files, `${shards} shards`).toEqual(expected);
      const stretches = pieces.flat().filter(({ stretch }) => stretch !== null);
      expect(stretches.length > 1).toBe(shards > 1);
    }
  });

  it('gives them where topics and map are fitted to a sample', async () => {
    const recipe = parseRecipe({ topics: 4, fit: 300, corpus: { nearDuplicates: 'merge' } });
    expect((await inTasks([papers], recipe, 7)).files).toEqual(await whole([papers], recipe));
  });

  it('does not cut a file whose lines are not UTF-8, and gives the bytes all the same', async () => {
    const old = join(folder, 'old.jsonl');
    writeFileSync(old, Buffer.from(madePapers(400), 'latin1'));
    const recipe = parseRecipe({ topics: 4 });
    const { files, pieces } = await inTasks([old], recipe, 7);
    expect(pieces).toEqual([[{ input: 0, stretch: null }]]);
    expect(files).toEqual(await whole([old], recipe));
  });

  it('says so where a file was changed since the plan was made', async () => {
    const path = join(folder, 'changing.jsonl');
    writeFileSync(path, madePapers(400));
    const recipe = parseRecipe({});
    const { inputs, shards } = planInputs([path], 7, false, () => undefined);
    writeFileSync(path, madePapers(400).replace('We study', 'We wrote'));
    const read = async (index: number) => {
      for await (const file of readShard({ inputs, shards, recipe } as never, index))
        Array.from((file.bytes as { chunks(): Iterable<Uint8Array> }).chunks());
    };
    await expect(read(0)).rejects.toThrow(/changing\.jsonl: the file was changed since the plan was made/);
    await expect(read(1)).resolves.toBeUndefined();
  });
});
