/** Some tasks of a stage as one job array, whose own numbers begin at 0. */
export interface ArrayJob {
  /** Tasks of the stage before the array's number 0. */
  readonly before: number;
  /** The array's numbers, ascending. */
  readonly numbers: readonly number[];
}

/** @param indices of tasks, ascending @param most numbers of an array end before this */
export function arrayJobs(indices: readonly number[], most: number): ArrayJob[] {
  const arrays = new Map<number, number[]>();
  for (const index of indices) {
    const before = Math.floor(index / most) * most;
    const numbers = arrays.get(before) ?? [];
    arrays.set(before, numbers);
    numbers.push(index - before);
  }
  return Array.from(arrays, ([before, numbers]) => ({ before, numbers }));
}

/** Numbers as schedulers write them: `0-3,7`. @param numbers ascending */
export function rangesOf(numbers: readonly number[]): string {
  const ranges: { from: number; to: number }[] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last?.to === number - 1) last.to = number;
    else ranges.push({ from: number, to: number });
  }
  return ranges.map(({ from, to }) => (from === to ? String(from) : `${from}-${to}`)).join(',');
}
