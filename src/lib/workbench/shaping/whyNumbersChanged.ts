import type { Recipe } from '#core/atlas/recipe';
import { isShaping } from '#core/cluster/topicDecisions';
import type { Manifest, TopicSummary } from '#core/atlas/types';
import { counted, whole } from '#lib/ui/words.ts';
import type { TopicChange } from './topicChanges.ts';

type Told = Pick<Manifest, 'recipe' | 'topics'>;

/** Why numbers are others than before an atlas was built again, in two or three sentences for who sees them change. */
export function whyNumbersChanged(before: Told, after: Told, changes: readonly TopicChange[]): string {
  const cause = causeOf(before.recipe, after, changes);
  return [cause, ofUntouched(before, after, changes)].filter(Boolean).join(' ');
}

function causeOf(before: Recipe, { recipe: after, topics }: Told, changes: readonly TopicChange[]): string {
  const differs = (part: (recipe: Recipe) => unknown) => JSON.stringify(part(before)) !== JSON.stringify(part(after));
  if (differs(({ text }) => text))
    return 'With other words all terms were weighed anew, papers were compared and sorted by the new weights, and the map was drawn by them.';
  if (
    differs(({ topics, seed, components, restarts, fit, engine }) => [topics, seed, components, restarts, fit, engine])
  )
    return `All papers were sorted anew, into ${counted(topics.length, 'topic')}; their words, and the terms’ weights, are the same as before.`;
  if (differs(({ topicDecisions = [] }) => topicDecisions.filter(isShaping)))
    return changes.some(({ left, came }) => left + came > 0)
      ? 'Only the topics that you changed hold other papers than before.'
      : 'No topic holds other papers than before.';
  if (differs(({ topicDecisions }) => topicDecisions))
    return 'No paper moved: what you changed is what is said of a topic.';
  return differs(({ mentions }) => mentions) ? 'Mentions are counted by your decisions; no paper moved.' : '';
}

/** Of the topics that hold the same papers as before: which of their numbers are others, and why. */
function ofUntouched(before: Told, after: Told, changes: readonly TopicChange[]): string {
  const touched = new Set(changes.flatMap(({ id, left, came }) => (left + came > 0 ? [id] : [])));
  const old = new Map(before.topics.map((topic) => [topic.id, topic]));
  const pairs = after.topics.flatMap((now) => {
    const was = old.get(now.id);
    return was && !touched.has(now.id) ? [{ was, now }] : [];
  });
  const points = pairs.map(({ was, now }) => pointsOf(now) - pointsOf(was)).filter((by) => by !== 0);
  const edges = pairs.filter(({ was, now }) => was.edge !== now.edge || was.between !== now.between);
  if (points.length === 0 && edges.length === 0) return '';
  const most = Math.max(...points.map(Math.abs));
  const again =
    before.topics.length === after.topics.length
      ? 'how much of a topic is found again is measured by sorting all papers again'
      : `how much of a topic is found again is measured by sorting all papers again, now into ${whole(after.topics.length)} topics and not ${whole(before.topics.length)}`;
  const steady =
    points.length > 0 && `${again} (${counted(points.length, 'topic')} by up to ${counted(most, 'point')})`;
  const sides =
    edges.length > 0 &&
    `which papers lie at an edge, or between two topics, depends on what the other topics are (${counted(edges.length, 'topic')})`;
  const told = [steady, sides].filter(Boolean).join('; ');
  return `${counted(pairs.length, 'topic')} ${pairs.length === 1 ? 'holds' : 'hold'} the same papers, and yet some of their numbers are others: ${told}.`;
}

/** Stability in whole points, as the page shows it. */
const pointsOf = ({ stability }: TopicSummary): number => Math.round(100 * (stability ?? 0));
