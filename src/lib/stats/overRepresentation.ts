/** Added to observed and expected counts, in papers. */
const DAMPING = 4;

/**
 * How much more often two things meet than if they had nothing to do with each other, as a logarithm to base 2: 1 is twice as
 * often, -1 half as often. Four papers are added to the observed and the expected count, which damps what rests on few papers.
 *
 * @param observed papers with both
 * @param row papers with the one
 * @param column papers with the other
 * @param n all papers
 */
export function overRepresentation(observed: number, row: number, column: number, n: number): number {
  const expected = n > 0 ? (row * column) / n : 0;
  return Math.log2((observed + DAMPING) / (expected + DAMPING));
}
