import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '#core/atlas/words/fold';
import { findNeedle, parseQuery, scorePaper } from '#lib/view/search.ts';

describe('what a person types', () => {
  it('is words and quoted phrases', () => {
    expect(parseQuery('depth  "vision transformer" U-Net').needles).toEqual([
      { text: 'depth', whole: false },
      { text: 'vision transformer', whole: true },
      { text: 'u-net', whole: false },
    ]);
  });

  it('takes an open quote to the end, and no single letters', () => {
    expect(parseQuery('a "zero shot').needles).toEqual([{ text: 'zero shot', whole: true }]);
    expect(parseQuery('  ""  ').needles).toEqual([]);
  });
});

describe('fields', () => {
  const isField = (name: string) => ['starred', 'year'].includes(name);

  it('are not words where nothing is asked of them yet', () => {
    expect(parseQuery('starred: year:"" other: net', isField)).toEqual({
      needles: [
        { text: 'other:', whole: false },
        { text: 'net', whole: false },
      ],
      without: [],
      fields: [],
      unasked: ['starred', 'year'],
    });
  });
});

describe('folding', () => {
  it('drops case and accents', () => {
    expect(fold('Poincaré EMBEDDINGS')).toBe('poincare embeddings');
  });

  it('keeps the length of any text, so that offsets hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(text).length).toBe(text.length);
      }),
    );
  });
});

describe('matching', () => {
  it('finds a word by its beginning, a phrase only whole', () => {
    expect(findNeedle('segmentation of segments', { text: 'segm', whole: false })).toEqual([0, 16]);
    expect(findNeedle('xa b a b a', { text: 'a b a', whole: true })).toEqual([5]);
    expect(findNeedle('vision transformers', { text: 'vision transformer', whole: true })).toEqual([]);
    expect(findNeedle('subsegment', { text: 'segm', whole: false })).toEqual([]);
  });

  it('asks for every needle, and weighs the title four times', () => {
    const query = parseQuery('depth net');
    expect(scorePaper(query, 'depth', 'no such word')).toBe(0);
    expect(scorePaper(query, 'depth', 'a net')).toBeCloseTo(4 / 5 + 1 / 2, 12);
  });
});
