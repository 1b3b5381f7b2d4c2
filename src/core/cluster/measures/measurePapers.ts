import { normalizeRows } from '#core/matrix/normalizeRows';
import type { Clustering, DenseRows } from '#core/types';

/** How well each paper fits its topic. One entry a paper. */
export interface PaperMeasures {
  /** Cosine similarity to the centroid of its topic, -1 to 1; 0 for a row of zeros. */
  readonly similarity: Float64Array;
  /** The other topic with the most similar centroid (of equals the first); -1 where there is one topic. */
  readonly second: Int32Array;
  /** Similarity to its own centroid less that to the second; the similarity itself where there is one topic. */
  readonly margin: Float64Array;
  /** 1 where the paper sits between its topic and the second: its margin is below `threshold`. */
  readonly between: Uint8Array;
  /** A quarter of the median margin, at least 0: what is far from typical for this corpus. */
  readonly threshold: number;
}

export function measurePapers(vectors: DenseRows, { assignment, centroids }: Clustering): PaperMeasures {
  const { rows, columns } = vectors;
  const topics = centroids.rows;
  const x = normalizeRows(vectors).data;
  const c = normalizeRows(centroids).data;
  const similarity = new Float64Array(rows);
  const second = new Int32Array(rows).fill(-1);
  const margin = new Float64Array(rows);
  for (let r = 0; r < rows; r++) {
    const own = assignment[r]!;
    let runnerUp = -Infinity;
    for (let t = 0; t < topics; t++) {
      let cosine = 0;
      for (let i = r * columns, j = t * columns; j < (t + 1) * columns; i++, j++) cosine += x[i]! * c[j]!;
      if (t === own) similarity[r] = Math.max(-1, Math.min(1, cosine));
      else if (cosine > runnerUp) {
        runnerUp = cosine;
        second[r] = t;
      }
    }
    margin[r] = topics === 1 ? similarity[r]! : similarity[r]! - runnerUp;
  }
  const threshold = topics === 1 ? 0 : Math.max(0, median(margin) / 4);
  const between = Uint8Array.from(margin, (value) => (topics > 1 && value < threshold ? 1 : 0));
  return { similarity, second, margin, between, threshold };
}

function median(values: Float64Array): number {
  return values.slice().sort()[values.length >> 1] ?? 0;
}
