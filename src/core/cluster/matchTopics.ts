import { linearAssignment } from './linearAssignment.ts';

/** Topics as they were: the topic id of each paper, ids being whole numbers from 1. */
export interface PreviousTopics {
  readonly papers: readonly string[];
  readonly topics: ArrayLike<number>;
}

/** Topics as they are now: the topic of each paper, 0 to count - 1. */
export interface CurrentTopics {
  readonly papers: readonly string[];
  readonly assignment: Int32Array;
  readonly count: number;
}

export interface TopicMatch {
  /** Id of each current topic: that of the previous topic that it continues, or one that was not in use. */
  readonly ids: Int32Array;
  /** Papers that both know. */
  readonly sharedPapers: number;
  /** Indices of the current papers that are in another topic than before, ascending. */
  readonly moved: readonly number[];
  /** Ids that were not there before, ascending. */
  readonly appeared: readonly number[];
  /** Previous ids that no current topic continues, ascending. */
  readonly vanished: readonly number[];
}

/** A topic continues another only where the two share at least this part of their papers (Jaccard). */
const LEAST_OVERLAP = 0.1;

/**
 * Lets topic ids, and with them colours, names and notes, follow the papers into a new clustering: previous and current topics are
 * paired one to one so that as many shared papers as possible stay in their topic (Hungarian method).
 */
export function matchTopics(previous: PreviousTopics, current: CurrentTopics): TopicMatch {
  const before = new Map(previous.papers.map((paper, i) => [paper, previous.topics[i]!]));
  const known = [...new Set(before.values())].sort((a, b) => a - b);
  const rowOf = new Map(known.map((id, row) => [id, row]));
  const { count } = current;

  const both = new Float64Array(known.length * count);
  const sizesBefore = new Float64Array(known.length);
  const sizesNow = new Float64Array(count);
  let sharedPapers = 0;
  current.papers.forEach((paper, i) => {
    const id = before.get(paper);
    if (id === undefined) return;
    const row = rowOf.get(id)!;
    const topic = current.assignment[i]!;
    both[row * count + topic]! += 1;
    sizesBefore[row]! += 1;
    sizesNow[topic]! += 1;
    sharedPapers++;
  });

  const ids = new Int32Array(count);
  const columns = linearAssignment(
    both.map((overlap) => -overlap),
    known.length,
    count,
  );
  columns.forEach((topic, row) => {
    if (topic < 0) return;
    const overlap = both[row * count + topic]!;
    const union = sizesBefore[row]! + sizesNow[topic]! - overlap;
    if (overlap > 0 && overlap >= LEAST_OVERLAP * union) ids[topic] = known[row]!;
  });
  const continued = new Set(ids);
  let next = known.length === 0 ? 1 : known[known.length - 1]! + 1;
  const appeared: number[] = [];
  for (let topic = 0; topic < count; topic++) {
    if (ids[topic] !== 0) continue;
    appeared.push(next);
    ids[topic] = next++;
  }
  const moved: number[] = [];
  current.papers.forEach((paper, i) => {
    const id = before.get(paper);
    if (id !== undefined && id !== ids[current.assignment[i]!]) moved.push(i);
  });
  return { ids, sharedPapers, moved, appeared, vanished: known.filter((id) => !continued.has(id)) };
}
