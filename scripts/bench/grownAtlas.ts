import { mkdirSync } from 'node:fs';
import { encodeInParts, readColumns, readTable } from '#core/atlas/tables/tableFile';
import { readManifest } from '#core/atlas/manifestFile';
import {
  TABLE_NAMES,
  type Column,
  type ColumnData,
  type Manifest,
  type ManifestContent,
  type Table,
  type TableName,
} from '#core/atlas/types';
import { placesTable, wordsTable } from '#core/build/tables/wordsTable';
import { joinWords, type JoinedWords } from '#core/build/words/joinWords';
import type { WordShard } from '#core/build/words/shardWriter';
import { indexWords } from '#core/build/words/wordShard';
import type { AtlasFolder } from '#core/atlas/folder';
import { inlinePool } from '#core/parallel';
import { createRandom } from '#core/random';
import { atlasWriter, openAtlasDirectory } from '../../src/cli/folder/atlasDirectory.ts';

/** How far a copy of a paper lies from it on the map, whose sides are 2 long: standard deviation. */
const JITTER = 0.008;
/** Tables with rows of their papers, and the columns that hold row numbers of papers. */
const BY_PAPER: Partial<Record<TableName, readonly string[]>> = {
  papers: [],
  abstracts: [],
  incidence: ['paper'],
  mentions: ['paper'],
  results: ['paper'],
  neighbours: ['first', 'second', 'third', 'fourth', 'fifth'],
  intake: [],
};
/** Columns that count papers, or words in them. */
const COUNTS: Partial<Record<TableName, readonly string[]>> = {
  topics: ['papers', 'between', 'edge'],
  terms: ['papers', 'count'],
  vocabulary: ['papers', 'count'],
  datasets: ['papers'],
};

/**
 * Writes an atlas that a page can be tried on: another one some times over, under other ids, each copy of a paper a little beside it on the
 * map. It takes a minute for a million papers, where a build takes twenty.
 *
 * @param copies how many times the papers are there
 */
export async function writeGrownAtlas(from: string, copies: number, to: string): Promise<void> {
  const folder = openAtlasDirectory(from);
  const manifest = await readManifest(folder);
  mkdirSync(to, { recursive: true });
  const writer = atlasWriter(to, to);
  const rows = { ...manifest.tables };
  const words = await grownWords(folder, manifest, copies);
  for (const name of TABLE_NAMES) {
    const table =
      name === 'words'
        ? wordsTable(words)
        : name === 'places'
          ? placesTable(words)
          : grown(name, await readTable(folder, manifest, name), copies, manifest.counts.papers);
    rows[name] = table.rows;
    writer.table(name, encodeInParts(name, table));
  }
  writer.manifest({ ...times(manifest, copies), tables: rows });
}

async function grownWords(folder: AtlasFolder, manifest: Manifest, copies: number): Promise<JoinedWords> {
  const { title } = await readColumns(folder, manifest, 'papers', ['title']);
  const { abstract } = await readColumns(folder, manifest, 'abstracts', ['abstract']);
  const papers = title.map((text, row) => ({ title: text, abstract: abstract[row]! }));
  const shards: WordShard[] = [];
  for (let copy = 0; copy < copies; copy++)
    shards.push(...(await indexWords(papers, inlinePool, copy * papers.length)));
  return joinWords(shards);
}

function grown(name: TableName, table: Table, copies: number, papers: number): Table {
  const own = BY_PAPER[name];
  if (!own) {
    const counted = COUNTS[name] ?? [];
    const scale = ({ data, ...column }: Column): Column => ({
      ...column,
      data: counted.includes(column.name) ? (data as Int32Array).map((value) => value * copies) : data,
    });
    return { rows: table.rows, columns: table.columns.map(scale) };
  }
  const columns = table.columns.map((column): Column => {
    if (own.includes(column.name)) return { ...column, data: shifted(column.data, copies, papers) };
    if (name === 'papers' && column.name === 'id') return { ...column, data: repeated(column.data, copies, renamed) };
    if (name === 'intake' && column.name === 'into') return { ...column, data: repeated(column.data, copies, renamed) };
    if (name === 'papers' && (column.name === 'x' || column.name === 'y')) {
      return { ...column, data: jittered(column.data as Float32Array, copies, column.name === 'x' ? 1 : 2) };
    }
    return { ...column, data: repeated(column.data, copies, (value) => value) };
  });
  return { rows: table.rows * copies, columns };
}

type Value = string | number | null;
const renamed = (id: Value, copy: number): Value => (copy > 0 && id ? `${id}+${copy}` : id);

function repeated(data: ColumnData, copies: number, change: (value: Value, copy: number) => Value): ColumnData {
  if (Array.isArray(data)) {
    const values: Value[] = [];
    for (let copy = 0; copy < copies; copy++) for (const value of data as Value[]) values.push(change(value, copy));
    return values as ColumnData;
  }
  const numbers = data as Int32Array;
  const all = new (numbers.constructor as Int32ArrayConstructor)(numbers.length * copies);
  for (let copy = 0; copy < copies; copy++) all.set(numbers, copy * numbers.length);
  return all;
}

function shifted(data: ColumnData, copies: number, by: number): ColumnData {
  if (Array.isArray(data)) {
    return repeated(data, copies, (row, copy) => (row === null ? null : Number(row) + copy * by));
  }
  const all = repeated(data, copies, (row) => row) as Int32Array;
  for (let at = 0; at < all.length; at++) all[at]! += Math.floor(at / data.length) * by;
  return all;
}

function jittered(data: Float32Array, copies: number, seed: number): Float32Array {
  const random = createRandom(seed);
  const all = repeated(data, copies, (value) => value) as Float32Array;
  for (let at = data.length; at < all.length; at++) all[at]! += JITTER * random.normal();
  return all;
}

function times({ files: _files, checksum: _checksum, ...manifest }: Manifest, copies: number): ManifestContent {
  const { counts } = manifest;
  const many = ['records', 'papers', 'merged', 'rejected', 'mentions', 'papersWithMention', 'results'] as const;
  return {
    ...manifest,
    counts: { ...counts, ...Object.fromEntries(many.map((name) => [name, counts[name] * copies])) },
    topics: manifest.topics.map((topic) => ({
      ...topic,
      papers: topic.papers * copies,
      between: topic.between * copies,
      edge: topic.edge * copies,
    })),
    groups: manifest.groups.map((group) => ({ ...group, papers: group.papers * copies })),
  };
}
