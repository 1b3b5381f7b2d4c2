import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createPairSieve } from '#core/text/phrases/pairSieve';

it('a pair sieve never says of a pair that it was added less often than it was', () => {
  const pair = fc.tuple(fc.nat(40), fc.nat(40));
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 400 }), (added) => {
      const sieve = createPairSieve(added.length);
      const counts = new Map<string, number>();
      for (const [a, b] of added) {
        sieve.add(a, b);
        counts.set(`${a} ${b}`, (counts.get(`${a} ${b}`) ?? 0) + 1);
      }
      for (const [a, b] of added) expect(sieve.mayHave(a, b, counts.get(`${a} ${b}`)!)).toBe(true);
    }),
  );
});

it('a pair sieve tells nearly all pairs that were added once', () => {
  const sieve = createPairSieve(10_000);
  for (let a = 0; a < 100; a++) for (let b = 0; b < 100; b++) sieve.add(a, b);
  let taken = 0;
  for (let a = 0; a < 100; a++) for (let b = 0; b < 100; b++) if (sieve.mayHave(a, b, 3)) taken++;
  expect(taken).toBeLessThan(1500);
});

it('a pair sieve counts to 255 and no further', () => {
  const sieve = createPairSieve(10);
  for (let time = 0; time < 1000; time++) sieve.add(3, 4);
  expect([sieve.mayHave(3, 4, 900), sieve.mayHave(3, 4, Infinity), sieve.mayHave(4, 3, 900)]).toEqual([
    true,
    true,
    false,
  ]);
});
