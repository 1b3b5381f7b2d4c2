import CompareBars from '#lib/charts/CompareBars.svelte';
import { figureOf } from '#lib/figure/figure.ts';
import type { ContrastedTerm } from '#lib/stats/contrast.ts';
import { counted, index, pValue, times, whole } from '#lib/ui/words.ts';
import { unfilteredBy, type Side } from '#lib/workbench/comparison.svelte.ts';
import { FALSE_SHARE } from '#lib/stats/significance.ts';
import { unlike } from '#lib/figure/tableTwin.ts';
import { barCode } from '#lib/figure/vegaLite.ts';
import type { ChartSpec } from '#lib/figure/chartSpec.ts';

export interface CompareChart {
  readonly what: string;
  /** What its rows are called in a sentence. Default: `what`. */
  readonly things?: string;
  readonly name: string;
  readonly rows: readonly ContrastedTerm[];
  /** Rows drawn for each side. */
  readonly each: number;
  readonly a: Side;
  readonly b: Side;
  readonly onpick: (term: string) => void;
}

/** Columns of the numbers, beside the names and the two sets. */
const MEASURED = ['log-odds ratio', 'z', 'p (adjusted)'] as const;

/** What tells two sets of papers apart: the terms that lean furthest to either side. */
export function compareChart({
  what,
  things = what.toLowerCase(),
  name,
  rows,
  each,
  a,
  b,
  onpick,
}: CompareChart): ChartSpec {
  const toA = rows.filter(({ z }) => z > 0).slice(0, each);
  const toB = rows
    .filter(({ z }) => z < 0)
    .slice(-each)
    .reverse();
  const first = toA[0] ?? toB[0];
  const inA = unlike(a.label, ['name', ...MEASURED]);
  const inB = unlike(b.label, ['name', inA, ...MEASURED]);
  const sure = rows.filter(({ p }) => p <= FALSE_SHARE).length;
  return {
    title: what,
    description:
      rows.length === 0
        ? `No ${things} in three papers of A and B together.`
        : `${whole(sure)} of ${whole(rows.length)} ${things} differ by more than chance would make them (one in twenty of these may be wrong; Fisher’s exact test); the others are faint. The longer a bar, the more the one side has than the other, for its size (odds, compared on a scale of powers).`,
    n: `${whole(a.papers)} against ${whole(b.papers)} papers`,
    unfilteredBy: unfilteredBy([a, b]),
    name,
    // The chart draws its A to the right; ours is chosen on the left, and so it is drawn there.
    figure: figureOf(CompareBars, {
      rows: [...toA, ...toB].map(({ term, a: ofA, b: ofB, logOdds, p }) => ({
        id: term,
        label: term,
        a: ofB,
        b: ofA,
        logOdds: -logOdds,
        sure: p <= FALSE_SHARE,
      })),
      a: setOf(b),
      b: setOf(a),
      onpick,
    }),
    explained: [
      { name: 'logOdds', ...(first ? exampleOf(first, a, b) : {}) },
      {
        name: 'falseDiscovery',
        here: `${whole(sure)} of ${whole(rows.length)} differ by more than chance would make them (adjusted p of 0.05 or less).`,
        ...(first ? { worked: `adjusted p of “${first.term}”: ${pValue(first.p)}` } : {}),
      },
    ],
    code: barCode('name', 'log-odds ratio'),
    table: {
      columns: ['name', inA, inB, ...MEASURED],
      rows: [...toA, ...toB].map((row) => [row.term, row.a, row.b, row.logOdds, row.z, row.p]),
    },
  };
}

function setOf({ label, papers, topic }: Side) {
  return { label, papers, ...(topic === undefined ? {} : { topic }) };
}

function exampleOf({ term, a: inA, b: inB, logOdds, z }: ContrastedTerm, a: Side, b: Side) {
  const odds = Math.exp(Math.abs(logOdds));
  return {
    here: `“${term}” is in ${whole(inA)} of ${counted(a.papers, 'paper')} of A and in ${whole(inB)} of ${whole(b.papers)} of B: its odds are ${times(odds)} as high in ${logOdds < 0 ? 'B' : 'A'}.`,
    worked: `log-odds = ${index(logOdds)}, z = ${index(z)}`,
  };
}
