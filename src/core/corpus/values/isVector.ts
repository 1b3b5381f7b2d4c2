/** Numbers from which on a list of them is a vector, and nothing to read. */
const SHORTEST = 16;

/** Whether a list is what a program computes with: of numbers alone, and many. */
export function isVector(values: readonly unknown[]): boolean {
  return values.length >= SHORTEST && values.every((value) => typeof value === 'number');
}
