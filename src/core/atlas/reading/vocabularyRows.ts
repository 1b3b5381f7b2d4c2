import type { AtlasFolder } from '../folder.ts';
import { columnNames } from '../tables/schema.ts';
import type { ColumnsOf } from '../tables/table.ts';
import { readColumns } from '../tables/tableFile.ts';
import type { Manifest } from '../types.ts';

/** Every term that can be counted, by columns. */
export function readVocabularyRows(folder: AtlasFolder, manifest: Manifest): Promise<ColumnsOf<'vocabulary'>> {
  return readColumns(folder, manifest, 'vocabulary', columnNames('vocabulary'));
}
