import { topicStyle } from '#lib/charts/drawing/palette.ts';
import type { ChartTheme } from '#lib/charts/drawing/theme.ts';

/**
 * What a map says of itself beneath it: what nearness means, how far it can be believed, and what its hollow points are.
 *
 * @param kept share of a paper's most similar papers that lie near it; null where it is not known
 * @param topics whose points are drawn by their own style; empty where colours and shapes mean something else
 */
export function mapNote(kept: number | null, topics: readonly { readonly id: number }[], theme: ChartTheme): string {
  const doubled = topics.map(({ id }) => topicStyle(id, theme).cue).filter((cue) => cue !== 'disc');
  const points = doubled.every((cue) => cue === 'ring') ? 'Hollow points' : 'Hollow and angular points';
  return [
    'Near on the map means similar words.',
    kept === null ? '' : `Of the papers most like a paper, ${Math.round(100 * kept)}% lie near it.`,
    doubled.length > 0 ? `${points}: topics whose colour another one has.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}
