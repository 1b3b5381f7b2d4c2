import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apart, cutText, matchSpans, snippet, surfaceSpans } from '#lib/view/textMarks.ts';
import { parseQuery } from '#lib/view/search.ts';

describe('marks', () => {
  it('run to the end of a word that matches by its beginning', () => {
    const text = 'Image segmentation, segmented.';
    expect(matchSpans(text, parseQuery('segm').needles).map(({ start, end }) => text.slice(start, end))).toEqual([
      'segmentation',
      'segmented',
    ]);
  });

  it('give way to mentions that they touch', () => {
    const pieces = cutText('on COCO data', [{ start: 3, end: 7 }], [{ start: 3, end: 12 }]);
    expect(pieces).toEqual([
      { text: 'on ', start: 0, mark: '' },
      { text: 'COCO data', start: 3, mark: 'mention' },
    ]);
  });

  it('cut a text without losing a letter', () => {
    const span = fc.tuple(fc.nat(30), fc.nat(10)).map(([start, length]) => ({ start, end: start + length + 1 }));
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.array(span), fc.array(span), (text, matches, mentions) => {
        const pieces = cutText(text, matches, mentions);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      }),
    );
  });

  it('stand on every occurrence of a surface in its sentence', () => {
    expect(surfaceSpans({ sentence: 'COCO and COCO-Stuff', surface: 'COCO' })).toEqual([
      { start: 0, end: 4 },
      { start: 9, end: 13 },
    ]);
  });

  it('stand on no part of a longer name', () => {
    expect(surfaceSpans({ sentence: 'On CIFAR10 and CIFAR100', surface: 'CIFAR10' })).toEqual([{ start: 3, end: 10 }]);
    expect(surfaceSpans({ sentence: 'On subCIFAR10', surface: 'CIFAR10' })).toHaveLength(1);
  });

  it('that overlap an earlier one are left out', () => {
    const [a, b, c] = [
      { start: 0, end: 4 },
      { start: 2, end: 6 },
      { start: 6, end: 8 },
    ];
    expect(apart([a, b, c])).toEqual([a, c]);
  });
});

describe('a snippet', () => {
  const long = `${'word '.repeat(80)}needle ${'tail '.repeat(80)}`;

  it('is a short text as it is', () => {
    expect(snippet('Short.', [])).toBe('Short.');
  });

  it('begins just before a match that stands far inside', () => {
    const found = snippet(long, matchSpans(long, parseQuery('needle').needles));
    expect(found).toMatch(/^… word .*needle.* …$/);
    expect(found.length).toBeLessThan(240);
  });
});
