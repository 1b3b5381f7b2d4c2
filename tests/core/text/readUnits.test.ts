import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inlinePool } from '#core/parallel';
import { defaultTextOptions } from './defaultTextOptions.ts';
import { readUnits } from '#core/text/readUnits';
import type { UnitStream } from '#core/text/unitStream';
import { unitsOf } from './unitsOf.ts';

const { stopWords } = defaultTextOptions;
const read = (stream: UnitStream) => ({ ...stream, definitions: stream.definitions.settled() });

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

it('gives the stream of one scan, whatever the shards', async () => {
  await fc.assert(
    fc.asyncProperty(corpora, fc.integer({ min: 1, max: 200 }), async (papers, size) => {
      expect(
        read(await readUnits(papers, { stopWords, maxSentenceShare: 'off' }, inlinePool, { least: 1, most: size })),
      ).toEqual(read(unitsOf(papers, stopWords)));
    }),
  );
});
