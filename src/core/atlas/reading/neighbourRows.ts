import type { AtlasFolder } from '../folder.ts';
import { columnNames } from '../tables/schema.ts';
import { readColumns } from '../tables/tableFile.ts';
import type { Manifest } from '../types.ts';

/** Most papers that are known to be like one. */
export const NEAREST = 5;

/** The papers most like each paper, nearest first: `NEAREST` rows a paper, -1 where there are fewer. */
export async function readNeighbourRows(folder: AtlasFolder, manifest: Manifest): Promise<Int32Array> {
  const columns = Object.values(await readColumns(folder, manifest, 'neighbours', columnNames('neighbours')));
  const papers = columns[0]?.length ?? 0;
  const rows = new Int32Array(NEAREST * papers);
  columns.forEach((column, at) => {
    for (let row = 0; row < papers; row++) rows[NEAREST * row + at] = column[row] ?? -1;
  });
  return rows;
}
