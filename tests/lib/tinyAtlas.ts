import { MANIFEST_FILE, tableFile, type AtlasFolder } from '#core/atlas/folder';
import { GENERATOR } from '#core/atlas/generator';
import { encodeManifest } from '#core/atlas/manifestFile';
import { memoryFolder } from '#core/atlas/memoryFolder';
import { parseRecipe } from '#core/atlas/recipe';
import { SCHEMA, storedAs, type ColumnType } from '#core/atlas/tables/schema';
import { placesTable, wordsTable } from '#core/build/tables/wordsTable';
import { joinWords } from '#core/build/words/joinWords';
import { wordShard } from '#core/build/words/wordShard';
import { sealOf, type Seal } from '#core/atlas/seal';
import { encodeInParts } from '#core/atlas/tables/tableFile';
import { joined } from '#core/atlas/tables/writeParquet';
import {
  ATLAS_FORMAT,
  TABLE_NAMES,
  type Column,
  type ManifestContent,
  type Table,
  type TableName,
} from '#core/atlas/types';

type Row = Readonly<Record<string, string | number | null>>;

const TITLES = ['Depth from one view', 'Depth maps', 'Graph nets', 'Graph walks'];
const ABSTRACTS = [
  'We test on KITTI. A second sentence about depth.',
  'Maps of depth on KITTI and on COCO.',
  'Nets over graphs.',
  'Walks over graphs, tested on COCO.',
];

const mention = (paper: number, name: string): Row => {
  const start = ABSTRACTS[paper]!.indexOf(name);
  const sentence = `${ABSTRACTS[paper]!.split('. ')[0]!.replace(/\.$/, '')}.`;
  const end = start + name.length;
  return { paper, kind: 'dataset', name, surface: name, field: 'abstract', start, end, sentence, rule: 'alias' };
};

/** Four papers in two topics: depth (0, 1) and graphs (2, 3); KITTI in 0 and 1, COCO in 1 and 3. */
const ROWS: Partial<Record<TableName, readonly Row[]>> = {
  papers: TITLES.map((title, i) => ({
    id: `p${i}`,
    title,
    topic: i < 2 ? 1 : 2,
    topic_label: i < 2 ? 'Depth' : 'Graphs',
    similarity: 0.9 - i / 10,
    second_topic: i < 2 ? 2 : 1,
    margin: 0.2,
    between: 0,
    edge: 0,
    neighbours_kept: 0.5,
    x: i,
    y: -i,
    year: 2020 + i,
    source: `a.txt#${i + 1}`,
  })),
  abstracts: ABSTRACTS.map((abstract) => ({ abstract })),
  vocabulary: [
    { term: 'depth', papers: 2, count: 4, salience: 0.35 },
    { term: 'graph', papers: 2, count: 4, salience: 0.35 },
  ],
  incidence: [0, 1, 2, 3].map((paper) => ({ paper, term: paper < 2 ? 0 : 1, count: 2 })),
  mentions: [mention(0, 'KITTI'), mention(1, 'KITTI'), mention(1, 'COCO'), mention(3, 'COCO')],
  neighbours: [1, 0, 3, 2].map((first) => ({ first, second: null, third: null, fourth: null, fifth: null })),
};

function column(name: string, type: Column['type'], rows: readonly Row[]): Column {
  const values = rows.map((row) => row[name] ?? null);
  const whole = !values.includes(null);
  if (type === 'INT32' && whole) return { name, type, data: Int32Array.from(values as number[]) };
  if (type === 'FLOAT' && whole) return { name, type, data: Float32Array.from(values as number[]) };
  return { name, type, data: values as (string | null)[] };
}

function tinyAtlas(): { manifest: ManifestContent; tables: Record<TableName, Table> } {
  const tables = Object.fromEntries(
    TABLE_NAMES.map((table) => {
      const rows = ROWS[table] ?? [];
      const columns = Object.entries<ColumnType>(SCHEMA[table]).map(([name, type]) =>
        column(name, storedAs(type).type, rows),
      );
      return [table, { rows: rows.length, columns }];
    }),
  ) as unknown as Record<TableName, Table>;
  const texts = TITLES.map((title, paper) => ({ title, abstract: ABSTRACTS[paper]! }));
  const words = joinWords([wordShard(texts, 0)]);
  tables.words = wordsTable(words);
  tables.places = placesTable(words);
  const topic = (id: number, label: string) => ({
    ...{ id, label, phrases: [label.toLowerCase()], papers: 2, share: 0.5 },
    naming: { phrases: [], coverage: 1, verbatim: 1, mixed: false },
    ...{ stability: 0.9, silhouette: 0.2, cohesion: 0.7, group: null, between: 0, seedAgreement: 0.8, edge: 0 },
  });
  const manifest: ManifestContent = {
    format: ATLAS_FORMAT,
    generator: GENERATOR,
    fingerprint: '0123456789ab',
    recipe: parseRecipe({}),
    vectors: null,
    fit: null,
    inputs: [{ name: 'a.txt', sha256: 'ab'.repeat(32), records: 4 }],
    counts: {
      ...{ records: 4, papers: 4, merged: 0, rejected: 0, nearDuplicatePairs: 0, topics: 2, terms: 2 },
      ...{ datasets: 2, mentions: 4, papersWithMention: 3, results: 0 },
    },
    topics: [topic(1, 'Depth'), topic(2, 'Graphs')],
    groups: [],
    quality: {
      ...{ inertia: 1, silhouette: 0.2, stability: 0.9, seedAgreement: 0.8, engine: 'bounded' },
      ...{ trustworthiness: 0.9, neighboursKept: 0.5 },
    },
    choice: null,
    moved: null,
    nearDuplicates: [],
    families: [],
    notes: [],
    tables: Object.fromEntries(TABLE_NAMES.map((name) => [name, tables[name].rows])) as ManifestContent['tables'],
  };
  return { manifest, tables };
}

/** The files of the tiny atlas. */
export function tinyFiles(): Map<string, Uint8Array> {
  const { manifest, tables } = tinyAtlas();
  const files = new Map<string, Uint8Array>();
  const seals: Partial<Record<TableName, Seal>> = {};
  for (const name of TABLE_NAMES) {
    const bytes = joined([...encodeInParts(name, tables[name]).parts]);
    files.set(tableFile(name), bytes);
    seals[name] = sealOf(bytes);
  }
  files.set(MANIFEST_FILE, encodeManifest(manifest, seals as Record<TableName, Seal>));
  return files;
}

/** The tiny atlas in memory. `change` may spoil its files by name. */
export function tinyFolder(change: (files: Map<string, Uint8Array>) => void = () => {}): AtlasFolder {
  const files = tinyFiles();
  change(files);
  return memoryFolder(files, 'memory');
}
