import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packBytes, UnpackedTexts } from '#core/atlas/tables/packedTexts';
import { readParquetTexts } from '#core/atlas/tables/parquet';
import { writeParquet } from '#core/atlas/tables/writeParquet';
import { findText, indexTexts } from '#core/atlas/tables/textIndex';

const pack = (texts: readonly string[]) => packBytes(texts.map((text) => new TextEncoder().encode(text)));
const wellFormed = fc.string({ unit: 'binary' }).map((text) => text.toWellFormed());

describe('packed texts', () => {
  it('are the texts again, and nothing beyond them', () => {
    const texts = new UnpackedTexts(pack(['naïve', '', '\ufeffx', '論文']));
    expect([-1, 0, 1, 2, 3, 4].map((row) => texts.at(row))).toEqual([undefined, 'naïve', '', '\ufeffx', '論文', undefined]);
    expect(texts.length).toBe(4);
  });

  it('are read from a table as they are stored, a missing one as an empty one', async () => {
    const bytes = writeParquet(
      { rows: 3, columns: [{ name: 'word', type: 'STRING', data: ['naïve', null, 'b'] }] },
      { rowsPerGroup: 2 },
    );
    const slice = (start: number, end?: number) => bytes.slice(start, end).buffer;
    const [words] = await readParquetTexts({ byteLength: bytes.length, slice }, ['word']);
    const texts = new UnpackedTexts(words!);
    expect([0, 1, 2].map((row) => texts.at(row))).toEqual(['naïve', '', 'b']);
  });

  it('are found by what they say: the first of the same, and none that is not there', () => {
    const packed = pack(['a', 'b', 'a', 'ab']);
    const index = indexTexts(packed);
    expect(['a', 'b', 'ab', 'ba', ''].map((text) => findText(packed, index, text))).toEqual([0, 1, 3, undefined, undefined]);
  });

  it('are found whatever they are', () => {
    fc.assert(
      fc.property(fc.uniqueArray(wellFormed, { maxLength: 60 }), (texts) => {
        const packed = pack(texts);
        const index = indexTexts(packed);
        expect(texts.map((text) => findText(packed, index, text))).toEqual(texts.map((_, row) => row));
      }),
    );
  });
});
