import { describe, expect, it } from 'vitest';
import { namesIn } from '../namesIn.ts';

const cases: readonly (readonly [string, ...string[]])[] = [
  ['TEQD, Europarl, and OPUS corpora were used for training.', 'TEQD', 'Europarl', 'OPUS'],
  ['Experiments on MNIST, ZORK9, and QUAX7 show it.', 'MNIST', 'ZORK9', 'QUAX7'],
  ['Experiments on ZORK9, QUAX7 and MNIST show it.', 'ZORK9', 'QUAX7', 'MNIST'],
  ['We test on Quuxo and ImageNet.', 'Quuxo', 'ImageNet'],
  ['We outperform others on the ImageNet, FooBar3 and Quuxo.', 'ImageNet', 'FooBar3', 'Quuxo'],
  ['On ImageNet, FooNet and BarNet achieve 80%.', 'ImageNet'],
  ['On MNIST, Alice and Bob agree.', 'MNIST'],
  ['It beats ResNet-50 and VGG on CIFAR-10, and DenseNet as well.', 'CIFAR-10'],
  ['On two datasets, MNIST [1] and VQA [2], it is best.', 'MNIST', 'VQA'],
  ['Pictures are from the Birth, Infection, and Knots Study, a cohort.', 'Knots Study'],
  ['Errors are below those of the Zembla Research Centre and MNIST.', 'MNIST'],
  ['Tasks are Image Captioning, Visual Entailment, and NLVR2.', 'NLVR2'],
];

describe('lists with a known member', () => {
  it.each(cases)('%s', (sentence, ...names) => {
    expect(namesIn(sentence).sort()).toEqual([...names].sort());
  });
});
