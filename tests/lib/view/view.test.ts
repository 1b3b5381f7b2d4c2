import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeRows, encodeRows } from '#lib/view/rowCode.ts';
import {
  MENTION_KINDS,
  PAPER_LAYOUTS,
  PAPER_SORTS,
  START,
  TOPIC_LAYOUTS,
  TOPIC_MEASURES,
  TOPIC_SORTS,
  ALL_VIEWS,
  MADE_STEPS,
  YEAR_LAYOUTS,
  YEAR_SERIES,
  type MapColour,
  type View,
} from '#lib/view/view.ts';
import type { ComparedSet } from '#lib/view/comparedSet.ts';
import type { FieldTest } from '#lib/view/fieldTest.ts';
import { formatView, parseView } from '#lib/view/viewCodec.ts';

describe('the view in the URL', () => {
  it('is empty at the start', () => {
    expect(formatView(START)).toBe('');
    expect(parseView('')).toEqual(START);
  });

  it('is short and can be read', () => {
    const view = { ...START, topics: [3, 5], mentions: [{ kind: 'dataset', name: 'COCO' } as const], q: 'depth' };
    expect(formatView(view)).toBe('topic=3,5&dataset=COCO&q=depth');
  });

  it('takes a topic that is said again as one more', () => {
    expect(parseView('topic=3&topic=5,3').topics).toEqual([3, 5]);
  });

  it('passes over what it does not know', () => {
    expect(
      parseView('view=plot&topic=3,x,-1,3,1e9&sort=age&relevance=7&papers=zzz&a=me&where=x&colour=red&utm_source=mail'),
    ).toEqual({
      ...START,
      topics: [3],
    });
  });

  it('gives a view for any query', () => {
    fc.assert(
      fc.property(fc.string(), (query) => {
        expect(parseView(query).view).toBeOneOf([...ALL_VIEWS]);
      }),
    );
  });

  it('comes back from its query as it was', () => {
    const text = fc.string({ minLength: 1, maxLength: 40 });
    const names = fc.uniqueArray(text, { maxLength: 4 });
    const topic = fc.integer({ min: 1, max: 300 });
    const word = fc.string({ minLength: 1, maxLength: 20 });
    const test: fc.Arbitrary<FieldTest> = fc.oneof(
      fc.record({ kind: fc.constant('is' as const), field: word, value: fc.string({ maxLength: 30 }) }),
      fc.record({ kind: fc.constant('none' as const), field: word }),
      fc.record({
        kind: fc.constant('between' as const),
        field: word,
        from: fc.constantFrom('', '1999', '2001-03'),
        to: fc.constantFrom('2019', '2019-03-31', '7.5'),
      }),
    );
    const compared: fc.Arbitrary<ComparedSet> = fc.oneof(
      topic.map((id) => ({ kind: 'topic' as const, id })),
      topic.map((id) => ({ kind: 'group' as const, id })),
      fc.constantFrom('auto', 'selection', 'rest', 'core', 'edge').map((kind) => ({ kind }) as ComparedSet),
      fc.constantFrom('s1', 'szzz9').map((key) => ({ kind: 'kept' as const, key })),
      word.map((name) => ({ kind: 'mention' as const, mention: 'method' as const, name })),
      test.map((one) => ({ kind: 'field' as const, test: one })),
    );
    const view: fc.Arbitrary<View> = fc.record({
      view: fc.constantFrom(...ALL_VIEWS),
      topics: fc.uniqueArray(topic, { maxLength: 8 }),
      terms: names,
      mentions: fc
        .tuple(names, names, names, names)
        .map((lists) => lists.flatMap((list, at) => list.map((name) => ({ kind: MENTION_KINDS[at]!, name })))),
      q: fc.string({ maxLength: 60 }),
      where: fc.uniqueArray(test, { maxLength: 4, selector: (one) => JSON.stringify(one) }),
      picked: fc.constantFrom('', 'gAB-_', 'bQ', 's1x8f3k'),
      paper: fc.option(text),
      kind: fc.constantFrom(...MENTION_KINDS),
      open: fc.option(text),
      sort: fc.oneof(
        fc.constantFrom(...PAPER_SORTS),
        word.map((name) => `up:${name}` as const),
      ),
      papersAs: fc.constantFrom(...PAPER_LAYOUTS),
      like: fc.array(fc.constantFrom('gAB', 's1a', 'bC'), { maxLength: 8 }),
      columns: fc.uniqueArray(word, { maxLength: 4 }),
      order: fc.constantFrom(...TOPIC_SORTS),
      relevance: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
      a: compared,
      b: compared,
      measure: fc.constantFrom(...TOPIC_MEASURES),
      layout: fc.constantFrom(...TOPIC_LAYOUTS),
      across: fc.option(text),
      series: fc.constantFrom(...YEAR_SERIES),
      drawn: fc.constantFrom(null, ...YEAR_LAYOUTS),
      colour: fc.constantFrom<MapColour>('topic', 'year', 'in:venue', 'in:a b'),
      shape: fc.option(text),
      step: fc.option(fc.constantFrom(...MADE_STEPS)),
      tour: fc.option(
        fc.record({ of: fc.constantFrom('guide' as const, 'saved' as const), stop: fc.integer({ min: 1, max: 200 }) }),
      ),
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
    expect(encodeRows(half, 8000)).toMatch(/^b/u);
    expect(decodeRows(encodeRows(half, 8000)!)).toEqual(half);
  });

  it('refuses what a URL cannot bear', () => {
    const scattered = Array.from({ length: 20_000 }, (_, i) => i * 40);
    expect(encodeRows(scattered)).toBeNull();
  });
});
