import { readFileSync, readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { corpusOf } from '#core/atlas/corpusOf';
import { readManifest } from '#core/atlas/manifestFile';
import { memoryFolder } from '#core/atlas/memoryFolder';
import { columnOf } from '#core/atlas/tables/parquet';
import { parseRecipe } from '#core/atlas/recipe';
import { plainDigest } from '#core/atlas/seal';
import { readTable } from '#core/atlas/tables/tableFile';
import { buildAtlas } from '#core/build/buildAtlas';
import { noCache } from '#core/build/graph/cache';
import { walkPaper, type PaperWalk } from '#core/build/walk/paperWalk';

const SEEDS = new URL('../../../../seeds/', import.meta.url);
const ROW = 3;

describe('a paper of the seeds, followed to the map', () => {
  let walk: PaperWalk;
  let columns: (name: string) => ArrayLike<number>;
  let abstract = '';
  let follow: (ownVectors: boolean) => Promise<PaperWalk>;

  beforeAll(async () => {
    const inputs = readdirSync(SEEDS).map((name) => {
      const bytes = new Uint8Array(readFileSync(new URL(name, SEEDS)));
      return { name, bytes, sha256: plainDigest(bytes), inFolder: true };
    });
    const recipe = parseRecipe({ topics: 12 });
    const { files } = await buildAtlas({ inputs, files: () => inputs }, recipe);
    const folder = memoryFolder(files, 'memory');
    const manifest = await readManifest(folder);
    const table = await readTable(folder, manifest, 'papers');
    columns = (name) => columnOf(table, name) as ArrayLike<number>;
    const corpus = await corpusOf(folder, manifest);
    abstract = corpus.papers[ROW]!.abstract;
    const atlas = {
      inputs: manifest.inputs,
      recipe,
      topicOf: Int32Array.from(columns('topic')),
      x: Float32Array.from(columns('x')),
      y: Float32Array.from(columns('y')),
    };
    follow = (ownVectors) =>
      walkPaper(corpus, { ...atlas, ownVectors }, ROW, { cache: noCache, onProgress: () => undefined });
    walk = await follow(false);
  }, 120_000);

  it('begins with a sentence of its own, whose words become terms or do not', () => {
    expect(abstract).toContain(walk.sentence);
    expect(new Set(walk.tokens.map(({ outcome }) => outcome))).toContain('term');
    for (const { term, outcome } of walk.tokens) expect(term !== null).toBe(outcome === 'term');
  });

  it('has weights of unit length, heaviest first', () => {
    expect(walk.terms.reduce((sum, { weight }) => sum + weight ** 2, 0)).toBeCloseTo(1, 9);
    const weights = walk.terms.map(({ weight }) => weight);
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
  });

  it('is as similar to its topic and the runner-up as the atlas says', () => {
    const [own, second] = walk.space!.around.topics;
    expect(own).toMatchObject({
      id: columns('topic')[ROW],
      similarity: expect.closeTo(columns('similarity')[ROW]!, 5),
    });
    expect(second!.id).toBe(columns('second_topic')[ROW]);
    expect(own!.similarity - second!.similarity).toBeCloseTo(columns('margin')[ROW]!, 5);
  });

  it('keeps as many neighbours on the map as the atlas says', () => {
    const kept = walk.space!.nearest.filter((row) => walk.onMap.includes(row)).length;
    expect(kept / 15).toBeCloseTo(columns('neighbours_kept')[ROW]!, 6);
  });

  it('has no place among singular vectors where the vectors were given', async () => {
    const { space, terms, onMap } = await follow(true);
    expect([space, terms, onMap]).toEqual([null, walk.terms, walk.onMap]);
  });
});
