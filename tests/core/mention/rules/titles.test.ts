import { describe, expect, it } from 'vitest';
import { namesIn } from '../namesIn.ts';

const cases: readonly (readonly [string, ...string[]])[] = [
  ['An open dataset for research on archives: freequux1010', 'freequux1010'],
  ['An open dataset for all: QuuxNet'],
  ['QuuxBase: A Benchmark for Everything', 'QuuxBase'],
  ['Quuxo: A Large-Scale Dataset of Knots', 'Quuxo'],
  ['QUUXY! A Corpus of Knots', 'QUUXY'],
  ['SimQuux-350: A Large-Scale Evaluation Set of Knots', 'SimQuux-350'],
  ['A Dataset of Tied Knots (QuuxRead): Collection and Uses', 'QuuxRead'],
  ['A Dataset for Visual Knot Answering (VKA)'],
  ['ZORK: Towards Knots without a Corpus'],
  ['MTXT: A Testbed for Machine Translation of Noisy Text', 'MTXT'],
  ['QuuxNet: A Method and Benchmark for Knots'],
  ['OmQuux: Large-scale multi-dataset pre-training'],
  ['FooNet: Dataset Distillation Made Easy'],
  ['Editorial: A Data Competition on Knots'],
  ['Quuxis: Interactive Exploration of Corpora (Extended Version)'],
  ['QUAXV: Private Key-Value Data Collection with Optimized Utility'],
  ['Learning Beyond Datasets: Knowledge Graphs'],
];

describe('"X: A Benchmark for …"', () => {
  it.each(cases)('%s', (title, ...names) => {
    expect(namesIn('', title)).toEqual(names);
  });
});
