import type { AsyncBuffer, ColumnChunk, ColumnMetaData, Compressors, FileMetaData, SchemaTree } from 'hyparquet';
import { parquetSchema, snappyUncompress } from 'hyparquet';
import { ByteCursor, readCompactStruct, type CompactStruct } from './compactProtocol.ts';

/** Values more than asked for that the last run of a page may hold: writers fill up groups of eight, some up to 63 groups. */
const PADDING = 504;
/** Rows that any file may have, and rows that it may have for each of its bytes. */
const ALWAYS_ROWS = 1_000_000;
const ROWS_A_BYTE = 8;
/** How many times its own size a page may unpack to, and what any may. */
const MOST_RATIO = 1000;
const ALWAYS_UNPACKED = 2 ** 20;

const DATA_PAGE = 0;
const DICTIONARY_PAGE = 2;
const DATA_PAGE_V2 = 3;
const ENCODINGS_BY_INDEX = [2, 8];
const ENCODING_RLE = 3;

export interface PageCheckOptions {
  /** What unpacks the codecs of the file; Snappy needs none. */
  readonly compressors?: Compressors;
  /** The first row that is wanted, and the one after the last; all by default. */
  readonly from?: number;
  readonly to?: number;
}

/**
 * Looks through the pages of columns before they are decoded. A few bytes can claim billions of values: as rows, as values of a page, as
 * the length of a run. The library that decodes believes them; here they are compared with each other and with the bytes that are there.
 *
 * @param columns names of top-level columns; others are not looked at, nor are groups without a row that is wanted
 * @throws {Error} which claim does not hold
 * @see https://parquet.apache.org/docs/file-format/ for the layout, /data-pages/encodings/ for runs
 */
export async function checkPages(
  file: AsyncBuffer,
  metadata: FileMetaData,
  columns: readonly string[],
  { compressors = {}, from = 0, to = Infinity }: PageCheckOptions = {},
): Promise<void> {
  const rows = metadata.row_groups.reduce((sum, group) => sum + Number(group.num_rows), 0);
  if (rows !== Number(metadata.num_rows)) throw new Error(`${metadata.num_rows} rows where its groups have ${rows}`);
  if (rows > Math.max(ALWAYS_ROWS, file.byteLength * ROWS_A_BYTE)) {
    throw new Error(`${rows} rows in ${file.byteLength} bytes`);
  }
  const schema = parquetSchema(metadata);
  let start = 0;
  const checks: Promise<void>[] = [];
  for (const group of metadata.row_groups) {
    const end = start + Number(group.num_rows);
    if (end > from && start < to) checks.push(...group.columns.map(check));
    start = end;

    async function check({ meta_data: chunk }: ColumnChunk): Promise<void> {
      if (!chunk || !columns.includes(chunk.path_in_schema[0] ?? '')) return;
      const levels = levelsOf(schema, chunk.path_in_schema);
      if (levels.repetition === 0 && chunk.num_values !== group.num_rows) {
        throw new Error(`${chunk.num_values} values in ${group.num_rows} rows`);
      }
      await checkChunk(file, chunk, levels, compressors);
    }
  }
  await Promise.all(checks);
}

interface Levels {
  readonly repetition: number;
  readonly definition: number;
}

/** How often a value's path repeats, and how often it may be missing. */
function levelsOf(schema: SchemaTree, path: readonly string[]): Levels {
  let [node, repetition, definition]: [SchemaTree | undefined, number, number] = [schema, 0, 0];
  for (const name of path) {
    node = node?.children.find(({ element }) => element.name === name);
    if (node?.element.repetition_type === 'REPEATED') repetition++;
    if (node?.element.repetition_type !== 'REQUIRED') definition++;
  }
  return { repetition, definition };
}

async function checkChunk(file: AsyncBuffer, chunk: ColumnMetaData, levels: Levels, compressors: Compressors) {
  const first = Number(chunk.dictionary_page_offset ?? 0n) || Number(chunk.data_page_offset);
  const start = Math.min(first, Number(chunk.data_page_offset));
  const length = Number(chunk.total_compressed_size);
  if (!(start >= 0 && length >= 0 && start + length <= file.byteLength))
    throw new Error('a column lies outside the file');
  const cursor = new ByteCursor(new Uint8Array(await file.slice(start, start + length)));
  let left = Number(chunk.num_values);
  while (cursor.at < cursor.end - 1 && left > 0) {
    const header = readCompactStruct(cursor);
    const [packed, unpacked] = [number(header, 3), number(header, 2)];
    const from = cursor.at;
    cursor.skip(packed);
    if (unpacked > Math.max(ALWAYS_UNPACKED, packed * MOST_RATIO))
      throw new Error(`a page of ${packed} bytes unpacks to ${unpacked}`);
    const page = { bytes: cursor.bytes.subarray(from, cursor.at), unpacked, chunk, levels, compressors };
    const type = number(header, 1);
    if (type === DICTIONARY_PAGE && number(struct(header, 7), 1) > unpacked * 8)
      throw new Error('a dictionary has more entries than bits');
    if (type === DATA_PAGE) left -= checkPage(page, struct(header, 5), left);
    if (type === DATA_PAGE_V2) left -= checkPageV2(page, struct(header, 8), left);
  }
}

interface Page {
  readonly bytes: Uint8Array;
  readonly unpacked: number;
  readonly chunk: ColumnMetaData;
  readonly levels: Levels;
  readonly compressors: Compressors;
}

/** @returns how many values the page has */
function checkPage(page: Page, header: CompactStruct, left: number): number {
  const values = valuesOf(header, left);
  const { repetition, definition } = page.levels;
  const indices = ENCODINGS_BY_INDEX.includes(number(header, 2));
  if (!repetition && !definition && !indices && number(header, 2) !== ENCODING_RLE) return values;
  const cursor = new ByteCursor(unpack(page, page.bytes, page.unpacked));
  for (const highest of [repetition, definition]) {
    if (highest) checkLevels(sized(cursor), highest, values);
  }
  checkValues(page, cursor, header, 2, values);
  return values;
}

/** The same where levels are outside the packed part. */
function checkPageV2(page: Page, header: CompactStruct, left: number): number {
  const values = valuesOf(header, left);
  const cursor = new ByteCursor(page.bytes);
  for (const [highest, bytes] of [
    [page.levels.repetition, number(header, 6)],
    [page.levels.definition, number(header, 5)],
  ] as const) {
    const from = cursor.at;
    cursor.skip(bytes);
    if (highest) checkLevels(new ByteCursor(page.bytes, from, cursor.at), highest, values);
  }
  const rest = page.bytes.subarray(cursor.at);
  const body = header.get(7) === false ? rest : unpack(page, rest, page.unpacked - cursor.at);
  checkValues(page, new ByteCursor(body), header, 4, values);
  return values;
}

/** Values that are numbers of dictionary entries, or flags, in runs. Others are as many as there are bytes for. */
function checkValues(
  { chunk }: Page,
  cursor: ByteCursor,
  header: CompactStruct,
  encodingField: number,
  values: number,
): void {
  const encoding = number(header, encodingField);
  if (ENCODINGS_BY_INDEX.includes(encoding) && cursor.at < cursor.end) {
    const width = cursor.byte();
    if (width > 32) throw new Error(`dictionary entries have numbers of ${width} bits`);
    if (width) checkRuns(cursor, width, values);
  } else if (encoding === ENCODING_RLE && chunk.type === 'BOOLEAN') {
    checkRuns(sized(cursor), 1, values);
  }
}

/** Levels: one for each value, all within the bytes. */
function checkLevels(cursor: ByteCursor, highest: number, values: number): void {
  if (checkRuns(cursor, 32 - Math.clz32(highest), values) > 0) throw new Error('levels end too early');
}

/**
 * Runs of one value, and packed values in eights, until there are as many as asked for or the bytes end.
 *
 * @returns how many are left to be asked for
 * @throws {Error} where a run is longer than what is asked for, but for its padding
 */
function checkRuns(cursor: ByteCursor, width: number, values: number): number {
  let left = values;
  while (left > 0 && cursor.at < cursor.end) {
    const head = cursor.varint();
    const packed = head % 2 === 1;
    const count = packed ? ((head - 1) / 2) * 8 : head / 2;
    if (count > left + PADDING) throw new Error(`a run of ${count} values where ${left} are left`);
    cursor.at = Math.min(cursor.end, cursor.at + (packed ? (count / 8) * width : Math.ceil(width / 8)));
    left -= count;
  }
  return left;
}

/** The part of the bytes whose length stands before it; the cursor goes on after it. */
function sized(cursor: ByteCursor): ByteCursor {
  const length = cursor.byte() + cursor.byte() * 2 ** 8 + cursor.byte() * 2 ** 16 + cursor.byte() * 2 ** 24;
  const from = cursor.at;
  cursor.skip(length);
  return new ByteCursor(cursor.bytes, from, cursor.at);
}

function unpack({ chunk, compressors }: Page, packed: Uint8Array, unpacked: number): Uint8Array {
  if (chunk.codec === 'UNCOMPRESSED') return packed;
  if (!(unpacked >= 0)) throw new Error('a page has fewer bytes than its levels');
  const decompress = compressors[chunk.codec];
  if (decompress) return decompress(packed, unpacked);
  const bytes = new Uint8Array(unpacked);
  if (chunk.codec === 'SNAPPY') snappyUncompress(packed, bytes);
  return bytes;
}

function valuesOf(header: CompactStruct, left: number): number {
  const values = number(header, 1);
  if (values > left) throw new Error(`a page of ${values} values where ${left} are left`);
  return values;
}

function number(from: CompactStruct, field: number): number {
  const value = from.get(field);
  if (typeof value !== 'number' || value < 0) throw new Error('the header of a page is broken');
  return value;
}

function struct(from: CompactStruct, field: number): CompactStruct {
  const value = from.get(field);
  if (!(value instanceof Map)) throw new Error('the header of a page is broken');
  return value;
}
