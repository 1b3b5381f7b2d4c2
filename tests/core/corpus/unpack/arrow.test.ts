import * as arrow from '@uwdata/flechette';
import { describe, expect, it } from 'vitest';
import { readArrow } from '#core/corpus/unpack/arrow/readArrow';
import { checkBatches } from '#core/corpus/unpack/arrow/batches';
import { CorpuscopeError } from '#core/errors';

const TABLE = arrow.tableFromArrays(
  {
    title: ['On Cats', 'On Dogs', null],
    kind: ['map', 'map', 'tree'],
    authors: [['One, A.', 'Two, B.'], [], null],
    open: [true, false, null],
    pages: [12, 9, 7],
  },
  { types: { title: arrow.utf8(), authors: arrow.list(arrow.utf8()) } },
);

async function rowsOf(bytes: Uint8Array): Promise<readonly unknown[]> {
  const unpacked = await readArrow('a.arrow', bytes);
  return 'objects' in unpacked ? [...unpacked.objects] : [];
}

describe.each(['file', 'stream'] as const)('an Arrow %s', (format) => {
  const bytes = arrow.tableToIPC(TABLE, { format })!;

  it('is read where it is whole', async () => {
    expect(await rowsOf(bytes)).toEqual([
      { title: 'On Cats', kind: 'map', authors: ['One, A.', 'Two, B.'], open: true, pages: 12 },
      { title: 'On Dogs', kind: 'map', authors: [], open: false, pages: 9 },
      { title: null, kind: 'tree', authors: null, open: null, pages: 7 },
    ]);
  });

  it('is refused or read at once, whichever byte is another one', async () => {
    for (let at = 0; at < bytes.length; at++) {
      for (const flip of [0x01, 0x80, 0xff]) {
        const changed = bytes.slice();
        changed[at]! ^= flip;
        await rowsOf(changed).catch((cause: unknown) => expect(cause).toBeInstanceOf(CorpuscopeError));
      }
    }
  });
});

describe('a part of a column', () => {
  const text = { length: 2, nullCount: 0, values: { length: 6 }, offsets: Int32Array.of(0, 3, 6) };

  it.each([
    ['more rows than bytes', { length: 2 ** 40, nullCount: 0 }],
    ['a row that begins before the one above it', { ...text, offsets: Int32Array.of(0, 4, 2) }],
    ['a text that ends after the last byte', { ...text, offsets: Int32Array.of(0, 3, 7) }],
    ['fewer offsets than rows', { ...text, offsets: Int32Array.of(0, 3) }],
    [
      'a list of more values than its child has',
      { length: 1, nullCount: 0, offsets: Int32Array.of(0, 9), children: [text] },
    ],
    ['lists of a length that their child is too short for', { length: 2, nullCount: 0, stride: 3, children: [text] }],
    ['a view of what is not there', { ...text, sizes: Int32Array.of(3, 4), offsets: Int32Array.of(0, 3) }],
  ])('is refused for %s', (_, batch) => {
    expect(() => checkBatches([batch], 100)).toThrow();
  });

  it('holds where its claims do', () => {
    expect(() => checkBatches([text], 100)).not.toThrow();
  });
});
