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

/** An atlas as far as its topics go. */
interface Topics {
  /** Topic of each paper. */
  readonly topicOf: ArrayLike<number>;
  readonly topics: readonly TopicSummary[];
}

/**
 * The topics whose papers or name change, those with most papers that move first.
 *
 * @param rowAfter where a paper of the first atlas is in the second; undefined where it is not there
 */
export function topicChanges(
  before: Topics,
  after: Topics,
  rowAfter: (row: number) => number | undefined,
): readonly TopicChange[] {
  const [left, came] = [new Map<number, number>(), new Map<number, number>()];
  for (let row = 0; row < before.topicOf.length; row++) {
    const topic = before.topicOf[row]!;
    const there = rowAfter(row);
    const now = there === undefined ? topic : after.topicOf[there]!;
    if (now === topic) continue;
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
  const topicsOf = ({ papers, manifest: { topics } }: OpenAtlas) => ({ topicOf: papers.topic, topics });
  // Another recipe seldom changes which papers there are, and then not their order.
  const same = samePapers(before, after);
  return topicChanges(topicsOf(before), topicsOf(after), (row) =>
    same ? row : after.rows.get(before.papers.id.at(row)!),
  );
}

function samePapers({ texts: a }: OpenAtlas, { texts: b }: OpenAtlas): boolean {
  const [one, other] = [a.packedIds, b.packedIds];
  if (one?.bytes.length !== other?.bytes.length || one?.start.length !== other?.start.length) return false;
  return (
    one!.bytes.every((byte, at) => byte === other!.bytes[at]) && one!.start.every((at, row) => at === other!.start[row])
  );
}

const byId = (topics: readonly TopicSummary[]) => new Map(topics.map((topic) => [topic.id, topic]));
