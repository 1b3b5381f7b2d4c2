/** Something followed over the years. */
export interface TimeSeries {
  readonly id: string;
  readonly label: string;
  /** Id of the topic whose colour it takes; the order's colour without. */
  readonly topic?: number;
  /** By year: papers that have it, of the papers of that year. */
  readonly counts: readonly number[];
  /** 95% interval of the share of each year, 0 to 1; none where the share stands for nothing larger. */
  readonly intervals?: readonly (readonly [low: number, high: number])[];
}

/** What all charts over time take. */
export interface TimeData {
  readonly years: readonly number[];
  /** Papers of each year: what shares are of. */
  readonly totals: readonly number[];
  readonly series: readonly TimeSeries[];
}

/** The share of each year; null for a year without papers. */
export function sharesOf({ counts }: TimeSeries, totals: readonly number[]): (number | null)[] {
  return counts.map((count, i) => (totals[i]! > 0 ? count / totals[i]! : null));
}

/** Intervals of more lines than this hide the lines. */
export const MOST_BANDS = 2;

/** A year of so few papers has no say in the height of a scale of shares: one paper moves a share by a twentieth or more. */
export const SCALED_FROM = 20;
/** Years of few papers leave the picture only where they would make it higher by more than this. */
const SQUASHED = 1.5;

/** The largest share that a scale has to show: of years with enough papers, where those with fewer would squash them. */
export function topShare(series: readonly TimeSeries[], totals: readonly number[]): number {
  let [all, sure] = [0, 0];
  for (const one of series) {
    sharesOf(one, totals).forEach((share, at) => {
      if (share === null) return;
      all = Math.max(all, share);
      if (totals[at]! >= SCALED_FROM) sure = Math.max(sure, share);
    });
  }
  return sure > 0 && all > SQUASHED * sure ? sure : all;
}

/** Points of a line in pieces: what is above the top of a picture is cut off where the line leaves it. */
export function cutAbove(
  points: readonly (readonly [x: number, y: number] | null)[],
  top: number,
): (readonly [x: number, y: number] | null)[] {
  const cut: (readonly [number, number] | null)[] = [];
  points.forEach((point, at) => {
    const before = points[at - 1];
    if (point && before && point[1] < top !== before[1] < top) {
      const part = (top - before[1]) / (point[1] - before[1]);
      cut.push([before[0] + part * (point[0] - before[0]), top]);
    }
    cut.push(point && point[1] >= top ? point : null);
  });
  return cut;
}

/** Points joined into lines, with a gap for each that is missing: SVG path data. */
export function linePath(points: readonly (readonly [x: number, y: number] | null)[]): string {
  let d = '';
  let pen = false;
  for (const point of points) {
    if (point) d += `${pen ? 'L' : 'M'}${round(point[0])},${round(point[1])}`;
    pen = point !== null;
  }
  return d;
}

/** The ground between two lines, one piece for each stretch without a gap. */
export function bandPath(bands: readonly (readonly [x: number, low: number, high: number] | null)[]): string {
  let d = '';
  let stretch: (readonly [number, number, number])[] = [];
  for (const band of [...bands, null]) {
    if (band) stretch.push(band);
    else if (stretch.length > 0) {
      const top = stretch.map(([x, , high]) => `${round(x)},${round(high)}`);
      const bottom = stretch.map(([x, low]) => `${round(x)},${round(low)}`).reverse();
      d += `M${[...top, ...bottom].join('L')}Z`;
      stretch = [];
    }
  }
  return d;
}

/** Years to write on an axis of this width: the first, the last, and as many between at a round distance as have room. */
export function yearTicks(years: readonly number[], width: number, room = 38): number[] {
  const [first, last] = [years[0], years[years.length - 1]];
  if (first === undefined || last === undefined) return [];
  const most = Math.max(1, Math.floor(width / room));
  const step = [1, 2, 5, 10, 20, 25, 50, 100].find((by) => (last - first) / by <= most) ?? 200;
  const at = years.filter((year) => year % step === 0);
  return at.length > 0 ? at : [first];
}

/**
 * Labels beside their places, moved apart so that none covers another: in the order of their places, pushed down, then up from the end.
 *
 * @param places tops that are wished for, in any order
 * @param heights of the labels
 * @param room from 0 to this
 * @returns tops by index
 */
export function spreadLabels(places: readonly number[], heights: readonly number[], room: number): number[] {
  const order = places.map((_, i) => i).sort((a, b) => places[a]! - places[b]! || a - b);
  const tops = new Array<number>(places.length);
  let free = 0;
  for (const i of order) {
    tops[i] = Math.max(free, places[i]!);
    free = tops[i]! + heights[i]!;
  }
  let limit = room;
  for (const i of [...order].reverse()) {
    tops[i] = Math.min(tops[i]!, limit - heights[i]!);
    limit = tops[i]!;
  }
  return tops;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
