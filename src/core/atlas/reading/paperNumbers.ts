import type { AtlasFolder } from '../folder.ts';
import { readColumns } from '../tables/tableFile.ts';
import type { Manifest } from '../types.ts';

/** The numbers of every paper, by columns; entry i of each is paper i. */
export interface PaperNumbers {
  readonly count: number;
  /** Id of the topic. */
  readonly topic: Int32Array;
  readonly similarity: Float32Array;
  /** Id of the second topic; 0 where there is none. */
  readonly secondTopic: Int32Array;
  readonly margin: Float32Array;
  /** 1 where the paper sits between two topics. */
  readonly between: Uint8Array;
  /** 1 where it is at the edge of its topic. */
  readonly edge: Uint8Array;
  readonly neighboursKept: Float32Array;
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** 0 where the input has none. */
  readonly year: Int32Array;
}

const COLUMNS = [
  ...(['topic', 'similarity', 'second_topic', 'margin', 'between', 'edge', 'neighbours_kept', 'x', 'y', 'year'] as const),
];

export async function readPaperNumbers(folder: AtlasFolder, manifest: Manifest): Promise<PaperNumbers> {
  const { topic, similarity, margin, x, y, ...columns } = await readColumns(folder, manifest, 'papers', COLUMNS);
  return {
    count: topic.length,
    ...{ topic, similarity, margin, x, y },
    secondTopic: orZero(columns.second_topic),
    between: Uint8Array.from(columns.between),
    edge: Uint8Array.from(columns.edge),
    neighboursKept: columns.neighbours_kept,
    year: orZero(columns.year),
  };
}

function orZero(values: ArrayLike<number | null>): Int32Array {
  const numbers = new Int32Array(values.length);
  for (let row = 0; row < values.length; row++) numbers[row] = values[row] ?? 0;
  return numbers;
}
