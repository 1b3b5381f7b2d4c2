import { checkPages } from '../parquetPages.ts';
import { CorpuscopeError } from '../errors.ts';
import { isNpy, readNpy, type Matrix } from './npy.ts';
import type { OwnVectors } from './ownVectors.ts';

/** Columns that vectors and ids are looked for in, in this order, whatever their case. */
const VECTOR_COLUMNS = ['vector', 'vectors', 'embedding', 'embeddings'];
const ID_COLUMNS = ['id', 'paper_id', 'paperid', 'doi'];

type Row = Readonly<Record<string, unknown>>;

/**
 * Vectors of papers out of a file: a matrix as `.npy`, or a column of lists of numbers in Parquet, JSON Lines or a JSON list, with the
 * papers' ids beside it where the file has them.
 *
 * @param column name of the column; by default `vector` or `embedding`
 * @throws {CorpuscopeError} which row is ragged, no number, infinite or all zeros
 */
export async function readVectors(
  name: string,
  bytes: Uint8Array,
  sha256: string,
  column: string | null,
): Promise<OwnVectors> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    throw new CorpuscopeError('the vectors are in an archive', {
      where: name,
      fix: 'save one array with numpy.save as .npy',
    });
  }
  if (isNpy(bytes)) return { name, sha256, column: null, ids: null, ...checked(name, readNpy(name, bytes)) };
  const rows = bytes[0] === 0x50 && bytes[1] === 0x41 ? await parquetRows(name, bytes, column) : jsonRows(name, bytes);
  if (rows.length === 0)
    throw new CorpuscopeError('the file holds no vectors', { where: name, fix: 'check that it is the right one' });
  const found = columnIn(rows[0]!, column ? [column] : VECTOR_COLUMNS);
  if (found === undefined) {
    const asked = column ?? VECTOR_COLUMNS.join(', ');
    throw new CorpuscopeError(`no column of vectors (${asked}) among ${Object.keys(rows[0]!).join(', ')}`, {
      where: name,
      fix: 'name it with --vector-column',
    });
  }
  const id = columnIn(rows[0]!, ID_COLUMNS);
  const ids = id === undefined ? null : rows.map((row) => textOf(row[id]));
  return { name, sha256, column: found, ids, ...checked(name, matrixOf(name, rows, found)) };
}

function columnIn(row: Row, names: readonly string[]): string | undefined {
  const keys = Object.keys(row);
  for (const name of names) {
    const found = keys.find((key) => key === name) ?? keys.find((key) => key.toLowerCase() === name.toLowerCase());
    if (found !== undefined) return found;
  }
  return undefined;
}

const textOf = (value: unknown) =>
  typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'bigint' ? String(value) : '';

function jsonRows(name: string, bytes: Uint8Array): Row[] {
  const rows: Row[] = [];
  const decoder = new TextDecoder();
  const add = (text: string, line: number) => {
    try {
      const value = JSON.parse(text) as unknown;
      if (Array.isArray(value)) rows.push(...(value as Row[]));
      else rows.push(value as Row);
    } catch (cause) {
      throw new CorpuscopeError('the vectors are neither .npy, Parquet nor JSON Lines', {
        where: `${name}, line ${line}`,
        fix: 'check the file',
        cause,
      });
    }
  };
  // Line by line: all of it could be longer than a text may be.
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(10, start);
    const text = decoder.decode(bytes.subarray(start, end < 0 ? bytes.length : end)).trim();
    if (line === 1 && text.startsWith('[')) {
      add(decoder.decode(bytes), 1);
      break;
    }
    if (text) add(text, line);
    if (end < 0) break;
    start = end + 1;
  }
  const odd = rows.findIndex((row) => typeof row !== 'object' || row === null);
  if (odd >= 0)
    throw new CorpuscopeError('an entry is no object', {
      where: `${name}, row ${odd + 1}`,
      fix: 'write {"id": …, "vector": […]}',
    });
  return rows;
}

async function parquetRows(name: string, bytes: Uint8Array, column: string | null): Promise<Row[]> {
  const { parquetMetadata, parquetReadObjects, parquetSchema } = await import('hyparquet');
  const { compressors } = await import('hyparquet-compressors');
  try {
    const file = bytes.slice().buffer;
    const metadata = parquetMetadata(file, { geoparquet: false });
    const wanted = [...(column ? [column.toLowerCase()] : VECTOR_COLUMNS), ...ID_COLUMNS];
    const columns = parquetSchema(metadata)
      .children.map(({ element }) => element.name)
      .filter((one) => wanted.includes(one.toLowerCase()));
    await checkPages(file, metadata, columns, { compressors });
    return columns.length === 0 ? [] : await parquetReadObjects({ file, metadata, compressors, columns });
  } catch (cause) {
    throw new CorpuscopeError(`the Parquet table cannot be read (${(cause as Error).message})`, {
      where: name,
      fix: 'check that it is whole, or export it again',
      cause,
    });
  }
}

function matrixOf(name: string, rows: readonly Row[], column: string): Matrix {
  const first = rows[0]![column];
  const columns = isList(first) ? first.length : 0;
  const data = new Float32Array(rows.length * columns);
  rows.forEach((row, at) => {
    const vector = row[column];
    if (!isList(vector) || vector.length === 0) throw wrong(name, at, 'has no list of numbers');
    if (vector.length !== columns) throw wrong(name, at, `has ${vector.length} numbers where the first has ${columns}`);
    for (let c = 0; c < columns; c++) {
      const value = vector[c];
      if (typeof value !== 'number') throw wrong(name, at, `has ${JSON.stringify(value)} in place of a number`);
      data[at * columns + c] = value;
    }
  });
  return { rows: rows.length, columns, data };
}

const isList = (value: unknown): value is ArrayLike<unknown> =>
  Array.isArray(value) || value instanceof Float32Array || value instanceof Float64Array;

/** @throws {CorpuscopeError} which row is not one to measure an angle with */
function checked(name: string, matrix: Matrix): Matrix {
  const { rows, columns, data } = matrix;
  if (rows === 0 || columns === 0)
    throw new CorpuscopeError('the file holds no vectors', { where: name, fix: 'check that it is the right one' });
  for (let r = 0; r < rows; r++) {
    let isZero = true;
    for (let c = r * columns; c < (r + 1) * columns; c++) {
      if (!Number.isFinite(data[c])) throw wrong(name, r, `has ${String(data[c])} in it`);
      if (data[c] !== 0) isZero = false;
    }
    if (isZero) throw wrong(name, r, 'is all zeros');
  }
  return matrix;
}

function wrong(name: string, row: number, what: string): CorpuscopeError {
  return new CorpuscopeError(`the vector in row ${row + 1} ${what}`, { where: name, fix: 'make the vectors again' });
}
