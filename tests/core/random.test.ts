import { describe, expect, it } from 'vitest';
import { createRandom } from '#core/random';

const take = (count: number, next: () => number) => Array.from({ length: count }, next);

describe('a seeded source of random numbers', () => {
  it('repeats itself for the same seed and stream, and not for others', () => {
    const numbers = (seed: number, stream?: number) => take(5, createRandom(seed, stream).next);
    expect(numbers(1)).toEqual(numbers(1));
    expect(numbers(1)).not.toEqual(numbers(2));
    expect(numbers(1, 1)).not.toEqual(numbers(1, 2));
  });

  it('is uniform: mean 1/2, variance 1/12, and every integer below n', () => {
    const random = createRandom(7);
    const sample = take(20_000, random.next);
    const mean = sample.reduce((a, b) => a + b, 0) / sample.length;
    const variance = sample.reduce((a, b) => a + (b - mean) ** 2, 0) / sample.length;
    expect(mean).toBeCloseTo(0.5, 2);
    expect(variance).toBeCloseTo(1 / 12, 2);
    expect(new Set(take(200, () => random.below(6)))).toEqual(new Set([0, 1, 2, 3, 4, 5]));
  });

  it('gives normal deviates of mean 0 and variance 1', () => {
    const sample = take(20_000, createRandom(3).normal);
    const mean = sample.reduce((a, b) => a + b, 0) / sample.length;
    expect(mean).toBeCloseTo(0, 1);
    expect(sample.reduce((a, b) => a + b * b, 0) / sample.length).toBeCloseTo(1, 1);
  });
});
