import type { AtlasFolder } from '#core/atlas/folder';
import { readColumns } from '#core/atlas/tables/tableFile';
import type { Manifest } from '#core/atlas/types';

/** What the page knows of every paper at once, by columns; entry i of each is paper i. */
export interface Papers {
  readonly count: number;
  readonly id: readonly string[];
  readonly title: readonly string[];
  /** Id of the topic. */
  readonly topic: Int32Array;
  readonly similarity: Float32Array;
  /** Id of the second topic; 0 where there is none. */
  readonly secondTopic: Int32Array;
  readonly margin: Float32Array;
  /** 1 where the paper sits between two topics. */
  readonly between: Uint8Array;
  readonly neighboursKept: Float32Array;
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** 0 where the input has none. */
  readonly year: Int32Array;
  readonly source: readonly string[];
}

/** The columns of `papers` that the first screen needs. */
const COLUMNS = [
  ...(['id', 'title', 'topic', 'similarity', 'second_topic', 'margin', 'between'] as const),
  ...(['neighbours_kept', 'x', 'y', 'year', 'source'] as const),
];

export async function readPapers(folder: AtlasFolder, manifest: Manifest): Promise<Papers> {
  const columns = await readColumns(folder, manifest, 'papers', COLUMNS);
  const { id, title, topic, similarity, margin, x, y, source } = columns;
  const orZero = (values: ArrayLike<number | null>) => Int32Array.from(values, (value) => value ?? 0);
  return {
    count: id.length,
    ...{ id, title, topic, similarity, margin, x, y, source },
    secondTopic: orZero(columns.second_topic),
    between: Uint8Array.from(columns.between),
    neighboursKept: columns.neighbours_kept,
    year: orZero(columns.year),
  };
}
