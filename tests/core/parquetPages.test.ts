import { parquetMetadata, parquetReadObjects, parquetSchema } from 'hyparquet';
import { ByteWriter, parquetWrite } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { checkPages } from '#core/parquetPages';

/** Forty rows of a word that repeats, a word that may be missing, and a flag: pages of version 2. */
function written(codec: 'SNAPPY' | 'UNCOMPRESSED'): Uint8Array {
  const writer = new ByteWriter();
  const rows = Array.from({ length: 40 }, (_, row) => row);
  parquetWrite({
    writer,
    codec,
    statistics: false,
    columnData: [
      { name: 'kind', type: 'STRING', data: rows.map((row) => ['map', 'graph', 'tree'][row % 3]), nullable: false },
      { name: 'note', type: 'STRING', data: rows.map((row) => (row % 4 ? `note ${row}` : null)), nullable: true },
      { name: 'open', type: 'BOOLEAN', data: rows.map((row) => row < 20), nullable: true },
    ],
  });
  return new Uint8Array(writer.getBuffer());
}

/** Twelve rows of two words and a list, as pyarrow 25 writes them with `data_page_version="1.0"`. */
const VERSION_1 = Buffer.from(
  'UEFSMRUEFTAVNEwVBhUAEgAAGFwDAAAAbWFwBQAAAGdyYXBoBAAAAHRyZWUVABUYFRwsFRgVEBUGFQYcAAAADCwCAAAAGAECBSRJ' +
    'kgAVBBUYFRxMFQQVABIAAAwsAgAAAG4xAgAAAG4yFQAVFBUYLBUYFRAVBhUGHAAAAAokAwAAAAVtCwEDqhUEFRQVGEwVBBUAEgAA' +
    'CiQBAAAAeAEAAAB5FQAVJhUqLBUgFRAVBhUGHAAAABNIAwAAAAUiIgUAAAAFHx8fHwEDqhUEGWw1ABgGc2NoZW1hFQYAFQwlAhgE' +
    'a2luZCUATBwAAAAVDCUCGARub3RlJQBMHAAAADUCGARsaXN0FQIVBkw8AAAANQQYBGxpc3QVAgAVDCUCGAdlbGVtZW50JQBMHAAA' +
    'ABYYGRwZPCYAHBUMGTUABhAZGARraW5kFQIWGBaKARaSASZYJggpLBUEFQAVAgAVABUQFQIAPBZgGQYZJgAYAAAAJgAcFQwZNQAG' +
    'EBkYBG5vdGUVAhYYFm4WdibSASaaASksFQQVABUCABUAFRAVAgA8FiAZBhkmCBAAAAAmABwVDBk1AAYQGTgEbGlzdARsaXN0B2Vs' +
    'ZW1lbnQVAhYgFnwWhAEmxAImkAIpLBUEFQAVAgAVABUQFQIAPBYQGSYYCBlGCAgAEAAAABb0AhYYJggWjAMAKCBwYXJxdWV0LWNw' +
    'cC1hcnJvdyB2ZXJzaW9uIDI1LjAuMRk8HAAAHAAAHAAAAGUBAABQQVIx',
  'base64',
);

/** How many rows a table has, read after its pages are looked through. */
async function read(bytes: Uint8Array): Promise<number> {
  const file = bytes.slice().buffer;
  const metadata = parquetMetadata(file, { geoparquet: false });
  const columns = parquetSchema(metadata).children.map(({ element }) => element.name);
  await checkPages(file, metadata, columns);
  return (await parquetReadObjects({ file, metadata, columns })).length;
}

describe.each([
  ['in Snappy', written('SNAPPY'), 40],
  ['as they are', written('UNCOMPRESSED'), 40],
  ['of version 1', new Uint8Array(VERSION_1), 12],
] as const)('pages %s', (_, bytes, rows) => {
  it('are read where they are whole', async () => {
    expect(await read(bytes)).toBe(rows);
  });

  it('are refused or read at once, whichever byte is another one', async () => {
    for (let at = 4; at < bytes.length; at++) {
      for (const flip of [0x01, 0x80, 0xff]) {
        const changed = bytes.slice();
        changed[at]! ^= flip;
        const outcome = await read(changed).catch((cause: unknown) => cause);
        if (!(outcome instanceof Error)) expect(outcome).toBeLessThanOrEqual(rows);
      }
    }
  });
});
