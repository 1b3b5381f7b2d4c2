import type { Corpus, IntakeRow, Paper } from '../types.ts';
import { bibliographyOf } from './bibliographyColumns.ts';
import { facetsOf } from './facetColumns.ts';
import type { AtlasFolder } from './folder.ts';
import { readIntake } from './intakeRows.ts';
import { columnsOf } from './tables/table.ts';
import { readColumns, readTable } from './tables/tableFile.ts';
import type { Manifest, Table } from './types.ts';

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

  const paperAt = papersIn(papers);
  return {
    papers: abstract.map((text, row): Paper => {
      const paper = paperAt(row);
      const places = sources.get(paper.id) ?? [];
      return { ...paper, abstract: text, sources: places.map(({ file, record, line }) => ({ file, record, line })) };
    }),
    intake,
  };
}

/** What a `papers` table, or a part of it, says of the paper in one of its rows. */
export function papersIn(papers: Table): (row: number) => Omit<Paper, 'abstract' | 'sources'> {
  const { id, title, year } = columnsOf('papers', papers, ['id', 'title', 'year']);
  const facets = facetsOf(papers);
  const columns = new Map(papers.columns.map(({ name, data }) => [name, data]));
  return (row) => ({
    id: id[row]!,
    title: title[row]!,
    year: year[row] ?? null,
    bibliography: bibliographyOf((name) => columns.get(name)?.[row] ?? null),
    facets: new Map(facets.flatMap(({ name, data }) => (typeof data[row] === 'string' ? [[name, data[row]]] : []))),
  });
}
