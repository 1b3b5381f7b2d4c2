import type { Choice } from '#core/atlas/types';
import ChoiceCurves from '#lib/charts/ChoiceCurves.svelte';
import { figureOf } from '#lib/figure/figure.ts';
import { counted } from '#lib/ui/words.ts';
import type { ChartSpec } from '#lib/figure/chartSpec.ts';

/** Why this many topics: silhouette and stability against their number. */
export function choiceChart({ chosen, reason, curve }: Choice): ChartSpec {
  return {
    title: 'How many topics',
    description: `${chosen}: ${reason}.`,
    n: counted(curve.length, 'number', 'numbers') + ' of topics tried',
    name: 'topic-choice',
    figure: figureOf(ChoiceCurves, { curve, chosen }),
    table: {
      columns: ['topics', 'silhouette', 'stability'],
      rows: curve.map(({ topics, silhouette, stability }) => [topics, silhouette, stability]),
    },
  };
}
