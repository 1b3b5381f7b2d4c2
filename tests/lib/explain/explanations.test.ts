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

describe('an explanation', () => {
  it.each(names)('of %s says what, how, when it is high and low, what it does not say, and its source', (name) => {
    const { what, formula, high, low, not, source } = EXPLANATIONS[name];
    for (const text of [what, formula, high, low, not, source.text]) expect(text.length).toBeGreaterThan(10);
  });

  it.each(names)('of %s has no number to put in, or puts in real ones', async (name) => {
    for (const paper of [null, 0]) {
      const said = await here(name, { paper });
      expect(said ?? '').not.toMatch(/NaN|Infinity|undefined|null/);
    }
  });
});

describe('with this corpus’s own numbers', () => {
  it('a paper’s margin is its similarity less that to the runner-up', async () => {
    expect(await here('margin', { paper: 0 })).toBe('0.90 − 0.70 (Graphs) = 0.20.');
  });

  it('the core of a topic is what is not at its edge', async () => {
    const { manifest } = await subjectOf();
    const topic = { ...manifest.topics[0]!, papers: 40, edge: 11 };
    expect(await here('core', { topic })).toBe('Depth: 40 papers − 11 at the edge = 29 at the core.');
  });

  it('the relevance of a term mixes how frequent and how peculiar it is', async () => {
    const terms = [{ term: 'depth', papers: 2, all: 2, score: 0 }];
    expect(await here('relevance', { terms })).toBe(
      '“depth”: in 2 of 2 papers here (100%), in 2 of 4 in all (50%). λ = 0.50: 0.50 · 0.00 + 0.50 · 0.69 = 0.35.',
    );
  });

  it('the weight of a term comes from the papers that have it', async () => {
    const terms = [{ term: 'depth', papers: 2, all: 2, score: 0 }];
    expect(await here('idf', { terms })).toMatch(/in 2 of 4 papers: idf = ln\(5 \/ 3\) \+ 1 = 1\.51/);
  });

  it('the share of a topic has Wilson’s interval', async () => {
    const { manifest } = await subjectOf();
    expect(await here('interval', { topic: manifest.topics[0]! })).toBe('Depth: 2 of 4 is 50%; interval 15% to 85%.');
  });
});
