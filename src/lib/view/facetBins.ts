import { ticks } from 'd3';
import type { Facet } from '#lib/tables/facet.ts';
import { numberOf } from '#lib/tables/facetKind.ts';
import type { FieldTest } from './fieldTest.ts';

/** Papers that a chart counts as one: a value, or a stretch of numbers or dates. */
export interface FacetBin {
  readonly id: string;
  readonly label: string;
  /** What filters by it. */
  readonly test: FieldTest;
  /** Rows of its papers, ascending. */
  readonly papers: Int32Array;
}

/** Years that dates are put together by. */
const YEARS = [1, 2, 5, 10, 20, 50, 100, 1000] as const;
/** Stretches that numbers are put in. */
const STRETCHES = 10;

/**
 * The parts of a column that can be drawn: the most frequent values of names; values of numbers and dates in their order, and where there
 * are more of them than `most`, stretches (dates by year, or by as many years as make no more stretches than that).
 */
export function binFacet(facet: Facet, most: number): FacetBin[] {
  const { kind, entries, name } = facet;
  if (kind === 'category' || kind === 'list' || (kind === 'number' && entries.length <= most)) {
    return entries.slice(0, most).map(({ value, papers }) => ({
      id: value,
      label: value,
      test:
        kind === 'number'
          ? { kind: 'between', field: name, from: value, to: value }
          : { kind: 'is', field: name, value },
      papers,
    }));
  }
  if (kind === 'date') {
    const years = entries.map(({ value }) => Number(value.slice(0, 4)));
    const [first, last] = [Math.min(...years), Math.max(...years)];
    const stretches = (by: number) => Math.floor(last / by) - Math.floor(first / by) + 1;
    const by = YEARS.find((one) => stretches(one) <= most) ?? YEARS.at(-1)!;
    const written = (year: number) => String(year).padStart(4, '0');
    return merge(
      facet,
      (value) => written(Math.floor(Number(value.slice(0, 4)) / by) * by),
      ([from]) => [from, written(Number(from) + by - 1)],
    );
  }
  if (kind !== 'number') return [];
  const numbers = entries.map(({ value }) => numberOf(value)).filter((number) => !Number.isNaN(number));
  const whole = numbers.every(Number.isInteger);
  const edges = ticks(numbers[0]!, numbers[numbers.length - 1]!, Math.min(STRETCHES, most));
  const step = (edges[1] ?? 1) - (edges[0] ?? 0) || 1;
  const bottom = (value: string): string => String(Number((Math.floor(numberOf(value) / step) * step).toPrecision(12)));
  return merge(facet, bottom, ([from, values]) => {
    const top = Number(from) + step;
    return [from, whole ? String(top - 1) : values[values.length - 1]!];
  });
}

/** Puts entries together by a key, in the order of the entries. */
function merge(
  { entries, name }: Facet,
  keyOf: (value: string) => string,
  bounds: (bin: [key: string, values: string[]]) => [from: string, to: string],
): FacetBin[] {
  const bins = new Map<string, { values: string[]; rows: number[] }>();
  for (const { value, papers } of entries) {
    const key = keyOf(value);
    if (key === 'NaN') continue;
    const bin = bins.get(key) ?? { values: [], rows: [] };
    bins.set(key, bin);
    bin.values.push(value);
    for (const row of papers) bin.rows.push(row);
  }
  return Array.from(bins, ([key, { values, rows }]) => {
    const [from, to] = bounds([key, values]);
    const label = from === to ? from : `${from}–${to}`;
    return { id: label, label, test: { kind: 'between', field: name, from, to }, papers: Int32Array.from(rows).sort() };
  });
}
