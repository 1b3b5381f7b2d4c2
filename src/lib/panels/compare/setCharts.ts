import SetsMap from '#lib/charts/SetsMap.svelte';
import TimeLines from '#lib/charts/time/TimeLines.svelte';
import { intervalExample } from '#lib/panels/years/intervalExample.ts';
import type { ChartSpec } from '#lib/figure/chartSpec.ts';
import { figureOf } from '#lib/figure/figure.ts';
import { wilson } from '#lib/stats/interval.ts';
import { countByYear, timelineOf } from '#lib/stats/timeline.ts';
import type { Papers } from '#lib/tables/papers.ts';
import { counted, whole } from '#lib/ui/words.ts';
import { rowsOf } from '#lib/view/selection.ts';
import { unfilteredBy, type Side } from '#lib/workbench/comparison.svelte.ts';

/** Where the papers of either side lie. */
export function setsMap(papers: Papers, a: Side, b: Side): ChartSpec {
  const rows = Array.from({ length: papers.count }, (_, row) => row).filter((row) => a.mask[row] || b.mask[row]);
  return {
    title: 'On the map',
    description: 'The papers of A, and those of B beside them, before all others.',
    n: `${whole(a.papers)} against ${counted(b.papers, 'paper')}`,
    unfilteredBy: unfilteredBy([a, b]),
    name: 'compare-map',
    names: [a.label, b.label],
    figure: figureOf(SetsMap, {
      x: papers.x,
      y: papers.y,
      sets: [a, b].map(({ label, mask, topic }) => ({ label, mask, ...(topic === undefined ? {} : { topic }) })),
    }),
    table: {
      columns: ['id', 'title', 'in A', 'in B', 'x', 'y'],
      rows: rows.map((row) => [
        papers.id.at(row)!,
        papers.title.at(row)!,
        a.mask[row]!,
        b.mask[row]!,
        papers.x[row]!,
        papers.y[row]!,
      ]),
    },
  };
}

/** The share of either side among the papers of each year; null where there are no years. */
export function setsByYear(year: Int32Array, sides: readonly Side[]): ChartSpec | null {
  const all = new Uint8Array(year.length).fill(1);
  const timeline = timelineOf(year, all);
  const { years, totals, undated } = timeline;
  if (years.length < 2) return null;
  const series = sides.map(({ label, mask, topic }, at) => {
    const counts = countByYear(timeline, year, rowsOf(mask), all);
    return {
      id: at === 0 ? 'A' : 'B',
      label: `${at === 0 ? 'A' : 'B'}: ${label}`,
      ...(topic === undefined ? {} : { topic }),
      counts,
      intervals: counts.map((count, i) => wilson(count, totals[i]!)),
    };
  });
  const example = intervalExample(series[0]!, years, totals);
  return {
    title: 'Over the years',
    description: `Of the papers of each year, the share that is in each set. Bands: where the share could well be if these papers were some of many more (95% interval after Wilson).${undated > 0 ? ` ${counted(undated, 'paper')} without a year left out.` : ''}`,
    n: counted(
      totals.reduce((sum, total) => sum + total, 0),
      'paper',
    ),
    unfilteredBy: unfilteredBy(sides),
    name: 'compare-years',
    ...(example ? { explained: [{ name: 'interval' as const, here: example }] } : {}),
    figure: figureOf(TimeLines, { years, totals, series, of: 'share' as const }),
    table: {
      columns: ['set', 'year', 'papers', 'papers of the year', 'share'],
      rows: series.flatMap(({ label, counts }) =>
        years.map((one, i) => [label, one, counts[i]!, totals[i]!, totals[i] ? counts[i]! / totals[i]! : null]),
      ),
    },
  };
}
