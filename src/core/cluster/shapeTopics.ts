import { CorpuscopeError } from '#core/errors';
import type { Pool } from '#core/parallel';
import type { Clustering, DenseRows } from '#core/types';
import { cluster } from './cluster.ts';
import { inertiaOf } from './kmeans/engine.ts';
import { takeRows } from './sample.ts';
import { NO_TOPIC, topicHolding, type ShapingDecision, type UnmatchedTopicDecision } from './topicDecisions.ts';

/** Topics as a person's decisions leave them. */
export interface ShapedTopics {
  readonly clustering: Clustering;
  /** Of each topic. */
  readonly ids: readonly number[];
  readonly unmatched: readonly UnmatchedTopicDecision[];
}

export interface Unshaped {
  readonly papers: readonly { readonly id: string }[];
  /** Rows of unit length. */
  readonly vectors: DenseRows;
  /** Rows whose means the centroids are, ascending; null for all. */
  readonly fitted: Int32Array | null;
  readonly clustering: Clustering;
  /** Of each topic of the clustering. */
  readonly ids: readonly number[];
}

/** Into how many parts a topic is split where the decision does not say. */
const PARTS = 2;

/**
 * Applies decisions about which papers are together, in their order, each to the topics as those before it leave them.
 *
 * A merged topic goes on as the first that was named, a split one as the part with most of the papers that name it; the other parts get
 * numbers that were not in use. A topic that loses its last paper is gone. Centroids are the means of the topics' rows (of the fitted
 * ones, where there are any in the topic), and topics are ordered by size, as `cluster` does.
 *
 * @returns the given clustering itself where nothing changes; a decision without effect is in `unmatched` with its reason
 */
export async function shapeTopics(
  { papers, vectors, fitted, clustering, ids }: Unshaped,
  decisions: readonly ShapingDecision[],
  { seed }: { readonly seed: number },
  pool: Pool,
): Promise<ShapedTopics> {
  const unmatched: UnmatchedTopicDecision[] = [];
  if (decisions.length === 0) return { clustering, ids, unmatched };
  const rowOf = new Map(papers.map(({ id }, row) => [id, row]));
  const topicOf = clustering.assignment.map((topic) => ids[topic]!);
  const holding = (some: readonly string[]) =>
    topicHolding(some, (paper) => {
      const row = rowOf.get(paper);
      return row === undefined ? undefined : topicOf[row];
    });
  let next = Math.max(...ids) + 1;

  /** Why the decision has no effect; undefined where it has one. */
  async function apply(decision: ShapingDecision): Promise<string | undefined> {
    if (decision.type === 'merge') {
      const [into, ...others] = new Set(decision.topics.flatMap((some) => holding(some) ?? []));
      if (into === undefined) return NO_TOPIC;
      if (others.length === 0) return 'its papers are in one topic already';
      topicOf.forEach((topic, row) => others.includes(topic) && (topicOf[row] = into));
      return undefined;
    }
    const topic = holding(decision.topic);
    if (topic === undefined) return NO_TOPIC;
    if (decision.type === 'move') {
      const rows = decision.papers.flatMap((paper) => rowOf.get(paper) ?? []);
      if (rows.length === 0) return 'none of the papers is in the corpus any more';
      if (rows.every((row) => topicOf[row] === topic)) return 'the papers are in that topic already';
      rows.forEach((row) => (topicOf[row] = topic));
      return undefined;
    }
    return split(topic, decision.into ?? PARTS, decision.topic);
  }

  async function split(topic: number, parts: number, naming: readonly string[]): Promise<string | undefined> {
    const rows = Int32Array.from([...topicOf.keys()].filter((row) => topicOf[row] === topic));
    let assignment: Int32Array;
    try {
      ({ assignment } = await cluster(takeRows(vectors, rows), { topics: parts, seed }, pool));
    } catch (error) {
      if (!(error instanceof CorpuscopeError)) throw error;
      return `its ${rows.length} papers are not different enough for ${parts} parts`;
    }
    const partOf = new Map([...rows].map((row, at) => [row, assignment[at]!]));
    const same = topicHolding(naming, (paper) => partOf.get(rowOf.get(paper) ?? -1));
    const numbers = Array.from({ length: parts }, (_, part) => (part === same ? topic : next++));
    for (const [row, part] of partOf) topicOf[row] = numbers[part]!;
    return undefined;
  }

  for (const decision of decisions) {
    const reason = await apply(decision);
    if (reason !== undefined) unmatched.push({ decision, reason });
  }
  if (unmatched.length === decisions.length) return { clustering, ids, unmatched };
  return { ...partition(vectors, fitted, topicOf, clustering), unmatched };
}

function partition(vectors: DenseRows, fitted: Int32Array | null, topicOf: Int32Array, before: Clustering) {
  const sizes = new Map<number, number>();
  for (const topic of topicOf) sizes.set(topic, (sizes.get(topic) ?? 0) + 1);
  // The map holds them in the order of their first papers, and sorting keeps that among equals.
  const ids = [...sizes.keys()].sort((a, b) => sizes.get(b)! - sizes.get(a)!);
  const place = new Map(ids.map((id, at) => [id, at]));
  const assignment = topicOf.map((topic) => place.get(topic)!);
  const centroids = meansOf(vectors, assignment, ids.length, fitted);
  const clustering = { ...before, assignment, centroids, inertia: inertiaOf(vectors, assignment, centroids) };
  return { clustering, ids };
}

/** Means of the rows of each topic: of the fitted ones, or of all where it has none of these. */
function meansOf(vectors: DenseRows, assignment: Int32Array, topics: number, fitted: Int32Array | null): DenseRows {
  const { rows, columns, data } = vectors;
  const hasFitted = new Uint8Array(topics);
  const isFitted = new Uint8Array(rows).fill(fitted ? 0 : 1);
  for (const row of fitted ?? []) isFitted[row] = hasFitted[assignment[row]!] = 1;
  const sums = new Float64Array(topics * columns);
  const sizes = new Float64Array(topics);
  for (let row = 0; row < rows; row++) {
    const topic = assignment[row]!;
    if (hasFitted[topic] && !isFitted[row]) continue;
    sizes[topic]!++;
    for (let c = 0; c < columns; c++) sums[topic * columns + c]! += data[row * columns + c]!;
  }
  return { rows: topics, columns, data: sums.map((sum, at) => sum / sizes[Math.floor(at / columns)]!) };
}
