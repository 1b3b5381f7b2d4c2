import type { AtlasFolder } from '#core/atlas/folder';
import { columnNames } from '#core/atlas/tables/schema';
import { readColumns } from '#core/atlas/tables/tableFile';
import type { Manifest } from '#core/atlas/types';

/** The papers most like each paper, nearest first. */
export type Neighbours = (row: number) => readonly number[];

export async function readNeighbours(folder: AtlasFolder, manifest: Manifest): Promise<Neighbours> {
  const columns = Object.values(await readColumns(folder, manifest, 'neighbours', columnNames('neighbours')));
  return (row) => columns.map((column) => column[row] ?? null).filter((other) => other !== null);
}
