import { describe, expect, it } from 'vitest';
import { mentionsIn, namesIn } from '../namesIn.ts';

const cases: readonly (readonly [string, ...string[]])[] = [
  ['We use the Quuxian Reverberant Recordings database (QRRX).', 'QRRX'],
  ['The Penn Treebank (PTB) is parsed.', 'Penn Treebank'],
  ['A deep taylor decomposition (DTD) explains it. DTD works on MNIST.', 'MNIST'],
  ['The Describable Textures Dataset (DTD) is used. DTD works.', 'DTD'],
  ['CT of pulmonary tuberculosis (PTB) cases: datasets of PTB were collected.'],
  ['Gaussian low-rank approximation (GLRA) on a dataset of faces.'],
];

describe('names and their short forms', () => {
  it.each(cases)('%s', (sentence, ...names) => {
    expect(namesIn(sentence).sort()).toEqual([...names].sort());
  });

  it('stand once for the words that spell the short form out, whatever part of them was found', () => {
    const mentions = mentionsIn(
      'We use Children’s Hairy Tale (CHT) dataset and the Large Knot Compression Benchmark (LKCB) corpus.',
    );
    expect(mentions.map(({ surface, name }) => [surface, name])).toEqual([
      ['Children’s Hairy Tale', 'CHT'],
      ['CHT', 'CHT'],
      ['Large Knot Compression Benchmark', 'LKCB'],
      ['LKCB', 'LKCB'],
    ]);
  });
});
