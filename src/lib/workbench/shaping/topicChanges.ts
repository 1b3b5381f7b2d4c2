import type { TopicSummary } from '#core/atlas/types';
import type { OpenAtlas } from '#lib/tables/openAtlas.ts';

/** What becomes of a topic when the atlas is built again; the two are one topic by their id. */
export interface TopicChange {
  readonly id: number;
  /** Null where there was none. */
  readonly before: TopicSummary | null;
  /** Null where there is none any more. */
  readonly after: TopicSummary | null;
  /** Papers that leave it, and papers that come. */
  readonly left: number;
  readonly came: number;
}

/**
 * The topics whose papers or name change, those with most papers that move first.
 *
 * @param before topic of each paper by its id, and the topics
 */
export function topicChanges(
  before: { readonly topicOf: ReadonlyMap<string, number>; readonly topics: readonly TopicSummary[] },
  after: { readonly topicOf: ReadonlyMap<string, number>; readonly topics: readonly TopicSummary[] },
): readonly TopicChange[] {
  const [left, came] = [new Map<number, number>(), new Map<number, number>()];
  for (const [paper, topic] of before.topicOf) {
    const now = after.topicOf.get(paper);
    if (now === undefined || now === topic) continue;
    left.set(topic, (left.get(topic) ?? 0) + 1);
    came.set(now, (came.get(now) ?? 0) + 1);
  }
  const [old, recent] = [byId(before.topics), byId(after.topics)];
  return [...new Set([...old.keys(), ...recent.keys()])]
    .map((id) => ({
      id,
      before: old.get(id) ?? null,
      after: recent.get(id) ?? null,
      left: left.get(id) ?? 0,
      came: came.get(id) ?? 0,
    }))
    .filter((one) => one.left + one.came > 0 || one.before?.label !== one.after?.label)
    .sort((a, b) => b.left + b.came - (a.left + a.came) || a.id - b.id);
}

/** The same of two atlases. */
export function changesBetween(before: OpenAtlas, after: OpenAtlas): readonly TopicChange[] {
  return topicChanges(topicsOf(before), topicsOf(after));
}

const topicsOf = ({ papers, manifest: { topics } }: OpenAtlas) => ({
  topicOf: new Map(papers.id.map((paper, row) => [paper, papers.topic[row]!])),
  topics,
});

const byId = (topics: readonly TopicSummary[]) => new Map(topics.map((topic) => [topic.id, topic]));
