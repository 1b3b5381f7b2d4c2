import { describe, expect, it } from 'vitest';
import { namesIn } from '../namesIn.ts';

const cases: readonly (readonly [string, ...string[]])[] = [
  [
    'We present an experimental dataset, Basic Dataset for Zemblan Speech Recognition (BD-4ZK-ASR), which is free.',
    'BD-4ZK-ASR',
  ],
  ['We present a treebank for English as a Second Language (ESL).'],
  ['We compare QuuXist, a native XML database.'],
  ['We introduce the Knots Assessing Quuxes (KAQUX), a set of five relevant tasks.', 'KAQUX'],
  ['It is tried on a benchmark dataset known as the Breast Images.', 'Breast Images'],
  ['For this dataset QuuxSplit contains one million sentence pairs.', 'QuuxSplit'],
  ['We introduce five datasets, collectively called QUAVA, of sentences.', 'QUAVA'],
  ['We introduce Quuxo, a dataset of knots.', 'Quuxo'],
  ['We present ZORK, the first large-scale, high-resolution dataset of caves.', 'ZORK'],
  ['This paper releases QuuxTalk, a new multilingual spoken dialogue corpus.', 'QuuxTalk'],
  ['We propose FOCAL (Familiar Objects in Common and Arbitrary Light), a dataset for testing.', 'FOCAL'],
  ['QuuxScape is a benchmark for navigation.', 'QuuxScape'],
  ['A new dataset, called Zorkopolis, is built.', 'Zorkopolis'],
  ['A corpus named QUAX7 is released.', 'QUAX7'],
  ['We present a novel dataset for continual learning (ZOO-CL-25), with 100 images.', 'ZOO-CL-25'],
  ['We introduce a large dataset of graphs - DeepQuux-1M - and use it.', 'DeepQuux-1M'],
  ['We introduce FooNet, a network for image classification.'],
  ['We present QuuxFormer, a transformer trained on datasets of images.'],
  ['We propose a method for visual reasoning (VR) on datasets.'],
  ['We introduce Quuxify, a method that needs no dataset.'],
  ['We present QuuxDB, an oblivious database engine.'],
  ['We present QUAX, a new distributed and replicated in-memory database.'],
  ['Built on QUAX, our new database approach is fast.'],
  ['Though this gives fewer Quux-DAGs, the dataset shows a bias.'],
  ['We attack QUAXI, an authenticated cipher participating in a competition.'],
  ['We propose an optimal sampling procedure for massive datasets under constraints (QUAXC).'],
  ['We introduce a suite of benchmarks for knots (QuuxSuite).', 'QuuxSuite'],
  ['We wrote to a database with a component called Quuxter.'],
];

describe('datasets that a paper introduces', () => {
  it.each(cases)('%s', (sentence, ...names) => {
    expect(namesIn(sentence)).toEqual(names);
  });
});
