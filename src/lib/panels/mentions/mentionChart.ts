import Bars from '#lib/charts/Bars.svelte';
import { figureOf } from '#lib/figure/figure.ts';
import { wilson } from '#lib/stats/interval.ts';
import type { MentionCount } from '#lib/tables/mentionIndex.ts';
import { capital, counted, KIND_WORDS, percent, whole } from '#lib/ui/words.ts';
import type { MentionKind } from '#core/types';
import { barCode } from '#lib/figure/vegaLite.ts';
import { BRIEF, type ChartSpec } from '#lib/figure/chartSpec.ts';

export interface MentionChart {
  readonly kind: MentionKind;
  readonly counts: readonly MentionCount[];
  /** Papers that the mentions are counted in, and how many of them mention anything of the kind. */
  readonly papers: number;
  readonly withAny: number;
  readonly topic: number | undefined;
  /** True for the few that stand beside a view, without intervals: a chart of its own. Else it draws the 95% interval of each share, in papers. */
  readonly brief: boolean;
  readonly selected: readonly string[];
  readonly onpick: (name: string) => void;
}

/** Names as bars: the papers of the selection that mention each. */
export function mentionChart(chart: MentionChart): ChartSpec {
  const { kind, counts, papers, withAny, topic, brief, selected, onpick } = chart;
  const intervals = !brief;
  const { many } = KIND_WORDS[kind];
  const bounds = (n: number): [number, number] => {
    const [low, high] = wilson(n, papers);
    return [low * papers, high * papers];
  };
  const first = counts[0];
  const figure = figureOf(Bars, {
    rows: counts.map(({ name, papers: value }) => ({
      id: name,
      label: name,
      value,
      ...(topic === undefined ? {} : { topic }),
      ...(intervals ? { interval: bounds(value) } : {}),
    })),
    selected,
    onpick,
  });
  return {
    title: capital(many),
    description:
      `${counted(withAny, 'paper')} of ${whole(papers)} (${percent(papers ? withAny / papers : 0)}) mention any of the ${many}.` +
      (first ? ` Most often ${first.name}, in ${counted(first.papers, 'paper')}.` : '') +
      (intervals ? ' Lines: 95% interval of the share (Wilson), in papers.' : ''),
    n: counted(papers, 'paper'),
    unfilteredBy: 'mentions',
    name: `${kind}s${brief ? BRIEF : ''}`,
    figure,
    explained: [
      { name: 'finder' },
      ...(intervals && first ? [{ name: 'interval' as const, example: intervalOf(first, papers) }] : []),
    ],
    code: barCode(kind, 'papers'),
    table: {
      columns: [kind, 'papers', 'share', '95% from', '95% to'],
      rows: counts.map(({ name, papers: value }) => [
        name,
        value,
        papers ? value / papers : 0,
        ...wilson(value, papers),
      ]),
    },
  };
}

function intervalOf({ name, papers }: MentionCount, of: number): string {
  const [low, high] = wilson(papers, of);
  return `${name}: ${whole(papers)} of ${counted(of, 'paper')} is ${percent(of ? papers / of : 0)}; interval ${percent(low)} to ${percent(high)}.`;
}
