import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inlinePool, type Pool } from '#core/parallel';
import { defaultTextOptions } from './defaultTextOptions.ts';
import { createUnitReader, readUnits } from '#core/text/unitReader';
import type { UnitStream } from '#core/text/unitStream';

const { stopWords } = defaultTextOptions;
const threads = (count: number): Pool => ({ ...inlinePool, threads: count });
const read = (stream: UnitStream) => ({ ...stream, definitions: stream.definitions.settled() });
const paper = (abstract: string, title = '') => ({ title, abstract });

/** Words of every kind: plain, inflected, compounds, acronyms where they are defined, and what is no word. */
const WORDS = [
  'graph',
  'Graphs',
  'the',
  'deep-learning',
  'U-Net',
  'UNet',
  'Vision Transformer (ViT)',
  'ViT',
  'k-means.',
  '3D',
  '12',
];
const texts = fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }).map((words) => words.join(' '));
const corpora = fc.array(fc.record({ title: texts, abstract: texts }), { maxLength: 12 });

describe('createUnitReader', () => {
  it('gives the stream of one scan, whatever the shards and the threads', async () => {
    await fc.assert(
      fc.asyncProperty(
        corpora,
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 1, max: 4 }),
        async (papers, size, count) => {
          const reader = createUnitReader(stopWords, threads(count), size);
          for (const one of papers) reader.add(one);
          expect(read(await reader.finish(papers))).toEqual(read(readUnits(papers, stopWords)));
        },
      ),
    );
  });

  it('reads a paper again that got its abstract after it was sent', async () => {
    const reader = createUnitReader(stopWords, threads(2), 1);
    reader.add(paper('', 'On graphs'));
    reader.add(paper('Of trees.'));
    const papers = [paper('Of many edges.', 'On graphs'), paper('Of trees.')];
    expect(read(await reader.finish(papers))).toEqual(read(readUnits(papers, stopWords)));
  });

  it('reports the failure of another thread when it is waited for', async () => {
    const failing: Pool = { threads: 2, run: () => Promise.reject(new Error('out of memory')) };
    const reader = createUnitReader(stopWords, failing, 1);
    reader.add(paper('Of trees.'));
    await new Promise(setImmediate);
    await expect(reader.finish([paper('Of trees.')])).rejects.toThrow('out of memory');
  });
});

describe('readUnits', () => {
  it('tells how far it has come', () => {
    const seen: number[] = [];
    readUnits(Array.from({ length: 2500 }, () => paper('Some graph.')), stopWords, ({ done }) => seen.push(done)); // prettier-ignore
    expect(seen).toEqual([1000, 2000]);
  });
});
