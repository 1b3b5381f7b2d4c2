import type { Manifest, TopicSummary } from '#core/atlas/types';
import type { TopicSort } from './view.ts';

/** Topics under the name of their group, or that they have none; one list without a name where there are no groups. */
export interface TopicSection {
  readonly label: string;
  readonly topics: readonly TopicSummary[];
}

/** The topics in the order asked for: by group where the order is by size and there are groups, else all in one list. */
export function orderTopics({ topics, groups }: Manifest, order: TopicSort): readonly TopicSection[] {
  const compare: Record<TopicSort, (a: TopicSummary, b: TopicSummary) => number> = {
    size: (a, b) => b.papers - a.papers || a.id - b.id,
    name: (a, b) => (a.label.toLowerCase() < b.label.toLowerCase() ? -1 : 1),
    stability: (a, b) => (b.stability ?? 0) - (a.stability ?? 0) || a.id - b.id,
  };
  const sorted = [...topics].sort(compare[order]);
  if (order !== 'size' || groups.length === 0) return [{ label: '', topics: sorted }];
  const shared = new Set(groups.filter((group) => group.topics.length > 1).map(({ id }) => id));
  const sections = groups
    .filter(({ id }) => shared.has(id))
    .map(({ id, label }) => ({ label, topics: sorted.filter((topic) => topic.group === id) }));
  const alone = sorted.filter(({ group }) => group === null || !shared.has(group));
  return alone.length > 0 ? [...sections, { label: 'By themselves', topics: alone }] : sections;
}
