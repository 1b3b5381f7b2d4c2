import type { Unpacked } from '../../inputFile.ts';
import { unreadable } from '../limits.ts';
import { unpackLz4Frame } from '../lz4Frame.ts';
import { plainRow, type Row } from '../plainValue.ts';
import { checkBatches } from './batches.ts';
import { checkMessages } from './messages.ts';

/** An Arrow table, as a file (Feather) or a stream. @throws {CorpuscopeError} where it cannot be read */
export async function readArrow(name: string, bytes: Uint8Array): Promise<Unpacked> {
  const { setCompressionCodec, CompressionType, tableFromIPC } = await import('@uwdata/flechette');
  const { decompress } = await import('fzstd');
  const codec = (decode: (data: Uint8Array) => Uint8Array) => ({ decode, encode: decode });
  setCompressionCodec(CompressionType.ZSTD, codec(decompress));
  setCompressionCodec(CompressionType.LZ4_FRAME, codec(unpackLz4Frame));
  try {
    checkMessages(bytes);
    const table = tableFromIPC(bytes, { useDate: true, useBigInt: true });
    for (const column of table.children) checkBatches(column.data, bytes.length);
    const objects = table.toArray() as Row[];
    return { format: 'Arrow', objects: plainRows(objects) };
  } catch (cause) {
    throw unreadable(name, 'Arrow table', cause);
  }
}

function* plainRows(rows: readonly Row[]): Generator<Row> {
  for (const row of rows) yield plainRow(row);
}
