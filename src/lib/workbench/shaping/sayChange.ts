import type { Manifest, TopicSummary } from '#core/atlas/types';
import { topicName } from '#lib/ui/topicName.ts';
import { counted, whole } from '#lib/ui/words.ts';
import type { TopicChange } from './topicChanges.ts';

type Told = Pick<Manifest, 'topics' | 'counts' | 'notes'>;

/** Topics that are named one by one. */
const NAMED = 3;

/**
 * What became of the topics when an atlas was built again, in a few sentences: how many papers are elsewhere, which topics are new, gone or
 * called otherwise, and what the atlas notes that it did not note before, such as a decision without effect.
 */
export function sayChange(before: Told | undefined, after: Told, changes: readonly TopicChange[]): string {
  const { topics, counts } = after;
  const moved = changes.reduce((sum, { left }) => sum + left, 0);
  const shown = counted(topics.length, 'topic');
  const known = new Set(before?.notes ?? after.notes);
  return [
    moved === 0
      ? `Done: ${shown}, and every paper in the topic where it was.`
      : `${shown}: ${whole(moved)} of ${counted(counts.papers, 'paper')} ${moved === 1 ? 'is' : 'are'} in another topic than before.`,
    list(
      'New',
      changes.flatMap(({ before: old, after: now }) => (!old && now ? [`${quoted(now)} (${whole(now.papers)})`] : [])),
    ),
    list(
      'Gone',
      changes.flatMap(({ before: old, after: now }) => (old && !now ? [quoted(old)] : [])),
    ),
    list(
      'Called otherwise',
      changes.flatMap(({ before: old, after: now }) =>
        old && now && topicName(old) !== topicName(now) ? [`${quoted(old)} is ${quoted(now)}`] : [],
      ),
    ),
    ...after.notes.filter((note) => !known.has(note)),
  ]
    .filter(Boolean)
    .join(' ');
}

const quoted = (topic: TopicSummary): string => `“${topicName(topic)}”`;

function list(head: string, items: readonly string[]): string {
  if (items.length === 0) return '';
  const more = items.length > NAMED ? ` and ${whole(items.length - NAMED)} more` : '';
  return `${head}: ${items.slice(0, NAMED).join(', ')}${more}.`;
}
