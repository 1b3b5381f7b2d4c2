import { counted, percent, whole } from '#lib/ui/words.ts';

interface Series {
  readonly label: string;
  readonly counts: readonly number[];
  readonly intervals: readonly (readonly [low: number, high: number])[];
}

/** The interval of the last year that has papers, in words; null where there is none. */
export function intervalExample(
  series: Series | undefined,
  years: readonly number[],
  totals: readonly number[],
): string | null {
  const at = totals.findLastIndex((total) => total > 0);
  if (!series || at < 0) return null;
  const [low, high] = series.intervals[at]!;
  const [count, total] = [series.counts[at]!, totals[at]!];
  return `${series.label} in ${years[at]}: ${whole(count)} of ${counted(total, 'paper')} is ${percent(count / total)}; interval ${percent(low)} to ${percent(high)}.`;
}
