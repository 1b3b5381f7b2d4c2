import { readTable } from '#core/atlas/tables/tableFile';
import type { TableTwin } from '#lib/figure/tableTwin.ts';
import type { OpenAtlas } from '#lib/tables/openAtlas.ts';

/**
 * The papers of a selection with everything that the atlas says of them, abstracts too, in the order given: the columns of
 * `corpuscope export --table papers`, and those of the input.
 */
export async function paperTable({ folder, manifest }: OpenAtlas, rows: Int32Array): Promise<TableTwin> {
  const [papers, abstracts] = await Promise.all([
    readTable(folder, manifest, 'papers'),
    readTable(folder, manifest, 'abstracts'),
  ]);
  const columns = papers.columns.flatMap((column) =>
    column.name === 'title' ? [column, ...abstracts.columns] : [column],
  );
  return {
    columns: columns.map(({ name }) => name),
    rows: Array.from(rows, (row) => columns.map(({ data }) => data[row] ?? null)),
  };
}
