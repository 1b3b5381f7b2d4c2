import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { BLOCK_BYTES, BrokenSeal, sealed, Sealer, sealOf } from '#core/atlas/seal';

const file = Uint8Array.from({ length: 2 * BLOCK_BYTES + 1000 }, (_, at) => (at * 31 + (at >> 8)) % 251);

/** The file behind `slice`, and which parts of it were asked for. */
function access(bytes: Uint8Array) {
  const asked: [number, number | undefined][] = [];
  return {
    asked,
    byteLength: bytes.length,
    slice(start: number, end?: number) {
      asked.push([start, end]);
      return bytes.slice(start, end).buffer as ArrayBuffer;
    },
  };
}

describe('a sealed file', () => {
  it('of up to a megabyte has the checksum that other programs give it', () => {
    const small = file.slice(0, 1000);
    expect(sealOf(small)).toEqual({ bytes: 1000, sha256: [createHash('sha256').update(small).digest('hex')] });
  });

  it.each([[1000], [BLOCK_BYTES], [BLOCK_BYTES - 1], [file.length]])(
    'has the same seal where its bytes come in parts of %i',
    (size) => {
      const sealer = new Sealer();
      for (let at = 0; at < file.length; at += size) sealer.add(file.subarray(at, at + size));
      expect(sealer.seal()).toEqual(sealOf(file));
    },
  );

  it.each([
    [0, 10],
    [BLOCK_BYTES - 5, BLOCK_BYTES + 5],
    [5, 2 * BLOCK_BYTES + 7],
    [2 * BLOCK_BYTES + 990, undefined],
    [-10, undefined],
    [0, undefined],
    [7, 7],
  ])('gives the bytes from %s to %s', async (start, end) => {
    const part = new Uint8Array(await sealed(access(file), sealOf(file)).slice(start, end));
    expect(Buffer.from(part).equals(file.slice(start, end))).toBe(true);
  });

  it('fetches the blocks that a part lies in, once', async () => {
    const source = access(file);
    const checked = sealed(source, sealOf(file));
    await Promise.all([checked.slice(BLOCK_BYTES + 1, BLOCK_BYTES + 2), checked.slice(BLOCK_BYTES + 5, BLOCK_BYTES + 9)]);
    await checked.slice(0, file.length);
    expect(source.asked).toEqual([
      [BLOCK_BYTES, 2 * BLOCK_BYTES],
      [0, BLOCK_BYTES],
      [2 * BLOCK_BYTES, file.length],
    ]);
  });

  it('does not give a block of which one bit is another, and does give the others', async () => {
    const changed = file.slice();
    changed[BLOCK_BYTES + 17]! ^= 4;
    const checked = sealed(access(changed), sealOf(file));
    await expect(checked.slice(BLOCK_BYTES, BLOCK_BYTES + 1)).rejects.toThrow(BrokenSeal);
    expect(new Uint8Array(await checked.slice(3, 5))).toEqual(file.slice(3, 5));
  });

  it('is not opened where it has another size', () => {
    expect(() => sealed(access(file.slice(1)), sealOf(file))).toThrow(BrokenSeal);
    expect(() => sealed(access(file), { ...sealOf(file), sha256: [] })).toThrow(BrokenSeal);
  });

  it('may be empty', async () => {
    const empty = new Uint8Array();
    expect((await sealed(access(empty), sealOf(empty)).slice(0)).byteLength).toBe(0);
  });
});
