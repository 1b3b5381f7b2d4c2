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
  /** Papers of the corpus. */
  readonly all: number;
  /** Their topic's id, where they are one topic. */
  readonly topic: number | undefined;
  /** True where they are not the whole corpus: each bar then shows the corpus behind it. */
  readonly part: boolean;
  readonly selected: readonly string[];
  readonly onpick: (term: string) => void;
}

/** Terms as bars: papers of the selection that contain each, before the papers of the corpus. */
export function termChart({ brief = false, terms, papers, all, topic, part, selected, onpick }: TermChart): ChartSpec {
  const first = terms[0];
  const most = !first
    ? ''
    : part
      ? ` “${first.term}” is in ${whole(first.papers)} of these papers, and in ${whole(first.all)} of all.`
      : ` Most often “${first.term}”, in ${whole(first.papers)}.`;
  const figure = figureOf(Bars, {
    rows: terms.map(({ term, papers: value, all: total }) => ({
      id: term,
      label: term,
      value,
      ...(part ? { total } : {}),
      ...(topic === undefined ? {} : { topic }),
    })),
    ...(part ? { key: [`these ${counted(papers, 'paper')}`, `all ${whole(all)}`] as const } : {}),
    selected,
    onpick,
  });
  return {
    title: 'Terms',
    description: part
      ? `The ${counted(terms.length, 'word or phrase', 'words and phrases')} that describe ${papers === 1 ? 'this paper' : `these ${whole(papers)} papers`} best; the slider chooses which.${most}`
      : `The ${counted(terms.length, 'word or phrase', 'words and phrases')} that tell topics apart best, and how many of the ${counted(papers, 'paper')} have each.${most}`,
    n: counted(papers, 'paper'),
    name: brief ? `terms${BRIEF}` : 'terms',
    figure,
    explained: [{ name: part ? 'relevance' : 'salience' }],
    code: barCode('term', 'papers'),
    table: {
      columns: ['term', 'papers', 'papers in the corpus', part ? 'relevance' : 'salience'],
      rows: terms.map(({ term, papers: here, all: everywhere, score }) => [term, here, everywhere, score]),
    },
  };
}
