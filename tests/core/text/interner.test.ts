import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createInterner } from '#core/text/interner';
import { createPairTable } from '#core/text/pairTable';
import { hashOf } from '#core/text/tokens';

describe('createInterner', () => {
  it('numbers words as a Map would, even where all hashes are the same', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 3 })), fc.boolean(), (words, collide) => {
        const interner = createInterner();
        const map = new Map<string, number>();
        for (const word of words) {
          if (!map.has(word)) map.set(word, map.size);
          const text = `<${word}>`;
          const hash = collide ? 7 : hashOf(text, 1, text.length - 1);
          expect(interner.idOf(text, 1, text.length - 1, hash)).toBe(map.get(word));
        }
        expect(interner.size).toBe(map.size);
      }),
    );
  });

  it('grows beyond its first tables', () => {
    const interner = createInterner();
    const id = (n: number) => interner.idOf(String(n), 0, String(n).length, hashOf(String(n), 0, String(n).length));
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
