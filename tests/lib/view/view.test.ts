import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeRows, encodeRows, LONGEST_CODE } from '#lib/view/rowCode.ts';
import { formatView, MENTION_KINDS, PAPER_SORTS, parseView, START, TOPIC_SORTS, VIEW_NAMES } from '#lib/view/view.ts';

describe('the view in the URL', () => {
  it('is empty at the start', () => {
    expect(formatView(START)).toBe('');
    expect(parseView('')).toEqual(START);
  });

  it('is short and can be read', () => {
    const view = { ...START, topics: [3, 5], mentions: [{ kind: 'dataset', name: 'COCO' } as const], q: 'depth' };
    expect(formatView(view)).toBe('topic=3,5&dataset=COCO&q=depth');
  });

  it('passes over what it does not know', () => {
    expect(parseView('view=plot&topic=3,x,-1,3,1e9&sort=age&relevance=7&papers=zzz&a=me&utm_source=mail')).toEqual({
      ...START,
      topics: [3],
    });
  });

  it('gives a view for any query', () => {
    fc.assert(
      fc.property(fc.string(), (query) => {
        expect(parseView(query).view).toBeOneOf([...VIEW_NAMES]);
      }),
    );
  });

  it('comes back from its query as it was', () => {
    const text = fc.string({ minLength: 1, maxLength: 40 });
    const names = fc.uniqueArray(text, { maxLength: 4 });
    const topic = fc.integer({ min: 1, max: 300 });
    const compared = fc.oneof(topic, fc.constantFrom('selection' as const, 'rest' as const));
    const view = fc.record({
      view: fc.constantFrom(...VIEW_NAMES),
      topics: fc.uniqueArray(topic, { maxLength: 8 }),
      terms: names,
      mentions: fc
        .tuple(names, names, names, names)
        .map((lists) => lists.flatMap((list, at) => list.map((name) => ({ kind: MENTION_KINDS[at]!, name })))),
      q: fc.string({ maxLength: 60 }),
      picked: fc.uniqueArray(fc.nat(50_000), { maxLength: 50 }).map((rows) => rows.sort((a, b) => a - b)),
      paper: fc.option(text),
      kind: fc.constantFrom(...MENTION_KINDS),
      open: fc.option(text),
      sort: fc.constantFrom(...PAPER_SORTS),
      order: fc.constantFrom(...TOPIC_SORTS),
      relevance: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
      a: compared,
      b: compared,
    });
    fc.assert(
      fc.property(view, (given) => {
        expect(parseView(formatView(given))).toEqual(given);
      }),
    );
  });
});

describe('picked rows as a word', () => {
  it('writes gaps while they are few, and bits when they are many', () => {
    expect(encodeRows([0, 1, 50])).toBe('gAAwB');
    expect(encodeRows([])).toBe('');
    const half = Array.from({ length: 20_000 }, (_, i) => i * 2);
    expect(encodeRows(half)).toMatch(/^b/u);
    expect(decodeRows(encodeRows(half)!)).toEqual(half);
  });

  it('refuses what a URL cannot bear', () => {
    const scattered = Array.from({ length: 20_000 }, (_, i) => i * 40);
    expect(encodeRows(scattered)).toBeNull();
    expect(decodeRows('g' + 'A'.repeat(LONGEST_CODE))).toEqual([]);
  });
});
