import type { MentionKind } from '#core/types';
import Bars from '#lib/charts/Bars.svelte';
import type { ChartSpec } from '#lib/figure/chartSpec.ts';
import { figureOf } from '#lib/figure/figure.ts';
import { barCode } from '#lib/figure/vegaLite.ts';
import { gini } from '#lib/stats/gini.ts';
import { counted, index, KIND_WORDS, whole } from '#lib/ui/words.ts';

export interface Concentration {
  readonly kind: MentionKind;
  /** What papers are divided by. */
  readonly by: 'topic' | 'year';
  readonly names: readonly { readonly name: string; readonly papers: Int32Array }[];
  /** The papers that are counted. */
  readonly mask: Uint8Array;
  /** Group of each paper by row. */
  readonly groupOf: ArrayLike<number>;
  /** In the order of the chart. */
  readonly groups: readonly { readonly id: number; readonly label: string; readonly topic?: number }[];
  readonly onpick?: (group: number) => void;
}

/** Names that a group must mention for their concentration to say something. */
const LEAST = 5;

/** How much the mentions of a group of papers go to a few names. */
export function concentrationChart({ kind, by, names, mask, groupOf, groups, onpick }: Concentration): ChartSpec {
  const { one, many, short } = KIND_WORDS[kind];
  const counts = new Map(groups.map(({ id }) => [id, [] as number[]]));
  for (const { papers } of names) {
    const here = new Map<number, number>();
    for (const row of papers) if (mask[row]) here.set(groupOf[row]!, (here.get(groupOf[row]!) ?? 0) + 1);
    for (const [group, count] of here) counts.get(group)?.push(count);
  }
  const rows = groups.flatMap((group) => {
    const of = counts.get(group.id)!;
    const value = of.length < LEAST ? null : gini(of);
    return value === null
      ? []
      : [{ ...group, value, names: of.length, counts: of, mentions: of.reduce((sum, count) => sum + count, 0) }];
  });
  const left = groups.length - rows.length;
  return {
    title: `Concentration of ${short.toLowerCase()} by ${by}`,
    description:
      `Whether mentions go to a few ${many} or are spread over many: 0, all are mentioned by equally many papers; 1, one has all mentions (Gini coefficient). ` +
      'n: how many different ones there are.' +
      (left > 0 ? ` ${counted(left, by)} with fewer than ${LEAST} ${left === 1 ? 'is' : 'are'} left out.` : ''),
    n: counted(names.length, one),
    unfilteredBy: 'mentions',
    name: `${kind}s-concentration-by-${by}`,
    figure: figureOf(Bars, {
      rows: rows.map(({ id, label, topic, value, names: n }) => ({
        id: String(id),
        label,
        value,
        figures: `${index(value)}, n = ${n}`,
        ...(topic === undefined ? {} : { topic }),
      })),
      max: 1,
      unit: 'Gini coefficient',
      ...(onpick ? { onpick: (id: string) => onpick(Number(id)) } : {}),
    }),
    ...(rows[0] ? { explained: [{ name: 'gini' as const, here: exampleOf(rows[0]) }] } : {}),
    code: barCode(by, 'Gini coefficient'),
    table: {
      columns: [by, 'Gini coefficient', `different ${many}`, 'mentioning papers, summed'],
      rows: rows.map(({ label, value, names: n, mentions }) => [label, value, n, mentions]),
    },
  };
}

/** Counts that an example lists one by one. */
const LISTED = 8;

function exampleOf(group: {
  label: string;
  value: number;
  names: number;
  counts: readonly number[];
  mentions: number;
}): string {
  const { label, value, names, counts, mentions } = group;
  const most = [...counts].sort((a, b) => b - a);
  const rest = most.length > LISTED ? ', …' : '';
  return `${label}: ${names} names, in ${most.slice(0, LISTED).map(whole).join(', ')}${rest} papers (${whole(mentions)} summed). On a scale from 0, all alike, to 1, all in one, that is ${index(value)}.`;
}
