import { describe, expect, it } from 'vitest';
import { namesIn } from '../namesIn.ts';

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
});
