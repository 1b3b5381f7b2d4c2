import { matchTopics } from '../cluster/matchTopics.ts';
import type { TopicId } from '../cluster/topicDecisions.ts';
import type { Paper } from '../types.ts';

/** The id of each topic before it is shaped: by size from 1, or that of the topic of the recipe whose papers it holds. */
export function numberTopics(
  papers: readonly Paper[],
  assignment: Int32Array,
  topics: number,
  known: readonly TopicId[],
): readonly number[] {
  if (known.length === 0) return Array.from({ length: topics }, (_, topic) => topic + 1);
  const listed = known.flatMap(({ id, papers: some }) => some.map((paper) => ({ id, paper })));
  const { ids } = matchTopics(
    { papers: listed.map(({ paper }) => paper), topics: listed.map(({ id }) => id) },
    { papers: papers.map(({ id }) => id), assignment, count: topics },
  );
  return [...ids];
}
