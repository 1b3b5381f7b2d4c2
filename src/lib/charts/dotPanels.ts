import type { ReportedResult } from '#core/types';

/** A number that a paper reports. */
export interface DotRow {
  readonly id: string;
  /** Title of the paper. */
  readonly label: string;
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
): (DotRow & { readonly paper: number })[] {
  return results.flatMap(({ paper, metric, value, unit, kind, better }, at) => {
    const number = Number(value);
    return value.trim() === '' || !Number.isFinite(number)
      ? []
      : [{ id: String(at), paper, label: titleOf(paper), metric, value: number, unit, kind, better }];
  });
}

/** Results that can stand on one scale: one metric, one unit, all absolute or all differences. */
export interface DotPanel {
  readonly title: string;
  readonly kind: DotRow['kind'];
  readonly better: DotRow['better'];
  /** Best first. */
  readonly rows: readonly DotRow[];
}

/**
 * Groups results by metric, unit and kind; the panel with the most results first. In a panel the best comes first: the highest,
 * or the lowest where lower is better.
 */
export function toPanels(rows: readonly DotRow[]): DotPanel[] {
  const groups = new Map<string, DotRow[]>();
  for (const row of rows) {
    const key = [row.metric, row.unit, row.kind].join('\n');
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()]
    .map((group) => {
      const { metric, unit, kind } = group[0]!;
      const better = group.find((row) => row.better)?.better ?? '';
      const sign = better === 'lower' && kind === 'absolute' ? -1 : 1;
      const sorted = [...group].sort((a, b) => sign * (b.value - a.value) || (a.id < b.id ? -1 : 1));
      return { title: titleOf(metric, unit, kind, better), kind, better, rows: sorted };
    })
    .sort((a, b) => b.rows.length - a.rows.length || (a.title < b.title ? -1 : 1));
}

function titleOf(metric: string, unit: string, kind: DotRow['kind'], better: DotRow['better']): string {
  const what = `${kind === 'improvement' ? 'Improvement, ' : ''}${metric || 'metric not named'}`;
  const notes = [unit, better && `${better} is better`].filter(Boolean).join(', ');
  return `${what[0]!.toUpperCase()}${what.slice(1)}${notes ? ` (${notes})` : ''}`;
}

/** Ends of a panel's scale: from zero for differences, whose arrows have a length; around the values for dots. */
export function panelDomain({ kind, rows }: DotPanel): [number, number] {
  const values = rows.flatMap(({ value, from }) => (from === undefined ? [value] : [value, from]));
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (kind === 'improvement') return [Math.min(0, least), Math.max(0, most)];
  return least === most ? [least - 1, most + 1] : [least, most];
}
