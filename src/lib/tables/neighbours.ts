import type { AtlasFolder } from '#core/atlas/folder';
import { readTable } from '#core/atlas/tableFile';
import { SCHEMA } from '#core/atlas/schema';
import { columnOf } from '#core/atlas/parquet';
import type { Manifest } from '#core/atlas/types';

/** The papers most like each paper, nearest first. */
export type Neighbours = (row: number) => readonly number[];

export async function readNeighbours(folder: AtlasFolder, manifest: Manifest): Promise<Neighbours> {
  const table = await readTable(folder, manifest, 'neighbours');
  const columns = Object.keys(SCHEMA.neighbours).map((name) => columnOf(table, name) as ArrayLike<number | null>);
  return (row) => columns.map((column) => column[row] ?? null).filter((other) => other !== null);
}
