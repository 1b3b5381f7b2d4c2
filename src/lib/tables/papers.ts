import { columnOf } from '#core/atlas/parquet';
import type { AtlasFolder } from '#core/atlas/folder';
import { readTable } from '#core/atlas/tableFile';
import type { SCHEMA } from '#core/atlas/schema';
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
const COLUMNS: readonly (keyof typeof SCHEMA.papers)[] = [
  ...(['id', 'title', 'topic', 'similarity', 'second_topic', 'margin', 'between'] as const),
  ...(['neighbours_kept', 'x', 'y', 'year', 'source'] as const),
];

export async function readPapers(folder: AtlasFolder, manifest: Manifest): Promise<Papers> {
  const table = await readTable(folder, manifest, 'papers', { columns: COLUMNS });
  const numbers = (name: string): ArrayLike<number | null> => columnOf(table, name) as ArrayLike<number | null>;
  const whole = (name: string): Int32Array => Int32Array.from(numbers(name), (value) => value ?? 0);
  const real = (name: string): Float32Array => Float32Array.from(numbers(name), (value) => value ?? 0);
  const text = (name: string): string[] => (columnOf(table, name) as (string | null)[]).map((value) => value ?? '');
  return {
    count: table.rows,
    id: text('id'),
    title: text('title'),
    topic: whole('topic'),
    similarity: real('similarity'),
    secondTopic: whole('second_topic'),
    margin: real('margin'),
    between: Uint8Array.from(whole('between')),
    neighboursKept: real('neighbours_kept'),
    x: real('x'),
    y: real('y'),
    year: whole('year'),
    source: text('source'),
  };
}
