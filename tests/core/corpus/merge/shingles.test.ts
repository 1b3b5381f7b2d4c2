import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jaccard, shinglesOf } from '#core/corpus/merge/shingles';
import { similarPairs } from '#core/corpus/merge/similarPairs';

const similarity = (a: string, b: string) => jaccard(shinglesOf(a), shinglesOf(b));

const pairsOf = (texts: readonly string[]) => similarPairs(texts.length, (at) => texts[at]!);

describe('shingles of three words', () => {
  it('are shared by 2 of 4 where one of five words differs at the end', () => {
    // abc bcd cde | abc bcd cdX: two in common, four in all
    expect(similarity('a b c d e', 'A, b c: d x!')).toBe(0.5);
  });

  it('count once however often they occur', () => {
    expect(shinglesOf('a b a b a b a b')).toHaveLength(2);
  });

  it('are one where a text has fewer words, and none where it has no word', () => {
    expect(similarity('a b', 'a b')).toBe(1);
    expect(shinglesOf(' ... ')).toHaveLength(0);
    expect(similarity('', '')).toBe(0);
  });

  it('depend on the order of the words', () => {
    expect(similarity('a b c', 'c b a')).toBe(0);
  });
});

describe('similar pairs', () => {
  const words = (from: number, to: number, tag = 'w') =>
    Array.from({ length: to - from }, (_, at) => `${tag}${from + at}`).join(' ');

  it('are those of a similarity of at least one half, in ascending order', () => {
    // 200 words: 198 shingles. 140 in common leave 138 of 258; 130 leave 128 of 268.
    const texts = [words(0, 200), words(60, 260), words(1000, 1200), words(1070, 1270), words(0, 200)];
    expect(pairsOf(texts)).toEqual([
      [0, 1],
      [0, 4],
      [1, 4],
    ]);
  });

  it('are found among short texts and long ones', () => {
    expect(pairsOf([words(0, 70), 'x', words(0, 60), ''])).toEqual([[0, 2]]);
  });

  it('are not lost among common phrases', () => {
    const phrase = words(0, 30, 'common');
    const texts = Array.from({ length: 40 }, (_, at) => `${phrase} ${words(0, 100, `t${at}x`)}`);
    expect(pairsOf([...texts, `${texts[7]} end`])).toEqual([[7, 40]]);
  });

  it('are the pairs that comparing all with all finds, on short texts', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 8 }).map((all) => all.join(' '));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), (texts) => {
        const all = texts.flatMap((a, i) =>
          texts.flatMap((b, j) => (i < j && similarity(a, b) >= 0.5 ? [[i, j]] : [])),
        );
        expect(pairsOf(texts)).toEqual(all);
      }),
    );
  });
});
