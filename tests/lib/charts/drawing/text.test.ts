import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateWidth, textWidth, wrapText, type Measure } from '#lib/charts/drawing/text.ts';

const font = { size: 10, family: 'sans-serif' };
/** Every character is one pixel wide. */
const measure: Measure = (text) => text.length;

it('a text of letters set apart is as much wider', () => {
  for (const family of ['sans-serif', 'Arial, Arimo, "Liberation Sans", Helvetica, sans-serif']) {
    const apart = textWidth('SPEECH', { size: 10, family, tracking: 0.08 });
    expect(apart).toBeCloseTo(textWidth('SPEECH', { size: 10, family }) + 6 * 0.8, 6);
  }
});

describe('wrapText', () => {
  it('breaks between words', () => {
    expect(wrapText('graph neural networks', 12, font, { measure })).toEqual(['graph neural', 'networks']);
  });

  it('breaks a long word at its hyphen, and otherwise where it must', () => {
    expect(wrapText('vision-language', 8, font, { measure })).toEqual(['vision-', 'language']);
    expect(wrapText('abcdefgh', 3, font, { measure })).toEqual(['abc', 'def', 'gh']);
  });

  it('ends in an ellipsis where lines are limited', () => {
    expect(wrapText('one two three', 4, font, { measure, maxLines: 2 })).toEqual(['one', 'two…']);
  });

  it('gives one empty line for nothing', () => {
    expect(wrapText('', 10, font, { measure })).toEqual(['']);
  });

  it('keeps every character and no line wider than asked', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z -]{0,60}$/), fc.integer({ min: 1, max: 20 }), (text, width) => {
        const lines = wrapText(text, width, font, { measure });
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('estimateWidth', () => {
  it('is no narrower than common faces', () => {
    const text = 'Multi-scale medical image segmentation with U-Net';
    for (const family of ['Liberation Sans', 'Liberation Serif', 'DejaVu Sans', 'DejaVu Serif']) {
      for (const weight of [400, 700]) {
        const font = { size: 14, family, weight };
        expect(estimateWidth(text, font)).toBeGreaterThanOrEqual(textWidth(text, font));
      }
    }
  });
});
