import type { Unpacked } from '../inputFile.ts';
import { unreadable } from './limits.ts';
import { unpackLz4Frame } from './lz4Frame.ts';
import { plainValue } from './plainValue.ts';

type Row = Readonly<Record<string, unknown>>;

/** Rows that are turned into objects at a time. */
const BATCH = 10_000;

/** A Parquet table; columns of vectors are left out. @throws {CorpuscopeError} where it cannot be read */
export async function readParquet(name: string, bytes: Uint8Array): Promise<Unpacked> {
  const { parquetMetadata, parquetReadObjects, parquetSchema } = await import('hyparquet');
  const { compressors } = await import('hyparquet-compressors');
  try {
    const file = bytes.slice().buffer;
    const metadata = parquetMetadata(file);
    const columns = parquetSchema(metadata)
      .children.filter((column) => !isVectorColumn(column))
      .map(({ element }) => element.name);
    const rows = Number(metadata.num_rows);
    const objects: Row[] = [];
    for (let rowStart = 0; rowStart < rows; rowStart += BATCH) {
      const batch = await parquetReadObjects({
        file,
        metadata,
        compressors,
        columns,
        rowStart,
        rowEnd: Math.min(rows, rowStart + BATCH),
      });
      for (const row of batch) objects.push(plainRow(row));
    }
    return { format: 'Parquet', objects };
  } catch (cause) {
    throw unreadable(name, 'Parquet table', cause);
  }
}

interface SchemaNode {
  readonly children: readonly SchemaNode[];
  readonly element: { readonly name: string; readonly type?: string | undefined };
}

function isVectorColumn(column: SchemaNode): boolean {
  const leaves = (node: SchemaNode): readonly SchemaNode[] =>
    node.children.length === 0 ? [node] : node.children.flatMap(leaves);
  const types = leaves(column).map(({ element }) => element.type);
  if (column.children.length === 0) return types[0] === 'FIXED_LEN_BYTE_ARRAY';
  return types.length === 1 && (types[0] === 'FLOAT' || types[0] === 'DOUBLE');
}

/** An Arrow table, as a file (Feather) or a stream. @throws {CorpuscopeError} where it cannot be read */
export async function readArrow(name: string, bytes: Uint8Array): Promise<Unpacked> {
  const { setCompressionCodec, CompressionType, tableFromIPC } = await import('@uwdata/flechette');
  const { decompress } = await import('fzstd');
  const codec = (decode: (data: Uint8Array) => Uint8Array) => ({ decode, encode: decode });
  setCompressionCodec(CompressionType.ZSTD, codec(decompress));
  setCompressionCodec(CompressionType.LZ4_FRAME, codec(unpackLz4Frame));
  try {
    const table = tableFromIPC(bytes, { useDate: true, useBigInt: true });
    const objects = table.toArray() as Row[];
    return { format: 'Arrow', objects: plainRows(objects) };
  } catch (cause) {
    throw unreadable(name, 'Arrow table', cause);
  }
}

function* plainRows(rows: readonly Row[]): Generator<Row> {
  for (const row of rows) yield plainRow(row);
}

function plainRow(row: Row): Row {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plainValue(value)]));
}
