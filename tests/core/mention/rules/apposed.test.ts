import { describe, expect, it } from 'vitest';
import { namesIn } from '../namesIn.ts';

const cases: readonly (readonly [string, ...string[]])[] = [
  ['We build a natural language interface to database (NLIDB) anew.'],
  ['We entered the shared task on word sense induction for Zemblan (QUUSSE-2018).', 'QUUSSE-2018'],
  ['The shared task on question answering (QA) is old.'],
  ['In order to test it, we made our own dataset, QUUXURI, which holds gestures.', 'QUUXURI'],
  ['The second collection of measures (MRCQ) is solved.'],
  ['We release a new dataset OpenQuux of papers.', 'OpenQuux'],
  ['We augment such a data set, QuuxBank, with another.', 'QuuxBank'],
  ['One local dataset (EIDX-M) is used.', 'EIDX-M'],
  ['It is tried on a famous practical dataset: QUAXD.', 'QUAXD'],
  ['In a public validation dataset, QUAXP, we win.', 'QUAXP'],
  ['We benchmark SegQuux on it.'],
  ['Using this dataset, FooBar3, our method, is trained.'],
  ['On the dataset ResNet-50 fails.'],
  ['On the ImageNet dataset QUAX-NAS reaches 25% error.', 'ImageNet'],
  ['On the ZORK9 dataset QuuxNAS wins.', 'ZORK9'],
];

describe('a name beside a noun of data', () => {
  it.each(cases)('%s', (sentence, ...names) => {
    expect(namesIn(sentence).sort()).toEqual([...names].sort());
  });
});
