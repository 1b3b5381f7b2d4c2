import type { ReportedResult } from '#core/types';

/** A number that a paper reports. */
export interface DotRow {
  readonly id: string;
  /** Title of the paper. */
  readonly label: string;
  /** What the paper is called where room is short. Default: its title. */
  readonly short?: string;
  /** Empty where the sentence names none. */
  readonly metric: string;
  readonly value: number;
  readonly unit: string;
  /** `improvement`: the value is a difference. */
  readonly kind: 'absolute' | 'improvement';
  readonly better: 'higher' | 'lower' | '';
  /** What the value improves on, where the sentence says so. */
  readonly from?: number;
}

/** Results as rows, without those whose value is no number. */
export function toDotRows(
  results: readonly ReportedResult[],
  titleOf: (paper: number) => string,
  shortOf: (paper: number) => string = titleOf,
): (DotRow & { readonly paper: number })[] {
  return results.flatMap(({ paper, metric, value, unit, kind, better }, at) => {
    const number = Number(value);
    const names = { label: titleOf(paper), short: shortOf(paper) };
    return value.trim() === '' || !Number.isFinite(number)
      ? []
      : [{ id: String(at), paper, ...names, metric, value: number, unit, kind, better }];
  });
}

/** The numbers of one paper in a panel, best first. */
export interface DotLine {
  /** That of its best number. */
  readonly id: string;
  readonly label: string;
  readonly short: string;
  readonly dots: readonly DotRow[];
}

/** Results that can stand on one scale: one metric, one unit, all absolute or all differences. */
export interface DotPanel {
  readonly title: string;
  readonly kind: DotRow['kind'];
  readonly better: DotRow['better'];
  /** One for each paper, by its best number, the best first. */
  readonly lines: readonly DotLine[];
}

/**
 * Groups results by metric, unit and kind; the panel with the most papers first. In a panel the best comes first: the highest,
 * or the lowest where lower is better.
 */
export function toPanels(rows: readonly DotRow[]): DotPanel[] {
  return groupBy(rows, ({ metric, unit, kind }) => [metric, unit, kind].join('\n'))
    .map((group) => {
      const { metric, unit, kind } = group[0]!;
      const better = group.find((row) => row.better)?.better ?? '';
      const sign = better === 'lower' && kind === 'absolute' ? -1 : 1;
      const sorted = [...group].sort((a, b) => sign * (b.value - a.value) || (a.id < b.id ? -1 : 1));
      const lines = groupBy(sorted, ({ label }) => label).map((dots) => {
        const { id, label, short = label } = dots[0]!;
        return { id, label, short, dots };
      });
      return { title: titleOf(metric, unit, kind, better), kind, better, lines };
    })
    .sort((a, b) => b.lines.length - a.lines.length || (a.title < b.title ? -1 : 1));
}

/** The rows as their panels show them: where there is no room for all, the first of them are those that most papers report. */
export function inPanelOrder(rows: readonly DotRow[]): DotRow[] {
  return toPanels(rows).flatMap(({ lines }) => lines.flatMap(({ dots }) => dots));
}

/** Groups in the order of their first rows. */
function groupBy(rows: readonly DotRow[], keyOf: (row: DotRow) => string): DotRow[][] {
  const groups = new Map<string, DotRow[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return [...groups.values()];
}

function titleOf(metric: string, unit: string, kind: DotRow['kind'], better: DotRow['better']): string {
  const what = `${kind === 'improvement' ? 'Improvement, ' : ''}${metric || 'metric not named'}`;
  const notes = [unit, better && `${better} is better`].filter(Boolean).join(', ');
  return `${what[0]!.toUpperCase()}${what.slice(1)}${notes ? ` (${notes})` : ''}`;
}

/** Ends of a panel's scale: from zero for differences, whose arrows have a length; around the values for dots. */
export function panelDomain({ kind, lines }: DotPanel): [number, number] {
  const values = lines.flatMap(({ dots }) =>
    dots.flatMap(({ value, from }) => (from === undefined ? [value] : [value, from])),
  );
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (kind === 'improvement') return [Math.min(0, least), Math.max(0, most)];
  return least === most ? [least - 1, most + 1] : [least, most];
}

const DIGITS = 6;

/** A line's numbers in words: `84.6%`, `+1.2`, of several their ends and how many there are, `75.2–84.6% (8)`. */
export function figuresOf({ dots }: DotLine): string {
  const { kind, unit } = dots[0]!;
  const values = dots.map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const plain = (value: number) => String(Number(value.toPrecision(DIGITS)));
  const signed = `${kind === 'improvement' && least > 0 ? '+' : ''}${plain(least)}`;
  const span = least === most ? signed : `${signed}${least < 0 ? ' to ' : '–'}${plain(most)}`;
  return `${span}${unit === '%' ? '%' : ''}${dots.length > 1 ? ` (${dots.length})` : ''}`;
}
