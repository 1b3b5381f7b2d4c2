import { matchTopics } from '../cluster/matchTopics.ts';
import type { Paper } from '../types.ts';
import type { Previous } from '../atlas/previous.ts';
import type { Moved } from '../atlas/types.ts';

/** The id of each topic: that of the earlier topic that it continues, or one that was not in use. */
export function followTopics(
  papers: readonly Paper[],
  assignment: Int32Array,
  topics: number,
  previous: Previous,
): { ids: readonly number[]; moved: Moved } {
  const match = matchTopics(
    { papers: [...previous.topicOf.keys()], topics: [...previous.topicOf.values()] },
    { papers: papers.map(({ id }) => id), assignment, count: topics },
  );
  const labels = new Map(previous.topics.map(({ id, label }) => [id, label]));
  return {
    ids: [...match.ids],
    moved: {
      from: previous.fingerprint,
      sharedPapers: match.sharedPapers,
      movedPapers: match.moved.length,
      appeared: match.appeared,
      vanished: match.vanished.flatMap((id) => labels.get(id) ?? []),
    },
  };
}
