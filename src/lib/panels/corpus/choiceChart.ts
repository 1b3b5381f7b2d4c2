import type { Choice } from '#core/atlas/types';
import ChoiceCurves from '#lib/charts/ChoiceCurves.svelte';
import { figureOf } from '#lib/figure/figure.ts';
import { counted } from '#lib/ui/words.ts';
import type { ChartSpec } from '#lib/figure/chartSpec.ts';

/** Why this many topics: separation and stability against their number. */
export function choiceChart({ chosen, coarse, fine, reason, curve }: Choice): ChartSpec {
  return {
    title: 'How many topics',
    description: [reason, ...alternatives(coarse, fine)].join(' '),
    n: counted(curve.length, 'number', 'numbers') + ' of topics tried',
    unfilteredBy: 'all',
    name: 'topic-choice',
    explained: [{ name: 'separation' }, { name: 'silhouette' }, { name: 'stability' }],
    // Numbers along an axis.
    names: [],
    figure: figureOf(ChoiceCurves, { curve, chosen }),
    table: {
      columns: ['topics', 'separation', 'margin', 'silhouette', 'stability'],
      rows: curve.map(({ topics, separation, margin, silhouette, stability }) => [
        topics,
        separation,
        margin,
        silhouette,
        stability,
      ]),
    },
  };
}

/** Other numbers that a person may want. */
function alternatives(coarse: number | null, fine: number | null): string[] {
  return [
    ...(coarse === null ? [] : [`${coarse} topics are further apart.`]),
    ...(fine === null ? [] : [`Up to ${fine} topics, papers still come nearer to their own.`]),
  ];
}
