import { facetsOf } from '../facetColumns.ts';
import type { AtlasFolder } from '../folder.ts';
import { columnOf } from './parquet.ts';
import { SCHEMA } from './schema.ts';
import { readTable } from './tableFile.ts';
import type { Column, ColumnData, Manifest, Table } from '../types.ts';

/** The tables that leave the house, each with the columns that scripts depend on. */
export const EXPORT_TABLES = ['papers', 'topics', 'terms', 'datasets', 'mentions', 'results', 'intake'] as const;
export type ExportTable = (typeof EXPORT_TABLES)[number];

/** The named table of an atlas, joined as its readers expect it: papers with abstracts, mentions with the paper's id and title. */
export async function exportTable(folder: AtlasFolder, manifest: Manifest, name: ExportTable): Promise<Table> {
  const read = (table: Parameters<typeof readTable>[2], columns?: readonly string[]) =>
    readTable(folder, manifest, table, columns ? { columns } : {});
  switch (name) {
    case 'papers':
      return papers(await read('papers'), await read('abstracts'));
    case 'mentions': {
      const all = await read('mentions');
      const kinds = columnOf(all, 'kind');
      const datasets = keepRows(all, (row) => kinds?.[row] === 'dataset');
      return withPaper(rename(datasets, 'name', 'dataset'), await read('papers', ['id', 'title']), [
        'dataset',
        'surface',
        'field',
        'start',
        'end',
        'sentence',
        'rule',
        'status',
      ]);
    }
    case 'results':
      return withPaper(await read('results'), await read('papers', ['id', 'title']), [
        'dataset',
        'metric',
        'value',
        'unit',
        'kind',
        'better',
        'sentence',
      ]);
    case 'topics':
    case 'terms':
    case 'datasets':
    case 'intake':
      return read(name);
  }
}

/** The columns that the contract names first, then what else is known, then the input's own facets. */
function papers(table: Table, abstracts: Table): Table {
  const first = ['id', 'title', 'abstract', 'topic', 'topic_label', 'similarity', 'x', 'y', 'year', 'source'];
  const all = [...table.columns, ...abstracts.columns];
  const facets = facetsOf(table).map(({ name }) => name);
  const rest = Object.keys(SCHEMA.papers).filter((name) => !first.includes(name));
  return pick({ rows: table.rows, columns: all }, [...first, ...facets, ...rest]);
}

function withPaper(table: Table, papers: Table, columns: readonly string[]): Table {
  const paper = columnOf(table, 'paper') ?? [];
  const look = (name: string): Column => {
    const source = columnOf(papers, name) as readonly string[];
    return { name, type: 'STRING', data: Array.from(paper as ArrayLike<number>, (row) => source[row] ?? null) };
  };
  const joined = [{ ...look('id'), name: 'paper_id' }, look('title'), ...table.columns];
  return pick({ rows: table.rows, columns: joined }, ['paper_id', 'title', ...columns]);
}

function pick(table: Table, names: readonly string[]): Table {
  const byName = new Map(table.columns.map((column) => [column.name, column]));
  return { rows: table.rows, columns: names.flatMap((name) => byName.get(name) ?? []) };
}

function rename(table: Table, from: string, to: string): Table {
  const named = (name: string) => (name === from ? to : name);
  return { ...table, columns: table.columns.map((column) => ({ ...column, name: named(column.name) })) };
}

function keepRows(table: Table, keep: (row: number) => boolean): Table {
  const rows = Array.from({ length: table.rows }, (_, row) => row).filter(keep);
  const columns = table.columns.map((column) => ({
    ...column,
    data: rows.map((row) => column.data[row] ?? null) as ColumnData,
  }));
  return { rows: rows.length, columns };
}
