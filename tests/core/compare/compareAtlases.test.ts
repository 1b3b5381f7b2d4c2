import { describe, expect, it } from 'vitest';
import { adjustedRand } from '#core/compare/adjustedRand';
import { compareAtlases } from '#core/compare/compareAtlases';
import type { ComparedAtlas } from '#core/compare/comparedAtlas';
import { sharedPapers } from '#core/compare/sharedPapers';

interface Row {
  readonly id: string;
  readonly title?: string;
  readonly doi?: string;
  readonly topic?: number;
}

function atlas(rows: readonly Row[], terms: Record<number, Record<string, number>> = {}): ComparedAtlas {
  const topic = rows.map((row) => row.topic ?? 1);
  const ids = new Set([...topic, ...Object.keys(terms).map(Number)]);
  const empty = rows.map(() => null);
  return {
    identities: { id: rows.map(({ id }) => id), doi: rows.map(({ doi }) => doi ?? null), arxiv: empty, pmid: empty },
    fingerprint: '0123456789ab',
    title: rows.map(({ title }) => title ?? ''),
    topic,
    topics: [...ids].map((id) => ({
      id,
      label: `topic ${id}`,
      papers: topic.filter((one) => one === id).length,
      weights: new Map(Object.entries(terms[id] ?? {})),
    })),
  };
}

const partition = (topics: string) => atlas([...topics].map((topic, i) => ({ id: `p${i}`, topic: Number(topic) })));

describe('papers of two atlases', () => {
  it('are the same by id, by DOI in any case, and by a title written another way', () => {
    const a = atlas([
      { id: 'one' },
      { id: 'two', doi: '10.1/ABC' },
      { id: 'three', title: 'Sea-ice maps: from  radar' },
      { id: 'four', title: 'Something that the other has not' },
    ]);
    const b = atlas([
      { id: '3', title: 'Sea ice maps from Radar.' },
      { id: '2', doi: '10.1/abc' },
      { id: 'one', title: 'Anything' },
    ]);
    expect(sharedPapers(a, b)).toEqual([
      { a: 0, b: 2 },
      { a: 1, b: 1 },
      { a: 2, b: 0 },
    ]);
  });

  it('are not the same by a title that several have, or that is but a word', () => {
    const twice = 'Proceedings of the winter school';
    const a = atlas([
      { id: 'a', title: twice },
      { id: 'b', title: twice },
      { id: 'c', title: 'Editorial' },
    ]);
    const b = atlas([
      { id: 'x', title: twice },
      { id: 'y', title: 'Editorial' },
    ]);
    expect(sharedPapers(a, b)).toEqual([]);
  });
});

describe('the adjusted Rand index', () => {
  // Values of scikit-learn's adjusted_rand_score.
  it.each([
    ['0011', '1100', 1],
    ['0012', '0011', 0.5714285714285714],
    ['0011', '0101', -0.5],
    ['000111222', '001122012', -0.037037037037037035],
    ['0000', '0000', 1],
    ['0000', '0123', 0],
  ])('of %s and %s is %d', (one, other, expected) => {
    expect(compareAtlases(partition(one), partition(other)).adjustedRand).toBeCloseTo(expected, 12);
  });

  it('is not defined without two papers', () => expect(adjustedRand([{ from: 1, to: 1, papers: 1 }])).toBeNull());
});

describe('topics of two atlases', () => {
  it('are matched by the papers that they share; a topic without a counterpart stands alone', () => {
    const { pairs, flows, matchedBy } = compareAtlases(partition('1111122'), partition('7777733'));
    expect(matchedBy).toBe('papers');
    expect(flows).toEqual([
      { from: 1, to: 7, papers: 5 },
      { from: 2, to: 3, papers: 2 },
    ]);
    expect(pairs.map(({ a, b, papers, overlap }) => [a?.id, b?.id, papers, overlap])).toEqual([
      [1, 7, 5, 1],
      [2, 3, 2, 1],
    ]);
    const split = compareAtlases(partition('11111'), partition('22233')).pairs;
    expect(split.map(({ a, b }) => [a?.id, b?.id])).toEqual([
      [1, 2],
      [undefined, 3],
    ]);
  });

  it('are matched by their terms where the papers are others', () => {
    const a = atlas(
      [
        { id: 'a', topic: 1 },
        { id: 'b', topic: 2 },
      ],
      { 1: { ice: 3, sea: 4 }, 2: { gene: 1 } },
    );
    const b = atlas(
      [
        { id: 'c', topic: 5 },
        { id: 'd', topic: 6 },
      ],
      { 5: { gene: 2 }, 6: { ice: 3, snow: 4 } },
    );
    const { pairs, matchedBy, shared, adjustedRand: agreement } = compareAtlases(a, b);
    expect({ matchedBy, shared, agreement }).toEqual({ matchedBy: 'terms', shared: 0, agreement: null });
    expect(pairs.map(({ a: one, b: other, likeness }) => [one!.id, other!.id, likeness])).toEqual([
      [1, 6, 9 / 25],
      [2, 5, 1],
    ]);
  });
});
