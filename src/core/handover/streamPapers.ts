import { papersIn } from '../atlas/corpusOf.ts';
import { facetsOf } from '../atlas/facetColumns.ts';
import type { AtlasFolder } from '../atlas/folder.ts';
import { columnsOf } from '../atlas/tables/table.ts';
import { readColumns, readTable } from '../atlas/tables/tableFile.ts';
import type { Manifest } from '../atlas/types.ts';
import { cslWriter } from './cslJson.ts';
import { datasetsByPaper, type HandedMark, type HandedPaper } from './handedAtlas.ts';
import type { HandoverName } from './handoverList.ts';
import { csvWriter, lineWriter } from './paperRows.ts';
import type { RecordWriter, Told } from './recordWriter.ts';
import { risWriter } from './risFile.ts';

/** Formats of one record a paper. */
const WRITERS: { readonly [Name in HandoverName]?: (told: Told, facets: readonly string[]) => RecordWriter } = {
  zotero: risWriter,
  'csl-json': cslWriter,
  csv: csvWriter,
  jsonl: lineWriter,
};

/** Rows that are read together: those that the table of papers stores together. */
const ROWS_AT_ONCE = 100_000;
/** Rows whose abstracts are read together. */
const TEXTS_AT_ONCE = 10_000;
/** Bytes of a part of the file, about. */
const PART_BYTES = 4_000_000;

export interface StreamOptions {
  readonly folder: AtlasFolder;
  readonly manifest: Manifest;
  /** Of the papers, in the order in which the file is to have them. */
  readonly rows: Int32Array;
  readonly name: HandoverName;
  /** Of papers, by id. */
  readonly marks: ReadonlyMap<string, HandedMark>;
  /** Told how many papers are written. */
  readonly onProgress?: (papers: number) => void;
}

/** Whether papers can be written in this format as they are read. */
export const isStreamed = (name: HandoverName): boolean => WRITERS[name] !== undefined;

/**
 * Papers of an atlas as a file in parts: what `HANDOVERS` writes of them, without having all of the atlas in memory. It is read once from its beginning to its end; only what is
 * written of the papers is kept, until it is put in their order.
 *
 * @throws CorpuscopeError where the atlas is broken
 */
export async function* streamPapers({
  folder,
  manifest,
  rows,
  name,
  marks,
  onProgress,
}: StreamOptions): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const told = { topicNames: new Map(manifest.topics.map(({ id, label }) => [id, label])) };
  const place = new Int32Array(manifest.counts.papers).fill(-1);
  rows.forEach((row, at) => (place[row] = at));
  const writer = WRITERS[name]!(told, name === 'csv' ? await facetsFirst(folder, manifest, place) : []);
  const datasets = await datasetsByPaper(folder, manifest);
  const records = new Array<Uint8Array>(rows.length);
  const encoder = new TextEncoder();
  let written = 0;
  for (const [from, to] of stretches(0, place.length, ROWS_AT_ONCE)) {
    if (!holdsAny(place, from, to)) continue;
    const table = await readTable(folder, manifest, 'papers', { rows: [from, to] });
    const paperAt = papersIn(table);
    const { topic, x, y, similarity } = columnsOf('papers', table, ['topic', 'x', 'y', 'similarity']);
    for (const [first, end] of stretches(from, to, TEXTS_AT_ONCE)) {
      if (!holdsAny(place, first, end)) continue;
      const { abstract } = await readColumns(folder, manifest, 'abstracts', ['abstract'], [first, end]);
      for (let row = first; row < end; row++) {
        if (place[row]! < 0) continue;
        const at = row - from;
        const paper = paperAt(at);
        const handed: HandedPaper = {
          ...{ ...paper, abstract: abstract[row - first]!, sources: [], nearest: [] },
          ...{ topic: topic[at]!, x: x[at]!, y: y[at]!, similarity: similarity[at]! },
          datasets: [...(datasets.get(row) ?? [])],
          mark: marks.get(paper.id),
        };
        records[place[row]!] = encoder.encode(writer.record(handed));
        written++;
      }
      onProgress?.(written);
    }
  }
  yield* parts(writer, records);
}

/** The records in their order, as parts of the file. */
function* parts({ head, between, tail }: RecordWriter, records: Uint8Array[]): Generator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const joint = encoder.encode(between);
  let pieces: Uint8Array[] = [encoder.encode(head)];
  let bytes = pieces[0]!.length;
  const taken = () => {
    const part = new Uint8Array(bytes);
    let at = 0;
    for (const piece of pieces) {
      part.set(piece, at);
      at += piece.length;
    }
    [pieces, bytes] = [[], 0];
    return part;
  };
  for (let at = 0; at < records.length; at++) {
    if (at > 0) pieces.push(joint);
    pieces.push(records[at]!);
    bytes += records[at]!.length + (at > 0 ? joint.length : 0);
    // What is in a part is not needed any more.
    records[at] = joint;
    if (bytes >= PART_BYTES) yield taken();
  }
  pieces.push(encoder.encode(tail));
  bytes += pieces.at(-1)!.length;
  yield taken();
}

/** The input's columns that any of the papers has, in the order in which papers, in theirs, first have one. @param place of each paper in the file; -1 where it is not in it */
async function facetsFirst(folder: AtlasFolder, manifest: Manifest, place: Int32Array): Promise<string[]> {
  const columns = facetsOf(await readTable(folder, manifest, 'papers', { rows: [0, 0] })).map(({ name }) => name);
  const first = new Map<string, number>();
  for (const [from, to] of columns.length > 0 ? stretches(0, place.length, ROWS_AT_ONCE) : []) {
    if (!holdsAny(place, from, to)) continue;
    const table = await readTable(folder, manifest, 'papers', { columns, rows: [from, to] });
    for (const { name, data } of table.columns) {
      for (let row = from; row < to; row++) {
        const at = place[row]!;
        if (at >= 0 && typeof data[row - from] === 'string') first.set(name, Math.min(at, first.get(name) ?? at));
      }
    }
  }
  return columns.filter((name) => first.has(name)).sort((a, b) => first.get(a)! - first.get(b)!);
}

function holdsAny(place: Int32Array, from: number, to: number): boolean {
  for (let row = from; row < to; row++) if (place[row]! >= 0) return true;
  return false;
}

function* stretches(from: number, to: number, size: number): Generator<[number, number]> {
  for (let at = from; at < to; at += size) yield [at, Math.min(to, at + size)];
}
