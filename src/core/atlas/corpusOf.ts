import type { Corpus, IntakeRow, Paper } from '../types.ts';
import { bibliographyOf } from './bibliographyColumns.ts';
import { facetsOf } from './facetColumns.ts';
import type { AtlasFolder } from './folder.ts';
import { readIntake } from './intakeRows.ts';
import { columnsOf } from './tables/table.ts';
import { readColumns, readTable } from './tables/tableFile.ts';
import type { Manifest } from './types.ts';

/** The corpus that an atlas was built from, so that it can be built again with another recipe without the original files. */
export async function corpusOf(folder: AtlasFolder, manifest: Manifest): Promise<Corpus> {
  const papers = await readTable(folder, manifest, 'papers');
  const { abstract } = await readColumns(folder, manifest, 'abstracts', ['abstract']);
  const intake = await readIntake(folder, manifest);
  const sources = new Map<string, IntakeRow[]>();
  for (const row of intake) {
    const known = sources.get(row.into);
    if (known) known.push(row);
    else sources.set(row.into, [row]);
  }

  const { id: ids, title, year } = columnsOf('papers', papers, ['id', 'title', 'year']);
  const facets = facetsOf(papers);
  const columns = new Map(papers.columns.map(({ name, data }) => [name, data]));
  return {
    papers: ids.map(
      (id, row): Paper => ({
        id,
        title: title[row]!,
        abstract: abstract[row]!,
        year: year[row] ?? null,
        sources: (sources.get(id) ?? []).map(({ file, record, line }) => ({ file, record, line })),
        bibliography: bibliographyOf((name) => columns.get(name)?.[row] ?? null),
        facets: new Map(facets.flatMap(({ name, data }) => (typeof data[row] === 'string' ? [[name, data[row]]] : []))),
      }),
    ),
    intake,
  };
}
