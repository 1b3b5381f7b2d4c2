import type { DenseRows } from '#core/types';
import { countTopics } from '../countTopics.ts';
import type { Scanner } from './scanner.ts';

/** Sums of the rows of each topic by the scanner's assignment, kept up to date as rows change topic. */
export interface Means {
  /** Moves a row from one topic to another; `from` is -1 for a row that had none. */
  move(row: number, from: number, to: number): void;
  /** Adds all rows up anew, in row order, which ends the drift of rounding that moving back and forth leaves. */
  recount(): void;
  /** Sets the centroids to the means; one of an empty topic stays. Returns how far each went, in an array that the next call writes anew. */
  update(centroids: DenseRows): Float64Array;
}

export function createMeans({ vectors, assignment, addUp }: Scanner, topics: number): Means {
  const { columns, data } = vectors;
  const sums = new Float64Array(topics * columns);
  const sizes = new Int32Array(topics);
  const moved = new Float64Array(topics);

  const add = (row: number, topic: number) => {
    sizes[topic] = sizes[topic]! + 1;
    for (let c = 0, i = row * columns, j = topic * columns; c < columns; c++, i++, j++) sums[j] = sums[j]! + data[i]!;
  };
  const remove = (row: number, topic: number) => {
    sizes[topic] = sizes[topic]! - 1;
    for (let c = 0, i = row * columns, j = topic * columns; c < columns; c++, i++, j++) sums[j] = sums[j]! - data[i]!;
  };

  return {
    move(row, from, to) {
      if (from >= 0) remove(row, from);
      add(row, to);
    },
    recount() {
      addUp(topics, sums);
      sizes.set(countTopics(assignment, topics));
    },
    update(centroids) {
      moved.fill(0);
      for (let t = 0; t < topics; t++) {
        if (sizes[t] === 0) continue;
        let squares = 0;
        for (let j = t * columns; j < (t + 1) * columns; j++) {
          const mean = sums[j]! / sizes[t]!;
          const difference = mean - centroids.data[j]!;
          squares += difference * difference;
          centroids.data[j] = mean;
        }
        moved[t] = Math.sqrt(squares);
      }
      return moved;
    },
  };
}
