import { createRandom } from '#core/random';

/** Fills an array with random numbers around 0; the same ones for the same seed. */
export function fill(array: Float64Array | Float32Array, seed: number): void {
  const random = createRandom(seed);
  for (let i = 0; i < array.length; i++) array[i] = random.normal();
}
