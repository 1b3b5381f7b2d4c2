import type { IntakeRow } from '../types.ts';
import type { AtlasFolder } from './folder.ts';
import { columnNames } from './tables/schema.ts';
import { readColumns } from './tables/tableFile.ts';
import type { Manifest } from './types.ts';

/** What became of every record of the input. */
export async function readIntake(folder: AtlasFolder, manifest: Manifest): Promise<IntakeRow[]> {
  const columns = await readColumns(folder, manifest, 'intake', columnNames('intake'));
  const { record, line, outcome, into, reason } = columns;
  return columns.file.map((file, row) => ({
    file,
    record: record[row]!,
    line: line[row]!,
    outcome: outcome[row] as IntakeRow['outcome'],
    into: into[row]!,
    reason: reason[row]!,
  }));
}
