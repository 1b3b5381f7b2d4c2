import { describe, expect, it } from 'vitest';
import { namesIn } from '../namesIn.ts';

const cases: readonly (readonly [string, ...string[]])[] = [
  ['We compare on datasets such as Quuxo, ZORK9 and FrobNews.', 'Quuxo', 'ZORK9', 'FrobNews'],
  ['Popular benchmarks, including ZORK9, are used.', 'ZORK9'],
  ['Three datasets (ZORK9, QUAX7, and MNIST) are used.', 'ZORK9', 'QUAX7', 'MNIST'],
  ['On two benchmarks: ZORK9 and QUAX7.', 'ZORK9', 'QUAX7'],
  ['We synthesize two UHD datasets, UHDXX4K and UHDXX8K.', 'UHDXX4K', 'UHDXX8K'],
  ['Two corpora, namely ZORK9 and QUAX7, are parsed.', 'ZORK9', 'QUAX7'],
  ['Datasets such as that of Smith et al. are small.'],
  ['Of all datasets, FooNet needs the fewest.'],
  ['Beside the benchmark (i.e., QU-MIMO capacity) it is fast.'],
  ['Natural language interfaces to databases (NLIDB) are old.'],
  ['Two datasets (5GB and 50GB) are read.'],
  ['On three datasets, QUAX7 outperforms them all.'],
];

describe('lists that a noun of data announces', () => {
  it.each(cases)('%s', (sentence, ...names) => {
    expect(namesIn(sentence).sort()).toEqual([...names].sort());
  });
});
