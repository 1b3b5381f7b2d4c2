import { describe, expect, it } from 'vitest';
import { mentionsIn, namesIn } from '../namesIn.ts';

const cases: readonly (readonly [string, ...string[]])[] = [
  ['We train on CIFAR-10/100.', 'CIFAR-10', 'CIFAR-100'],
  ['We train on CIFAR-10 and -100.', 'CIFAR-10', 'CIFAR-100'],
  ['We train on CIFAR-10 and 100 datasets.', 'CIFAR-10', 'CIFAR-100'],
  ['We train CIFAR-10 and 100 epochs suffice.', 'CIFAR-10'],
  ['Both ImageNet-1K and 21K are used.', 'ImageNet', 'ImageNet-21K'],
  ['Both ImageNet-{1K, 21K} are used.', 'ImageNet', 'ImageNet-21K'],
  ['ImageNet-1K and 4K are searched.', 'ImageNet', 'ImageNet-4K'],
  ['It holds on ImageNet-C, -R and -A.', 'ImageNet-C', 'ImageNet-R', 'ImageNet-A'],
  ['It holds on ImageNet-A/R/Sketch.', 'ImageNet-A', 'ImageNet-R', 'ImageNet-Sketch'],
  ['We use VOC 2007 and 2012.', 'PASCAL VOC'],
  ['Retrieval on Flickr8k and 30k.', 'Flickr8k', 'Flickr30k'],
  ['On Something-Something V1&V2 it wins.', 'Something-Something V1', 'Something-Something V2'],
  ['On ImageNet-100/1000 it wins.', 'ImageNet-100', 'ImageNet'],
  ['On IJB-A/B/C it wins.', 'IJB-A', 'IJB-B', 'IJB-C'],
  ['Fashion-MNIST and MNIST are small.', 'Fashion-MNIST', 'MNIST'],
  ['A COCO-trained model and a COCO-style format.', 'COCO'],
];

describe('families', () => {
  it.each(cases)('%s', (sentence, ...names) => {
    expect(namesIn(sentence).sort()).toEqual([...names].sort());
  });

  it('gives each member its own place', () => {
    expect(mentionsIn('CIFAR-10/100').map(({ surface, start, rule }) => [surface, start, rule])).toEqual([
      ['CIFAR-10', 0, 'alias'],
      ['100', 9, 'family'],
    ]);
  });
});
