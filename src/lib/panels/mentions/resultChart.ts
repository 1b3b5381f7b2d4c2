import type { ReportedResult } from '#core/types';
import DotPlot from '#lib/charts/DotPlot.svelte';
import { inPanelOrder, toDotRows } from '#lib/charts/dotPanels.ts';
import { figureOf } from '#lib/figure/figure.ts';
import { counted } from '#lib/ui/words.ts';
import type { ChartSpec } from '#lib/figure/chartSpec.ts';
import { paperNames, type CitedPaper } from './paperNames.ts';

export interface ResultChart {
  readonly dataset: string;
  readonly results: readonly ReportedResult[];
  readonly cited: (paper: number) => CitedPaper;
  readonly onpick: (result: ReportedResult) => void;
}

/** Numbers that papers report on a dataset, by metric. */
export function resultChart({ dataset, results, cited, onpick }: ResultChart): ChartSpec {
  const papers = new Map(results.map(({ paper }) => [paper, cited(paper)]));
  const names = paperNames(papers);
  const title = (paper: number) => papers.get(paper)!.title;
  const short = (paper: number) => names.get(paper)!;
  const rows = inPanelOrder(toDotRows(results, title, short));
  return {
    title: 'Reported results',
    description: `${counted(results.length, 'number')} that ${counted(papers.size, 'abstract')} report on ${dataset}, as written there: set-ups differ, so they do not rank methods.`,
    n: counted(results.length, 'number'),
    name: `results-${dataset}`,
    explained: [{ name: 'finder' }],
    figure: figureOf(
      DotPlot,
      {
        rows,
        onpick: (at: string) => onpick(results[Number(at)]!),
      },
      'rows',
      'half',
    ),
    table: {
      columns: ['paper', 'title', 'metric', 'value', 'unit', 'kind', 'sentence'],
      rows: rows
        .map(({ id }) => results[Number(id)]!)
        .map(({ paper, metric, value, unit, kind, sentence }) => [
          short(paper),
          title(paper),
          metric,
          Number(value),
          unit,
          kind,
          sentence,
        ]),
    },
  };
}
