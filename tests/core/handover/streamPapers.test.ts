import { beforeAll, describe, expect, it } from 'vitest';
import { readManifest } from '#core/atlas/manifestFile';
import { memoryFolder } from '#core/atlas/memoryFolder';
import { parseRecipe } from '#core/atlas/recipe';
import type { AtlasFolder } from '#core/atlas/folder';
import type { Manifest } from '#core/atlas/types';
import { joined } from '#core/atlas/tables/writeParquet';
import { buildAtlas } from '#core/build/buildAtlas';
import { readPapers } from '#core/corpus/readPapers';
import { partOf, readHanded } from '#core/handover/handedAtlas';
import { HANDOVER_LIST } from '#core/handover/handoverList';
import { HANDOVERS } from '#core/handover/handovers';
import { isStreamed, streamPapers } from '#core/handover/streamPapers';
import { textFile } from '../corpus/textFile.ts';

const STREAMED = HANDOVER_LIST.map(({ name }) => name).filter(isStreamed);

/** The later papers have columns that the first ones lack. */
const PAPERS = Array.from({ length: 9 }, (_, at) =>
  JSON.stringify({
    ...{ id: `n${at}`, title: `Study ${at}, "quoted"`, year: 2010 + at, authors: ['Zuse, Konrad'] },
    abstract: `We train network ${at} on ImageNet; = its ${['depth', 'width', 'noise'][at % 3]} grows.`,
    ...(at > 4 && { funder: `Fund ${at}` }),
    ...(at > 6 && { award: 'A-1' }),
  }),
);
const MARKS = new Map([['n7', { starred: true, tags: ['survey'], note: 'cite' }]]);

let folder: AtlasFolder;
let manifest: Manifest;
beforeAll(async () => {
  const corpus = () => readPapers([textFile('papers.jsonl', PAPERS.join('\n'))]);
  const { files } = await buildAtlas({ inputs: [], corpus }, parseRecipe({ topics: 2 }));
  folder = memoryFolder(files, 'map');
  manifest = await readManifest(folder);
});

describe.each(STREAMED)('papers written as %s as they are read', (name) => {
  it.each([[[0, 1, 2, 3, 4, 5, 6, 7, 8]], [[8, 2, 5]], [[1]], [[]]])(
    'are those of the whole atlas: %j',
    async (rows) => {
      const parts: Uint8Array[] = [];
      const told: number[] = [];
      const onProgress = (papers: number) => told.push(papers);
      const options = { folder, manifest, rows: Int32Array.from(rows), name, marks: MARKS, onProgress };
      for await (const part of streamPapers(options)) parts.push(part);
      const whole = await readHanded(folder, manifest, () => '', MARKS);
      expect(new TextDecoder().decode(joined(parts))).toBe(HANDOVERS[name](partOf(whole, rows)));
      expect(told.at(-1) ?? 0).toBe(rows.length);
    },
  );
});
