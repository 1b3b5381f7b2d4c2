import type { PaperNumbers } from '#core/atlas/reading/paperNumbers';
import { rowsOfTopic } from '#lib/view/selection.ts';

/** The topics that papers of a topic lie between it and, with how many papers do, most first. */
export function topicsBeside(
  { topic, between, secondTopic }: Pick<PaperNumbers, 'topic' | 'between' | 'secondTopic'>,
  id: number,
): readonly { readonly id: number; readonly papers: number }[] {
  const counts = new Map<number, number>();
  for (const row of rowsOfTopic(topic, id)) {
    if (!between[row]) continue;
    const second = secondTopic[row]!;
    counts.set(second, (counts.get(second) ?? 0) + 1);
  }
  return [...counts]
    .map(([other, papers]) => ({ id: other, papers }))
    .sort((a, b) => b.papers - a.papers || a.id - b.id);
}
