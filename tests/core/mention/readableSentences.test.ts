import { describe, expect, it } from 'vitest';
import { readableSentences } from '#core/mention/readableSentences';

const slices = (text: string, field: 'title' | 'abstract') =>
  readableSentences(text, field).map(({ start, end }) => text.slice(start, end));

describe('readableSentences', () => {
  it('cuts an abstract into sentences and leaves a title whole', () => {
    expect(slices('One thing. Another.', 'abstract')).toEqual(['One thing.', 'Another.']);
    expect(slices('One thing. Another.', 'title')).toEqual(['One thing. Another.']);
  });

  it('cuts what runs on at white space, losing no word', () => {
    const text = 'word '.repeat(2000).trim();
    const pieces = slices(text, 'abstract');
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(3000);
    expect(pieces.join(' ')).toBe(text);
  });

  it('cuts a word without end, too', () => {
    expect(slices('x'.repeat(7000), 'abstract').join('')).toBe('x'.repeat(7000));
  });
});
