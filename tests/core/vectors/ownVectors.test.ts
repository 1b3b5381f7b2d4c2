import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Corpus } from '#core/types';
import { joinVectors } from '#core/vectors/joinVectors';
import { readNpy } from '#core/vectors/npy';
import { readVectors } from '#core/vectors/readVectors';

const read = (name: string, content: string | Uint8Array, column: string | null = null) =>
  readVectors(name, typeof content === 'string' ? new TextEncoder().encode(content) : content, 'hash', column);

/** What numpy.save writes. */
function npy(descr: string, fortran: boolean, shape: readonly number[], body: Uint8Array, version = 1): Uint8Array {
  const plain = `{'descr': '${descr}', 'fortran_order': ${fortran ? 'True' : 'False'}, 'shape': (${shape.join(', ')}${shape.length === 1 ? ',' : ''}), }`;
  const start = version === 1 ? 10 : 12;
  const header = `${plain.padEnd(Math.ceil((plain.length + start + 1) / 64) * 64 - start - 1)}\n`;
  const bytes = new Uint8Array(start + header.length + body.length);
  bytes.set([0x93, ...Buffer.from('NUMPY'), version, 0]);
  const view = new DataView(bytes.buffer);
  if (version === 1) view.setUint16(8, header.length, true);
  else view.setUint32(8, header.length, true);
  bytes.set(Buffer.from(header), start);
  bytes.set(body, start + header.length);
  return bytes;
}

function numbers(values: readonly number[], size: 4 | 8, little = true): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * size));
  values.forEach((value, at) =>
    size === 4 ? view.setFloat32(at * 4, value, little) : view.setFloat64(at * 8, value, little),
  );
  return new Uint8Array(view.buffer);
}

describe('.npy', () => {
  const expected = { rows: 2, columns: 3, data: Float32Array.of(1, 2, 3, 4, 5, 6) };
  it.each([
    ['32 bits', npy('<f4', false, [2, 3], numbers([1, 2, 3, 4, 5, 6], 4))],
    ['64 bits', npy('<f8', false, [2, 3], numbers([1, 2, 3, 4, 5, 6], 8))],
    ['16 bits', npy('<f2', false, [2, 3], Uint8Array.of(0, 0x3c, 0, 0x40, 0, 0x42, 0, 0x44, 0, 0x45, 0, 0x46))],
    ['the other order of bytes', npy('>f4', false, [2, 3], numbers([1, 2, 3, 4, 5, 6], 4, false))],
    ['the other order of rows and columns', npy('<f4', true, [2, 3], numbers([1, 4, 2, 5, 3, 6], 4))],
    ['version 2', npy('<f4', false, [2, 3], numbers([1, 2, 3, 4, 5, 6], 4), 2)],
  ])('is read in %s', (_, bytes) => {
    expect(readNpy('a.npy', bytes)).toEqual(expected);
  });

  it.each([
    ['whole numbers', npy('<i8', false, [2, 3], numbers([1, 2, 3, 4, 5, 6], 8)), 'no matrix of floating-point numbers'],
    ['one dimension', npy('<f4', false, [6], numbers([1, 2, 3, 4, 5, 6], 4)), 'no matrix of floating-point numbers'],
    [
      'fewer numbers than it says',
      npy('<f4', false, [2, 3], numbers([1, 2], 4)),
      '8 bytes of numbers where 2 × 3 take 24',
    ],
    ['half a header', npy('<f4', false, [2, 3], numbers([1], 4)).subarray(0, 9), 'ends within its header'],
  ])('of %s is refused', (_, bytes, what) => {
    expect(() => readNpy('a.npy', bytes)).toThrow(what);
  });

  it('is refused or read, whatever is cut off or changed', () => {
    const whole = npy('<f4', false, [2, 3], numbers([1, 2, 3, 4, 5, 6], 4));
    fc.assert(
      fc.property(
        fc.nat(whole.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.nat(whole.length),
        (at, flip, length) => {
          const changed = whole.slice(0, length);
          if (at < length) changed[at]! ^= flip;
          try {
            readNpy('a.npy', changed);
          } catch (error) {
            expect((error as Error).name).toBe('CorpuscopeError');
          }
        },
      ),
    );
  });
});

describe('a column of vectors', () => {
  it('is read out of JSON Lines, with ids', async () => {
    const own = await read('v.jsonl', '{"id": "a", "embedding": [1, 0]}\n{"id": 7, "embedding": [0, 2]}\n');
    expect(own).toMatchObject({
      column: 'embedding',
      ids: ['a', '7'],
      rows: 2,
      columns: 2,
      data: Float32Array.of(1, 0, 0, 2),
    });
  });

  it('is read out of a JSON list, by its name', async () => {
    const own = await read('v.json', '[{"mine": [1, 0]},\n {"mine": [0, 2]}]', 'mine');
    expect(own).toMatchObject({ column: 'mine', ids: null, rows: 2 });
  });

  it.each([
    [
      'lists',
      [
        'UEFSMRUEFR4VIkwVBhUAEgAADzgBAAAAYQEAAABiAQAAAGMVABUUFRgsFQYVEBUGFQYcAAAACiQCAAAABgECAyQAFQQVMBUuTBUM',
        'FQASAAAYEAAAgD8ACQEwPwAAAEAAAEBAAACAQBUAFSIVJiwVDBUQFQYVBhwAAAARQAIAAAADKgIAAAAMAwMDiMYCFQQZXDUAGAZz',
        'Y2hlbWEVBAAVDCUCGAJpZCUATBwAAAA1AhgJZW1iZWRkaW5nFQIVBkw8AAAANQQYBGxpc3QVAgAVCCUCGAdlbGVtZW50ABYGGRwZ',
        'LCYAHBUMGTUABhAZGAJpZBUCFgYWdBZ8JkYmCCksFQQVABUCABUAFRAVAgA8FgYZBhkmAAYAAAAmABwVCBk1AAYQGTgJZW1iZWRk',
        'aW5nBGxpc3QHZWxlbWVudBUCFgwWlAEWlgEmzgEmhAEpLBUEFQAVAgAVABUQFQIAPCkmBgYZRgAAAAwAAAAWiAIWBiYIFpICACgg',
        'cGFycXVldC1jcHAtYXJyb3cgdmVyc2lvbiAyNS4wLjEZLBwAABwAAAATAQAAUEFSMQ==',
      ],
    ],
    [
      'lists of one length',
      [
        'UEFSMRUEFR4VMEwVBhUAEgAAKLUv/SAPeQAAAQAAAGEBAAAAYgEAAABjFQAVFBUmLBUGFRAVBhUGHAAAACi1L/0gClEAAAIAAAAG',
        'AQIDJAAVBBVgFVBMFQwVABIAACi1L/0gMP0AAKgAAAAAAADwPwDgQAhAAAAAAAAAEEADAGDITOIe4AgVABUiFTQsFQwVEBUGFQYc',
        'AAAAKLUv/SARiQAAAgAAAAMqAgAAAAwDAwOIxgIVBBlcNQAYBnNjaGVtYRUEABUMJQIYAmlkJQBMHAAAADUCGAZ2ZWN0b3IVAhUG',
        'TDwAAAA1BBgEbGlzdBUCABUKJQIYB2VsZW1lbnQAFgYZHBksJgAcFQwZNQAGEBkYAmlkFQwWBhZ0FpgBJlQmCCksFQQVABUCABUA',
        'FRAVAgA8FgYZBhkmAAYAAAAmABwVChk1AAYQGTgGdmVjdG9yBGxpc3QHZWxlbWVudBUMFgwWxAEWxgEmjAImoAEpLBUEFQAVAgAV',
        'ABUQFQIAPCkmBgYZRgAAAAwAAAAWuAIWBiYIFt4CACggcGFycXVldC1jcHAtYXJyb3cgdmVyc2lvbiAyNS4wLjEZLBwAABwAAAAO',
        'AQAAUEFSMQ==',
      ],
    ],
  ])('is read out of Parquet, as pyarrow writes %s', async (_, lines) => {
    const own = await read('v.parquet', new Uint8Array(Buffer.from(lines.join(''), 'base64')));
    expect(own).toMatchObject({ ids: ['a', 'b', 'c'], rows: 3, columns: 2, data: Float32Array.of(1, 0, 0.5, 2, 3, 4) });
  });

  it.each([
    ['{"vector": [1, 2]}\n{"vector": [1]}', 'the vector in row 2 has 1 numbers where the first has 2'],
    ['{"vector": [1, 2]}\n{"vector": [0, 0]}', 'the vector in row 2 is all zeros'],
    ['{"vector": [1, null]}', 'the vector in row 1 has null in place of a number'],
    ['{"vector": [1, 1e39]}', 'the vector in row 1 has Infinity in it'],
    ['{"vector": []}', 'the vector in row 1 has no list of numbers'],
    ['{"vector": "x"}', 'the vector in row 1 has no list of numbers'],
    [
      '{"words": [1, 2]}',
      'no column of vectors (vector, vectors, embedding, embeddings) among words; name it with --vector-column',
    ],
    ['{"vector": [1, 2]}\n{"vector": [1,', 'v.jsonl, line 2: the vectors are neither .npy, Parquet nor JSON Lines'],
    ['[1, 2]', 'v.jsonl, row 1: an entry is no object'],
    ['', 'v.jsonl: the file holds no vectors'],
    ['PK\u0003\u0004', 'the vectors are in an archive; save one array with numpy.save as .npy'],
  ])('%j is refused', async (content, what) => {
    await expect(read('v.jsonl', content)).rejects.toThrow(what);
  });
});

describe('vectors are joined with papers', () => {
  /** Three records, of which the second is merged into the first. */
  const corpus = {
    papers: [{ id: 'a' }, { id: 'c' }],
    intake: [
      { record: 1, outcome: 'used', into: 'a' },
      { record: 2, outcome: 'merged', into: 'a' },
      { record: 3, outcome: 'used', into: 'c' },
    ],
  } as unknown as Corpus;
  const own = (ids: string[] | null, ...rows: number[][]) => ({
    ...{ name: 'v', sha256: '', column: null, ids, rows: rows.length, columns: 2 },
    data: Float32Array.from(rows.flat()),
  });

  it('by their ids, in any order, and of unit length', () => {
    expect([...joinVectors(corpus, own(['c', 'x', 'a'], [0, 5], [1, 1], [3, 4])).data]).toEqual([0.6, 0.8, 0, 1]);
  });

  it('row by row: a paper has the vector of the record that leads it', () => {
    expect([...joinVectors(corpus, own(null, [1, 0], [9, 9], [0, 1])).data]).toEqual([1, 0, 0, 1]);
  });

  it('paper by paper, where there are as many as papers', () => {
    expect([...joinVectors(corpus, own(null, [1, 0], [0, 1])).data]).toEqual([1, 0, 0, 1]);
  });

  it.each([
    [own(['a'], [1, 0]), '1 of 2 papers have no vector: c'],
    [own(null, [1, 0], [1, 0], [1, 0], [1, 0]), '4 vectors for 3 records, of which 2 papers are used'],
  ])('or refused', (vectors, what) => {
    expect(() => joinVectors(corpus, vectors)).toThrow(what);
  });
});
