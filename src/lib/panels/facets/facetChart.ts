import Bars from '#lib/charts/Bars.svelte';
import { barCode } from '#lib/figure/vegaLite.ts';
import type { ChartSpec } from '#lib/figure/chartSpec.ts';
import { figureOf } from '#lib/figure/figure.ts';
import { unlike } from '#lib/figure/tableTwin.ts';
import { countIn } from '#lib/tables/mentionIndex.ts';
import type { Facet } from '#lib/tables/facet.ts';
import { capital, counted, percent, whole } from '#lib/ui/words.ts';
import type { FacetBin } from '#lib/view/facetBins.ts';

export interface FacetChart {
  readonly facet: Facet;
  readonly bins: readonly FacetBin[];
  /** The papers that count. */
  readonly mask: Uint8Array;
  readonly papers: number;
  readonly topic: number | undefined;
  readonly selected: readonly string[];
  readonly onpick: (bin: FacetBin) => void;
}

const COUNTS = ['papers', 'share'] as const;

/** The values of a column as bars: the papers of the selection that have each. */
export function facetChart({ facet, bins, mask, papers, topic, selected, onpick }: FacetChart): ChartSpec {
  const rows = bins.map((bin) => ({ bin, here: countIn(bin.papers, mask) }));
  const without = papers - facet.values.reduce((sum, value, row) => sum + (value !== null && mask[row] ? 1 : 0), 0);
  const most = rows.reduce<(typeof rows)[number] | null>(
    (best, row) => (best && best.here >= row.here ? best : row),
    null,
  );
  const shown =
    facet.entries.length > bins.length
      ? ` ${whole(bins.length)} of ${whole(facet.entries.length)} values are drawn.`
      : '';
  const heading = unlike(facet.label, COUNTS);
  return {
    title: capital(facet.label),
    description:
      (most && most.here > 0 ? `Most often ${most.bin.label}, in ${counted(most.here, 'paper')}.` : '') +
      (facet.kind === 'list' ? ' A paper may have several.' : '') +
      (without > 0 ? ` ${counted(without, 'paper')} (${percent(without / papers)}) say nothing of it.` : '') +
      (['category', 'list'].includes(facet.kind) ? shown : ''),
    n: counted(papers, 'paper'),
    unfilteredBy: `where ${facet.name}`,
    name: `by-${facet.name}`,
    figure: figureOf(
      Bars,
      {
        rows: rows.map(({ bin, here }) => ({
          id: bin.id,
          label: bin.label,
          value: here,
          ...(topic === undefined ? {} : { topic }),
        })),
        selected,
        onpick: (id: string) => {
          const bin = bins.find((one) => one.id === id);
          if (bin) onpick(bin);
        },
      },
      'rows',
    ),
    code: barCode(heading, 'papers'),
    table: {
      columns: [heading, ...COUNTS],
      rows: rows.map(({ bin, here }) => [bin.label, here, papers ? here / papers : 0]),
    },
  };
}
