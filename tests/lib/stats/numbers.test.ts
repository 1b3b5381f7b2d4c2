import { describe, expect, it } from 'vitest';
import { contrastTerms } from '#lib/stats/contrast.ts';
import { wilson } from '#lib/stats/interval.ts';
import { rankTerms, salientTerms } from '#lib/stats/relevance.ts';
import { adjustForMany, fisher, logFactorials } from '#lib/stats/significance.ts';

describe("Wilson's interval", () => {
  it('gives the textbook values', () => {
    // statsmodels.stats.proportion.proportion_confint(8, 10, method='wilson')
    const [low, high] = wilson(8, 10);
    expect(low).toBeCloseTo(0.4901624715, 9);
    expect(high).toBeCloseTo(0.9433178485, 9);
  });

  it('says nothing of no papers, and stays within 0 and 1', () => {
    expect(wilson(0, 0)).toEqual([0, 1]);
    expect(wilson(0, 5)[0]).toBe(0);
    expect(wilson(5, 5)[1]).toBe(1);
  });
});

describe("Fisher's exact test", () => {
  const logs = logFactorials(100);

  it('gives the values of the tea-tasting table and of scipy', () => {
    expect(fisher(3, 4, 1, 4, logs)).toBeCloseTo(34 / 70, 12);
    // scipy.stats.fisher_exact([[8, 2], [1, 5]])
    expect(fisher(8, 10, 1, 6, logs)).toBeCloseTo(0.03496503496503495, 12);
    expect(fisher(0, 33, 17, 37, logs)).toBeCloseTo(2.167087835250437e-6, 12);
  });

  it('sees no difference where there is none', () => {
    expect(fisher(5, 10, 5, 10, logs)).toBeCloseTo(1, 12);
    expect(fisher(0, 10, 0, 10, logs)).toBeCloseTo(1, 12);
  });
});

describe('many tests', () => {
  it('are adjusted after Benjamini and Hochberg', () => {
    const adjusted = adjustForMany([0.3, 0.01, 0.04]);
    [0.3, 0.03, 0.06].forEach((p, i) => expect(adjusted[i]).toBeCloseTo(p, 12));
  });
});

describe('relevance', () => {
  const vocabulary = {
    form: ['common', 'peculiar', 'rare'],
    papers: Int32Array.of(80, 10, 1),
    count: Int32Array.of(80, 10, 1),
    salience: Float32Array.of(0, 0.5, 0.25),
    at: new Map<string, number>(),
  };
  const tally = { papers: Int32Array.of(18, 10, 1), count: Int32Array.of(18, 10, 1) };
  const rank = (lambda: number) =>
    rankTerms(vocabulary, tally, { selected: 20, total: 100, lambda, most: 9 }).map(({ term }) => term);

  it('puts the frequent first at 1 and the peculiar first at 0', () => {
    expect(rank(1)).toEqual(['common', 'peculiar']);
    expect(rank(0)).toEqual(['peculiar', 'common']);
  });

  it('gives way to salience in the whole corpus', () => {
    expect(salientTerms(vocabulary, 2)).toEqual([
      { term: 'peculiar', papers: 10, all: 10, score: 0.5 },
      { term: 'rare', papers: 1, all: 1, score: 0.25 },
    ]);
  });

  it('weighs the two as LDAvis does', () => {
    const [first] = rankTerms(vocabulary, tally, { selected: 20, total: 100, lambda: 0.5, most: 1 });
    // peculiar: .5 ln(10/20) + .5 ln((10/20) / (10/100)) = .5 (-0.693147 + 1.609438)
    expect(first).toMatchObject({ term: 'peculiar', papers: 10, all: 10 });
    expect(first!.score).toBeCloseTo(0.458145, 6);
  });
});

describe('a contrast', () => {
  const corpus = { size: 99, papers: Int32Array.of(49, 4) };

  it('is the shrunken log-odds ratio over its error', () => {
    const a = { size: 20, papers: Int32Array.of(15, 3) };
    const b = { size: 30, papers: Int32Array.of(5, 0) };
    const [first] = contrastTerms(['both', 'few'], corpus, a, b);
    // prior 10 * 49.5 / 100 = 4.95: ln(19.95 / 10.05) - ln(9.95 / 30.05), over the root of the four reciprocals.
    expect(first!.term).toBe('both');
    expect(first!.logOdds).toBeCloseTo(Math.log(19.95 / 10.05) - Math.log(9.95 / 30.05), 12);
    expect(first!.z).toBeCloseTo(first!.logOdds / Math.sqrt(1 / 19.95 + 1 / 10.05 + 1 / 9.95 + 1 / 30.05), 12);
  });

  it('is none between a set and itself, and leaves out what is in fewer than three papers', () => {
    const set = { size: 20, papers: Int32Array.of(10, 1) };
    expect(contrastTerms(['both', 'few'], corpus, set, set)).toEqual([
      { term: 'both', a: 10, b: 10, logOdds: 0, z: 0, p: expect.closeTo(1, 9) },
    ]);
  });
});
