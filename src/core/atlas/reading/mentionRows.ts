import type { Mention, ReportedResult } from '../../types.ts';
import type { AtlasFolder } from '../folder.ts';
import { readTable } from '../tables/tableFile.ts';
import type { Manifest, Table } from '../types.ts';

/** Every mention with its evidence, by paper, then in the order of the text. */
export async function readMentions(folder: AtlasFolder, manifest: Manifest): Promise<readonly Mention[]> {
  return records<Mention>(await readTable(folder, manifest, 'mentions'));
}

/** Every number that a paper reports on a dataset. */
export async function readResults(folder: AtlasFolder, manifest: Manifest): Promise<readonly ReportedResult[]> {
  return records<ReportedResult>(await readTable(folder, manifest, 'results'));
}

/** The rows of a table whose columns are named as the fields of T. */
function records<T>(table: Table): T[] {
  return Array.from({ length: table.rows }, (_, row) =>
    Object.fromEntries(table.columns.map(({ name, data }) => [name, data[row]])),
  ) as T[];
}
