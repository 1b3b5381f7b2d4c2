import { defineKernel, sharedFloat32, type Pool } from '#core/parallel';
import type { DenseRows } from '#core/types';

/** The nearest rows of each row, itself left out, nearest first; equal distances in order of index. */
export interface Neighbours {
  readonly rows: number;
  /** Neighbours a row: as asked for, or `rows - 1` where there are fewer. */
  readonly count: number;
  /** rows x count: row numbers. */
  readonly indices: Int32Array;
  /** rows x count: Euclidean distances. */
  readonly distances: Float32Array;
}

interface Job {
  readonly rows: number;
  readonly columns: number;
  readonly data: Float32Array;
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** Rows a job: enough to be worth a message, few enough to share out. */
const rowsPerJob = 256;

export const exactNeighbours = defineKernel(
  'layout.exactNeighbours',
  ({ rows, columns, data, from, to, count }: Job) => {
    const indices = new Int32Array((to - from) * count);
    const distances = new Float32Array((to - from) * count);
    for (let i = from; i < to; i++) {
      const start = (i - from) * count;
      let held = 0;
      for (let j = 0; j < rows; j++) {
        if (j === i) continue;
        let sum = 0;
        for (let c = 0; c < columns; c++) {
          const gap = data[i * columns + c]! - data[j * columns + c]!;
          sum += gap * gap;
        }
        if (held === count && sum >= distances[start + count - 1]!) continue;
        let at = held < count ? held++ : count - 1;
        for (; at > 0 && distances[start + at - 1]! > sum; at--) {
          distances[start + at] = distances[start + at - 1]!;
          indices[start + at] = indices[start + at - 1]!;
        }
        distances[start + at] = sum;
        indices[start + at] = j;
      }
      for (let c = start; c < start + count; c++) distances[c] = Math.sqrt(distances[c]!);
    }
    return { indices, distances };
  },
);

/** The `count` nearest rows of every row by Euclidean distance. */
export async function nearestNeighbours(vectors: DenseRows, count: number, pool: Pool): Promise<Neighbours> {
  const { rows, columns } = vectors;
  const kept = Math.max(0, Math.min(count, rows - 1));
  const data = sharedFloat32(rows * columns);
  data.set(vectors.data);
  const jobs: Job[] = [];
  for (let from = 0; from < rows && kept > 0; from += rowsPerJob)
    jobs.push({ rows, columns, data, from, to: Math.min(rows, from + rowsPerJob), count: kept });
  const indices = new Int32Array(rows * kept);
  const distances = new Float32Array(rows * kept);
  const answers = await pool.run(exactNeighbours, jobs);
  answers.forEach((answer, at) => {
    indices.set(answer.indices, at * rowsPerJob * kept);
    distances.set(answer.distances, at * rowsPerJob * kept);
  });
  return { rows, count: kept, indices, distances };
}
