import type { Manifest, TopicSummary } from '#core/atlas/types';
import type { TopicSort } from './view.ts';

/** Topics under the name of their group, or that they have none; one list without a name where there are no groups. */
export interface TopicSection {
  readonly label: string;
  readonly topics: readonly TopicSummary[];
}

/** Heading of topics that are like no other. */
export const IN_NO_GROUP = 'In no group';

/** The topics that a person has not hidden. */
export function shownTopics({ topics }: Pick<Manifest, 'topics'>): readonly TopicSummary[] {
  return topics.filter(({ hidden }) => !hidden);
}

/**
 * The topics that are not hidden in the order asked for, pinned ones first: by group where the order is by size and there are groups,
 * else all in one list.
 */
export function orderTopics(manifest: Pick<Manifest, 'topics' | 'groups'>, order: TopicSort): readonly TopicSection[] {
  const { groups } = manifest;
  const compare: Record<TopicSort, (a: TopicSummary, b: TopicSummary) => number> = {
    size: (a, b) => b.papers - a.papers || a.id - b.id,
    name: (a, b) => (a.label.toLowerCase() < b.label.toLowerCase() ? -1 : 1),
    stability: (a, b) => (b.stability ?? 0) - (a.stability ?? 0) || a.id - b.id,
  };
  const all = [...shownTopics(manifest)].sort(compare[order]);
  const pinned = all.filter((topic) => topic.pinned);
  const first = pinned.length > 0 ? [{ label: 'Pinned', topics: pinned }] : [];
  const sorted = all.filter((topic) => !topic.pinned);
  if (order !== 'size' || groups.length === 0) {
    return [...first, ...(sorted.length > 0 ? [{ label: first.length > 0 ? 'Others' : '', topics: sorted }] : [])];
  }
  const shared = new Set(groups.filter((group) => group.topics.length > 1).map(({ id }) => id));
  const sections = groups
    .filter(({ id }) => shared.has(id))
    .map(({ id, label }) => ({ label, topics: sorted.filter((topic) => topic.group === id) }))
    .filter((section) => section.topics.length > 0);
  const alone = sorted.filter(({ group }) => group === null || !shared.has(group));
  return [...first, ...sections, ...(alone.length > 0 ? [{ label: IN_NO_GROUP, topics: alone }] : [])];
}
