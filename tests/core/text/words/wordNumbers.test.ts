import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WordNumbers } from '#core/text/words/wordNumbers';

describe('WordNumbers', () => {
  it('numbers words in the order of their first place, the same word as before', () => {
    const text = 'map of a map, MAP';
    const numbers = new WordNumbers();
    const places = [[0, 3], [4, 6], [7, 8], [9, 12], [14, 17]] as const; // prettier-ignore
    expect(places.map(([start, end]) => numbers.numberOf(text, start, end))).toEqual([0, 1, 2, 0, 3]);
    expect(numbers.size).toBe(4);
  });

  it('knows any words apart as a map of strings does', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 4 }), { maxLength: 200 }), (words) => {
        const numbers = new WordNumbers();
        const known = new Map<string, number>();
        for (const word of words) if (!known.has(word)) known.set(word, known.size);
        const found = words.map((word) => numbers.numberOf(`<${word}>`, 1, 1 + word.length));
        expect(found).toEqual(words.map((word) => known.get(word)));
      }),
    );
  });

  it('keeps its numbers as it grows', () => {
    const numbers = new WordNumbers();
    const words = Array.from({ length: 100_000 }, (_, n) => `word${n}`);
    const all = () => words.map((word) => numbers.numberOf(word, 0, word.length));
    const first = all();
    expect(first).toEqual(Array.from(words.keys()));
    expect(all()).toEqual(first);
  });
});
