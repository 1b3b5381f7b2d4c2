import type { DenseRows } from '../../types.ts';

/** Where a paper lies among the topics. */
export interface TopicsAround {
  /** Cosine similarity to the centroid of each topic, most similar first. */
  readonly topics: readonly { readonly id: number; readonly similarity: number }[];
  /**
   * Of its silhouette: mean cosine distance to the other papers of its topic (a) and to those of the nearest other topic (b), and
   * (b - a) / max(a, b); null where there is one topic, or the paper is alone in its own.
   */
  readonly silhouette: {
    readonly a: number;
    readonly b: number;
    readonly nearest: number;
    readonly value: number;
  } | null;
}

/**
 * @param vectors rows of unit length
 * @param topicOf topic id of each row
 * @param fitted rows whose means the centroids are, ascending; null for all
 */
export function placeAmongTopics(
  vectors: DenseRows,
  topicOf: Int32Array,
  row: number,
  fitted: Int32Array | null,
): TopicsAround {
  const { columns, data } = vectors;
  const isFitted = new Uint8Array(vectors.rows).fill(fitted ? 0 : 1);
  for (const one of fitted ?? []) isFitted[one] = 1;
  const sums = new Map<number, { sum: Float64Array; rows: number; distance: number }>();
  for (let r = 0; r < vectors.rows; r++) {
    const id = topicOf[r]!;
    let topic = sums.get(id);
    if (!topic) sums.set(id, (topic = { sum: new Float64Array(columns), rows: 0, distance: 0 }));
    let cosine = 0;
    for (let c = 0; c < columns; c++) {
      const value = data[r * columns + c]!;
      topic.sum[c]! += isFitted[r]! * value;
      cosine += value * data[row * columns + c]!;
    }
    topic.rows++;
    if (r !== row) topic.distance += 1 - cosine;
  }
  const topics = Array.from(sums, ([id, { sum }]) => {
    let [product, square] = [0, 0];
    sum.forEach((value, c) => {
      product += value * data[row * columns + c]!;
      square += value * value;
    });
    return { id, similarity: square > 0 ? product / Math.sqrt(square) : 0 };
  }).sort((a, b) => b.similarity - a.similarity || a.id - b.id);
  return { topics, silhouette: silhouetteOf(sums, topicOf[row]!) };
}

function silhouetteOf(
  topics: ReadonlyMap<number, { readonly rows: number; readonly distance: number }>,
  own: number,
): TopicsAround['silhouette'] {
  const { rows, distance } = topics.get(own)!;
  if (topics.size < 2 || rows < 2) return null;
  const a = distance / (rows - 1);
  let [b, nearest] = [Infinity, own];
  for (const [id, other] of topics) {
    if (id !== own && other.distance / other.rows < b) [b, nearest] = [other.distance / other.rows, id];
  }
  const larger = Math.max(a, b);
  return { a, b, nearest, value: larger > 0 ? (b - a) / larger : 0 };
}

/** The rows nearest to one by Euclidean distance, itself left out; of equally near ones the first. */
export function nearestRows({ rows, columns, data }: DenseRows, row: number, count: number): number[] {
  const distance = new Float64Array(rows);
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) distance[r]! += (data[r * columns + c]! - data[row * columns + c]!) ** 2;
  }
  return Array.from({ length: rows }, (_, r) => r)
    .filter((r) => r !== row)
    .sort((a, b) => distance[a]! - distance[b]! || a - b)
    .slice(0, count);
}
