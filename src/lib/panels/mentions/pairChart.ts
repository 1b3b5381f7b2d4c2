import type { MentionKind } from '#core/types';
import CoMentions from '#lib/charts/CoMentions.svelte';
import { coMentions } from '#lib/stats/coMentions.ts';
import { figureOf } from '#lib/figure/figure.ts';
import { counted, index, KIND_WORDS, times, whole } from '#lib/ui/words.ts';
import type { ChartSpec } from '#lib/figure/chartSpec.ts';

/** Pairs drawn; the table has as many. */
const MOST_PAIRS = 15;

export interface PairChart {
  readonly kind: MentionKind;
  readonly names: readonly { readonly name: string; readonly papers: Int32Array }[];
  readonly mask: Uint8Array;
  readonly papers: number;
  readonly onpick: (first: string, second: string) => void;
}

/** Names that the same papers mention. */
export function pairChart({ kind, names, mask, papers, onpick }: PairChart): ChartSpec {
  const rows = new Map(names.map(({ name, papers: all }) => [name, [...all].filter((row) => mask[row])]));
  const pairs = coMentions(rows, papers).slice(0, MOST_PAIRS);
  const first = pairs[0];
  return {
    title: 'Mentioned together',
    description: first
      ? `Most often ${first.first} with ${first.second}: in ${whole(first.together)} of the ${whole(first.either)} papers that mention either.`
      : `No two ${KIND_WORDS[kind].many} share two papers.`,
    n: counted(papers, 'paper'),
    unfilteredBy: 'mentions',
    name: `${kind}s-together`,
    explained: [
      {
        name: 'aboveChance',
        ...(first
          ? {
              here: `${first.first} and ${first.second} stand together in ${counted(first.together, 'paper')}: ${times(2 ** first.lift)} as often as by chance.`,
              worked: `2 to the power of ${index(first.lift)} = ${index(2 ** first.lift)}`,
            }
          : {}),
      },
    ],
    figure: figureOf(CoMentions, { pairs, onpick }),
    table: {
      columns: ['first', 'second', 'papers with both', 'papers with either', 'above chance (log2)'],
      rows: pairs.map((pair) => [pair.first, pair.second, pair.together, pair.either, pair.lift]),
    },
  };
}
