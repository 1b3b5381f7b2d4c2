import type { Corpus, IntakeRow, Paper } from '../types.ts';
import { bibliographyOf } from './bibliographyColumns.ts';
import { facetsOf } from './facetColumns.ts';
import type { AtlasFolder } from './folder.ts';
import { readTable } from './tableFile.ts';
import { columnOf } from './parquet.ts';
import type { Manifest, Table } from './types.ts';

/** The corpus that an atlas was built from, so that it can be built again with another recipe without the original files. */
export async function corpusOf(folder: AtlasFolder, manifest: Manifest): Promise<Corpus> {
  const papers = await readTable(folder, manifest, 'papers');
  const abstracts = texts(await readTable(folder, manifest, 'abstracts'), 'abstract');
  const intake = intakeRows(await readTable(folder, manifest, 'intake'));
  const sources = new Map<string, IntakeRow[]>();
  for (const row of intake) sources.set(row.into, [...(sources.get(row.into) ?? []), row]);

  const ids = texts(papers, 'id');
  const titles = texts(papers, 'title');
  const years = columnOf(papers, 'year') as ArrayLike<number | null>;
  const facets = facetsOf(papers);
  const columns = new Map(papers.columns.map(({ name, data }) => [name, data]));
  return {
    papers: ids.map(
      (id, row): Paper => ({
        id,
        title: titles[row] ?? '',
        abstract: abstracts[row] ?? '',
        year: years[row] ?? null,
        sources: (sources.get(id) ?? []).map(({ file, record, line }) => ({ file, record, line })),
        bibliography: bibliographyOf((name) => columns.get(name)?.[row] ?? null),
        facets: new Map(facets.flatMap(({ name, data }) => (typeof data[row] === 'string' ? [[name, data[row]]] : []))),
      }),
    ),
    intake,
  };
}

function intakeRows(table: Table): IntakeRow[] {
  const [files, outcomes, intos, reasons] = ['file', 'outcome', 'into', 'reason'].map((name) => texts(table, name));
  const records = columnOf(table, 'record') as ArrayLike<number>;
  const lines = columnOf(table, 'line') as ArrayLike<number>;
  return Array.from({ length: table.rows }, (_, row) => ({
    file: files?.[row] ?? '',
    record: records[row] ?? 0,
    line: lines[row] ?? 0,
    outcome: (outcomes?.[row] ?? 'used') as IntakeRow['outcome'],
    into: intos?.[row] ?? '',
    reason: reasons?.[row] ?? '',
  }));
}

function texts(table: Table, name: string): readonly string[] {
  return (columnOf(table, name) ?? []) as readonly string[];
}
