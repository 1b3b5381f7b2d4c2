import { describe, expect, it } from 'vitest';
import { namesIn } from '../namesIn.ts';

const cases: readonly (readonly [string, ...string[]])[] = [
  ['It solves 33% of SWE-bench and 19.4% on QUUX-Gym.', 'SWE-bench', 'QUUX-Gym'],
  ['It reaches 94.1% mean IoU on Quux7 and 4% more on MNIST.', 'Quux7', 'MNIST'],
  ['It gains 2.67% on recall@10 and 3% on MNIST.', 'MNIST'],
  ['It gains 3% on ResNet-50 and MNIST.', 'MNIST'],
];

describe('a name that a percentage is reported on', () => {
  it.each(cases)('%s', (sentence, ...names) => {
    expect(namesIn(sentence).sort()).toEqual([...names].sort());
  });
});
