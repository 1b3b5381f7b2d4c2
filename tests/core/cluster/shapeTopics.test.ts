import { assert, asyncProperty, array, constantFrom, integer, oneof, record, constant, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shapeTopics } from '#core/cluster/shapeTopics';
import type { ShapingDecision } from '#core/cluster/topicDecisions';
import { inlinePool } from '#core/parallel';

/** Papers a to h on a line, in topics 1 (a to d), 2 (e, f) and 3 (g, h). */
const LINE = { a: 0, b: 1, c: 4, d: 5, e: 20, f: 21, g: 30, h: 31 };
const NAMES = Object.keys(LINE);
const line = {
  papers: NAMES.map((id) => ({ id })),
  vectors: { rows: 8, columns: 1, data: Float64Array.from(Object.values(LINE)) },
  fitted: null,
  clustering: {
    assignment: Int32Array.of(0, 0, 0, 0, 1, 1, 2, 2),
    centroids: { rows: 3, columns: 1, data: Float64Array.of(2.5, 20.5, 30.5) },
    inertia: 18,
    iterations: 2,
    engine: 'ml-kmeans',
  },
  ids: [1, 2, 3],
} as const;

const shape = (...decisions: readonly ShapingDecision[]) => shapeTopics(line, decisions, { seed: 1 }, inlinePool);

/** The papers of each topic by its id, in the order of the topics. */
async function shaped(...decisions: readonly ShapingDecision[]) {
  const { clustering, ids, unmatched } = await shape(...decisions);
  const papers = ids.map((id, at) => [id, NAMES.filter((_, row) => clustering.assignment[row] === at).join('')]);
  return { topics: papers, centroids: [...clustering.centroids.data], reasons: unmatched.map(({ reason }) => reason) };
}

describe('shapeTopics', () => {
  it('hands back the very clustering where nothing is decided', async () => {
    expect((await shape()).clustering).toBe(line.clustering);
  });

  it('makes one topic of two, which goes on as the first that was named, and orders topics by size', async () => {
    expect(await shaped({ type: 'merge', topics: [['g'], ['e', 'f']] })).toEqual({
      topics: [
        [1, 'abcd'],
        [3, 'efgh'],
      ],
      centroids: [2.5, 25.5],
      reasons: [],
    });
  });

  it('splits a topic by its papers, and leaves its number to the part of the papers that name it', async () => {
    expect(await shaped({ type: 'split', topic: ['d', 'a', 'c'] })).toEqual({
      topics: [
        [4, 'ab'],
        [1, 'cd'],
        [2, 'ef'],
        [3, 'gh'],
      ],
      centroids: [0.5, 4.5, 20.5, 30.5],
      reasons: [],
    });
  });

  it('moves papers, and lets go of a topic without any', async () => {
    const { topics } = await shaped({ type: 'move', papers: ['e', 'f', 'gone'], topic: ['h'] });
    expect(topics).toEqual([
      [1, 'abcd'],
      [3, 'efgh'],
    ]);
  });

  it('applies each decision to the topics as those before it leave them', async () => {
    const { topics } = await shaped(
      { type: 'merge', topics: [['e'], ['g']] },
      { type: 'split', topic: ['h'], into: 2 },
    );
    expect(topics).toEqual([
      [1, 'abcd'],
      [4, 'ef'],
      [2, 'gh'],
    ]);
  });

  it('takes the topic that most of the naming papers are in, of equally many that of the first', async () => {
    const { topics } = await shaped({ type: 'move', papers: ['a'], topic: ['e', 'g', 'h'] });
    expect(topics).toContainEqual([3, 'agh']);
    expect((await shaped({ type: 'move', papers: ['a'], topic: ['e', 'h'] })).topics).toContainEqual([2, 'aef']);
  });

  it('says of a decision without effect why', async () => {
    const { clustering, unmatched } = await shape(
      { type: 'merge', topics: [['a'], ['b']] },
      { type: 'split', topic: ['e'], into: 3 },
      { type: 'move', papers: ['a'], topic: ['b'] },
      { type: 'move', papers: ['gone'], topic: ['b'] },
      { type: 'move', papers: ['a'], topic: ['gone'] },
    );
    expect(clustering).toBe(line.clustering);
    expect(unmatched.map(({ reason }) => reason)).toEqual([
      'its papers are in one topic already',
      'its 2 papers are not different enough for 3 parts',
      'the papers are in that topic already',
      'none of the papers is in the corpus any more',
      'none of the papers that name its topic is in the corpus any more',
    ]);
  });

  it('takes means of the fitted papers alone', async () => {
    const fitted = Int32Array.of(0, 4);
    const { clustering } = await shapeTopics(
      { ...line, fitted },
      [{ type: 'move', papers: ['h'], topic: ['e'] }],
      { seed: 1 },
      inlinePool,
    );
    expect([...clustering.centroids.data]).toEqual([0, 20, 30]);
  });

  it('has every paper in exactly one topic, whatever is decided', async () => {
    const paper = constantFrom(...NAMES);
    const decision = oneof(
      record({ type: constant('merge' as const), topics: tuple(tuple(paper), tuple(paper)) }),
      record({ type: constant('split' as const), topic: tuple(paper), into: integer({ min: 2, max: 4 }) }),
      record({ type: constant('move' as const), papers: array(paper, { minLength: 1 }), topic: tuple(paper) }),
    );
    await assert(
      asyncProperty(array(decision, { maxLength: 6 }), async (decisions) => {
        const { clustering, ids } = await shape(...decisions);
        const used = [...new Set(clustering.assignment)].sort((a, b) => a - b);
        expect(used).toEqual([...ids.keys()]);
        expect(new Set(ids).size).toBe(ids.length);
        expect(clustering.centroids.rows).toBe(ids.length);
        expect(clustering.centroids.data.every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
