/** Years in which something was far more frequent than over all. */
export interface Burst {
  readonly from: number;
  readonly to: number;
  /** How much better the burst explains the counts than its absence, in natural logarithms. */
  readonly weight: number;
}

/** A burst is so many times as frequent as over all years, and beginning one costs `COST * ln(years)`. */
export const BURST_RATIO = 2;
export const BURST_COST = 1;
const NEARLY_ALWAYS = 0.9999;

/**
 * Bursts by Kleinberg's automaton of two states for batches (Kleinberg 2002): in each year papers have the thing with the overall share, or
 * with {@link BURST_RATIO} times that; the cheapest way through the years is found, where a step up costs {@link BURST_COST} `ln(years)` and
 * a step down nothing.
 *
 * @param counts papers of each year that have it, of `totals`
 */
export function burstsOf(counts: readonly number[], totals: readonly number[], years: readonly number[]): Burst[] {
  const [all, of] = [counts.reduce((a, b) => a + b, 0), totals.reduce((a, b) => a + b, 0)];
  if (all === 0 || years.length < 2) return [];
  const low = all / of;
  const high = Math.min(NEARLY_ALWAYS, BURST_RATIO * low);
  if (low >= high) return [];
  const cost = (share: number, i: number): number =>
    -counts[i]! * Math.log(share) - (totals[i]! - counts[i]!) * Math.log(1 - share);
  const rise = BURST_COST * Math.log(years.length);
  /** Cheapest ways to each year in either state, with the state before. */
  const from: [number, number][] = [];
  let [calm, busy] = [0, rise];
  years.forEach((_, i) => {
    const toCalm = i > 0 && busy < calm ? 1 : 0;
    const toBusy = i > 0 && busy <= calm + rise ? 1 : 0;
    from.push([toCalm, toBusy]);
    const before = [calm, busy] as const;
    calm = before[toCalm]! + cost(low, i);
    busy = (i === 0 ? rise : toBusy ? before[1] : before[0] + rise) + cost(high, i);
  });
  const states = new Array<number>(years.length);
  let state = busy < calm ? 1 : 0;
  for (let i = years.length - 1; i >= 0; i--) {
    states[i] = state;
    state = from[i]![state]!;
  }
  const bursts: Burst[] = [];
  for (let i = 0; i < years.length; i++) {
    if (!states[i]) continue;
    const start = i;
    let weight = 0;
    for (; i < years.length && states[i]; i++) weight += cost(low, i) - cost(high, i);
    bursts.push({ from: years[start]!, to: years[i - 1]!, weight });
  }
  return bursts;
}
