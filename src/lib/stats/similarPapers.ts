import type { Incidence } from '#lib/tables/terms.ts';

/**
 * How like each paper is to some papers by the terms that they share: the cosine between its weights and the mean of theirs, 0 to 1.
 *
 *     w(d, t) = (1 + ln tf(d, t)) idf(t)²,  idf(t) = ln((1 + n) / (1 + df(t))) + 1
 *
 * each row scaled to unit length, as topics weigh terms. It is 0 for papers that share no term with them, and where there are none.
 *
 * @param seeds rows of the papers
 * @param holders papers that hold each term
 */
export function similarityTo(
  seeds: ArrayLike<number>,
  { start, term, count }: Incidence,
  holders: Int32Array,
): Float32Array {
  const papers = start.length - 1;
  const weights = Float64Array.from(holders, (df) => (Math.log((1 + papers) / (1 + df)) + 1) ** 2);
  const weightAt = (entry: number): number => (1 + Math.log(count[entry]!)) * weights[term[entry]!]!;
  const lengthOf = (row: number): number => {
    let squares = 0;
    for (let entry = start[row]!; entry < start[row + 1]!; entry++) squares += weightAt(entry) ** 2;
    return Math.sqrt(squares);
  };

  const mean = new Float64Array(holders.length);
  for (const row of Array.from(seeds)) {
    const length = lengthOf(row);
    for (let entry = start[row]!; entry < start[row + 1]!; entry++) mean[term[entry]!]! += weightAt(entry) / length;
  }
  const meanLength = Math.sqrt(mean.reduce((sum, weight) => sum + weight * weight, 0));
  const cosines = new Float32Array(papers);
  if (meanLength === 0) return cosines;
  for (let row = 0; row < papers; row++) {
    let [product, squares] = [0, 0];
    for (let entry = start[row]!; entry < start[row + 1]!; entry++) {
      const weight = weightAt(entry);
      product += weight * mean[term[entry]!]!;
      squares += weight * weight;
    }
    cosines[row] = squares === 0 ? 0 : product / (Math.sqrt(squares) * meanLength);
  }
  return cosines;
}
