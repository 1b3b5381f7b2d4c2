import Bars from '#lib/charts/Bars.svelte';
import { figureOf } from '#lib/figure/figure.ts';
import type { RankedTerm } from '#lib/stats/relevance.ts';
import { counted, whole } from '#lib/ui/words.ts';
import { barCode } from '#lib/figure/vegaLite.ts';
import { BRIEF, type ChartSpec } from '#lib/figure/chartSpec.ts';

export interface TermChart {
  /** True for the few that stand beside a view: a chart of its own. */
  readonly brief?: boolean;
  readonly terms: readonly RankedTerm[];
  /** Papers that the terms are counted in. */
  readonly papers: number;
  /** Their topic's id, where they are one topic. */
  readonly topic: number | undefined;
  /** True where they are not the whole corpus: each bar then shows the corpus behind it. */
  readonly part: boolean;
  readonly selected: readonly string[];
  readonly onpick: (term: string) => void;
}

/** Terms as bars: papers of the selection that contain each, before the papers of the corpus. */
export function termChart({ brief = false, terms, papers, topic, part, selected, onpick }: TermChart): ChartSpec {
  const first = terms[0];
  const most = first
    ? ` Most often ${first.term}, in ${whole(first.papers)}${part ? `; ${whole(first.all)} in all` : ''}.`
    : '';
  const figure = figureOf(Bars, {
    rows: terms.map(({ term, papers: value, all }) => ({
      id: term,
      label: term,
      value,
      ...(part ? { total: all } : {}),
      ...(topic === undefined ? {} : { topic }),
    })),
    selected,
    onpick,
  });
  return {
    title: 'Terms',
    description: part
      ? `The ${counted(terms.length, 'term')} that describe these ${counted(papers, 'paper')} best: how many of them have each, and how many of the corpus do.${most}`
      : `The ${counted(terms.length, 'term')} that tell topics apart best, by how many of ${counted(papers, 'paper')} have them.${most}`,
    n: counted(papers, 'paper'),
    name: brief ? `terms${BRIEF}` : 'terms',
    figure,
    explained: [{ name: part ? 'relevance' : 'salience' }, { name: 'idf' }],
    code: barCode('term', 'papers'),
    table: {
      columns: ['term', 'papers', 'papers in the corpus', part ? 'relevance' : 'salience'],
      rows: terms.map(({ term, papers: here, all, score }) => [term, here, all, score]),
    },
  };
}
