import { describe, expect, it } from 'vitest';
import { namesIn } from '../namesIn.ts';

const cases: readonly (readonly [string, ...string[]])[] = [
  ['We compare on datasets such as Quuxo, ZORK9 and FrobNews.', 'Quuxo', 'ZORK9', 'FrobNews'],
  ['Popular benchmarks, including ZORK9, are used.', 'ZORK9'],
  ['Three datasets (ZORK9, QUAX7, and MNIST) are used.', 'ZORK9', 'QUAX7', 'MNIST'],
  ['On two benchmarks: ZORK9 and QUAX7.', 'ZORK9', 'QUAX7'],
  ['We synthesize two UHD datasets, UHDXX4K and UHDXX8K.', 'UHDXX4K', 'UHDXX8K'],
  ['Experiments on MNIST, ZORK9, and QUAX7 show it.', 'MNIST', 'ZORK9', 'QUAX7'],
  ['Experiments on ZORK9, QUAX7 and MNIST show it.', 'ZORK9', 'QUAX7', 'MNIST'],
  ['We test on Quuxo and ImageNet.', 'Quuxo', 'ImageNet'],
  ['We outperform others on the ImageNet, FooBar3 and Quuxo.', 'ImageNet', 'FooBar3', 'Quuxo'],
  ['We release a new dataset OpenQuux of papers.', 'OpenQuux'],
  ['On ImageNet, FooNet and BarNet achieve 80%.', 'ImageNet'],
  ['On MNIST, Alice and Bob agree.', 'MNIST'],
  ['It beats ResNet-50 and VGG on CIFAR-10, and DenseNet as well.', 'CIFAR-10'],
  ['Datasets such as that of Smith et al. are small.'],
  ['Of all datasets, FooNet needs the fewest.'],
];

describe('lists', () => {
  it.each(cases)('%s', (sentence, ...names) => {
    expect(namesIn(sentence).sort()).toEqual([...names].sort());
  });
});
