import { describe, expect, it } from 'vitest';
import { namesIn } from '../namesIn.ts';

const cases: readonly (readonly [string, ...string[]])[] = [
  ['On two benchmarks on which we had tested it, i.e., QUAX7 and Zork-CLS-10, it wins.', 'QUAX7', 'Zork-CLS-10'],
  ['We take the two molecular test sets QUAB7 (electrons) and QUAB11 (holes).', 'QUAB7', 'QUAB11'],
  [
    'It runs on three datasets, Quux-ThreadStarter (22K users and 14K threads), Quux-Mention(15.1K users) and ZorkBook (1.2 million users).',
    'Quux-ThreadStarter',
    'Quux-Mention',
    'ZorkBook',
  ],
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
