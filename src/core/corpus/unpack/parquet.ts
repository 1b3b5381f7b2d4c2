import type { CompressionCodec, Compressors } from 'hyparquet';
import { checkPages } from '../../parquetPages.ts';
import type { Unpacked } from '../inputFile.ts';
import { unreadable } from './limits.ts';
import { plainRow, type Row } from './plainValue.ts';

/** Rows that are turned into objects at a time. */
const BATCH = 10_000;

/** A Parquet table; columns of vectors are left out. @throws {CorpuscopeError} where it cannot be read */
export async function readParquet(name: string, bytes: Uint8Array): Promise<Unpacked> {
  const { parquetMetadata, parquetReadObjects, parquetSchema } = await import('hyparquet');
  const compressors = await decompressors();
  try {
    const file = bytes.slice().buffer;
    const metadata = parquetMetadata(file, { geoparquet: false });
    const columns = parquetSchema(metadata)
      .children.filter((column) => !isVectorColumn(column))
      .map(({ element }) => element.name);
    await checkPages(file, metadata, columns, { compressors });
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

/** What unpacks the codecs of Parquet. A page without values, as some write it, holds nothing to unpack. */
async function decompressors(): Promise<Compressors> {
  const { compressors } = await import('hyparquet-compressors');
  const unlessEmpty =
    (unpack: NonNullable<Compressors[CompressionCodec]>): typeof unpack =>
    (bytes, length) =>
      length === 0 ? new Uint8Array(0) : unpack(bytes, length);
  return Object.fromEntries(Object.entries(compressors).map(([codec, unpack]) => [codec, unlessEmpty(unpack)]));
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
