import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createInterner } from '#core/text/interner';
import { createPairTable } from '#core/text/pairTable';

describe('createInterner', () => {
  it('numbers words by both of their hashes, as a Map would', () => {
    const hashes = fc.array(fc.tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -3, max: 3 })));
    fc.assert(
      fc.property(hashes, (words) => {
        const interner = createInterner();
        const map = new Map<string, number>();
        for (const [hash, check] of words) {
          const word = `${hash} ${check}`;
          if (!map.has(word)) map.set(word, map.size);
          expect(interner.idOf(hash, check)).toBe(map.get(word));
        }
        expect(interner.size).toBe(map.size);
      }),
    );
  });

  it('grows beyond its first table', () => {
    const interner = createInterner();
    const id = (n: number) => interner.idOf(Math.imul(n, 0x9e3779b1), n % 7);
    for (let n = 0; n < 20_000; n++) expect(id(n)).toBe(n);
    for (let n = 0; n < 20_000; n += 997) expect(id(n)).toBe(n);
  });
});

describe('createPairTable', () => {
  it('numbers and counts pairs', () => {
    const table = createPairTable();
    expect([table.add(1, 2), table.add(2, 1), table.add(1, 2)]).toEqual([0, 1, 0]);
    expect([table.size, table.count(0), table.first(1), table.second(1)]).toEqual([2, 2, 2, 1]);
    expect([table.find(2, 1), table.find(3, 3)]).toEqual([1, -1]);
    for (let n = 0; n < 10_000; n++) table.add(n, n + 7);
    expect([table.size, table.find(9_999, 10_006)]).toEqual([10_002, 10_001]);
  });
});
