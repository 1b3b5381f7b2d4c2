import { describe, expect, it } from 'vitest';
import { EXPLANATIONS } from '#lib/explain/explanations.ts';
import type { Subject } from '#lib/explain/explanation.ts';
import { openAtlas } from '#lib/tables/openAtlas.ts';
import { EXPLAINED, type ExplainedName } from '#lib/ui/explained.ts';
import { tinyFolder } from '../tinyAtlas.ts';

const names = Object.keys(EXPLAINED) as ExplainedName[];

/** The tiny atlas as a person looks at it: nothing chosen, unless something is. */
async function subjectOf(change: Partial<Subject> = {}): Promise<Subject> {
  const { manifest, papers } = await openAtlas(tinyFolder());
  return { manifest, papers, topic: null, paper: null, lambda: 0.5, selected: 2, terms: [], ...change };
}
const here = async (name: ExplainedName, change: Partial<Subject> = {}) =>
  EXPLANATIONS[name].here(await subjectOf(change));
const worked = async (name: ExplainedName, change: Partial<Subject> = {}) =>
  EXPLANATIONS[name].worked(await subjectOf(change));

describe('an explanation', () => {
  it.each(names)('of %s says what, how, when it is high and low, what it does not say, and its source', (name) => {
    const { what, formula, high, low, not, source } = EXPLANATIONS[name];
    for (const text of [what, formula, high, low, not, source.text]) expect(text.length).toBeGreaterThan(10);
  });

  it.each(names)('of %s has no number to put in, or puts in real ones', async (name) => {
    const { topics } = (await subjectOf()).manifest;
    for (const change of [{}, { paper: 0 }, { topic: topics[0]! }])
      for (const said of [await here(name, change), await worked(name, change)])
        expect(said ?? '').not.toMatch(/NaN|Infinity|undefined|null/);
  });

  it.each(names)('of %s begins with a sentence, and without a sign of mathematics', async (name) => {
    const { topics } = (await subjectOf()).manifest;
    for (const change of [{}, { paper: 0 }, { topic: topics[0]! }])
      expect((await here(name, change)) ?? 'None.').toMatch(/^[^=·λΣ√²]+\.$/);
    expect(EXPLANATIONS[name].what).toMatch(/^[^=·λΣ√²]+\.$/);
  });
});

describe('with this corpus’s own numbers', () => {
  it('a paper’s margin is its similarity less that to the runner-up', async () => {
    expect(await here('margin', { paper: 0 })).toBe(
      'This paper is 0.20 more similar to its own topic than to the next one, Graphs.',
    );
    expect(await worked('margin', { paper: 0 })).toBe('0.90 − 0.70 = 0.20');
  });

  it('the core of a topic is what is not at its edge', async () => {
    const { manifest } = await subjectOf();
    const topic = { ...manifest.topics[0]!, papers: 40, edge: 11 };
    expect(await here('core', { topic })).toBe(
      '29 of the 40 papers of Depth fit clearly: the core. The other 11 are at the edge.',
    );
    expect(await worked('core', { topic })).toBe('40 − 11 = 29');
  });

  it('the relevance of a term mixes how frequent and how peculiar it is', async () => {
    const terms = [{ term: 'depth', papers: 2, all: 2, score: 0 }];
    expect(await here('relevance', { terms })).toBe(
      '“depth” is in 2 of the 2 papers here (100%), and in 2 of all 4 (50%): it is 2.0× as common here as in all.',
    );
    expect(await worked('relevance', { terms })).toBe('λ = 0.50: 0.50 · 0.00 + 0.50 · 0.69 = 0.35');
  });

  it('the weight of a term comes from the papers that have it', async () => {
    const terms = [{ term: 'depth', papers: 2, all: 2, score: 0 }];
    expect(await here('idf', { terms })).toMatch(/^“depth” is in 2 of 4 papers and weighs 2\.28/);
    expect(await worked('idf', { terms })).toMatch(/^idf = ln\(5 \/ 3\) \+ 1 = 1\.51/);
  });

  it('the share of a topic has Wilson’s interval', async () => {
    const { manifest } = await subjectOf();
    expect(await worked('interval', { topic: manifest.topics[0]! })).toBe('p = 2 / 4 = 50%: 15% to 85%');
  });

  it.each([
    [-0.1, 'more like those of another topic than like each other'],
    [0.01, 'hardly more like each other'],
    [0.3, 'clearly more like each other'],
    [0.9, 'far more like each other'],
  ])('a silhouette of %d says that papers are %s', async (silhouette, says) => {
    const { manifest } = await subjectOf();
    expect(await here('silhouette', { topic: { ...manifest.topics[0]!, silhouette } })).toContain(says);
  });
});
