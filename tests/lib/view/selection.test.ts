import { describe, expect, it } from 'vitest';
import { AUTO, type ComparedSet } from '#lib/view/comparedSet.ts';
import { comparedMasks, fillIn } from '#lib/view/compared.ts';
import { countMentions, indexMentions, papersWithMention } from '#lib/tables/mentionIndex.ts';
import { firstPapers, orderPapers } from '#lib/view/paperOrder.ts';
import type { Papers } from '#lib/tables/papers.ts';
import { countTopics, intersect, maskOf, rowsOf, topicMask } from '#lib/view/selection.ts';
import { createRandom } from '#core/random';
import { rowStarts } from '#core/atlas/reading/incidence';
import { papersWithTerm, tallyTerms } from '#lib/tables/terms.ts';

const topic = Int32Array.of(1, 2, 1, 3);

describe('a selection', () => {
  it('is all papers without filters, and what passes all of them with', () => {
    expect([...intersect(3, []).rows]).toEqual([0, 1, 2]);
    expect([...intersect(4, [topicMask(topic, [1, 3]), maskOf(4, [2, 3, 99])]).rows]).toEqual([2, 3]);
  });

  it('is counted by topic', () => {
    expect([...countTopics(topic, Uint8Array.of(1, 1, 1, 0))]).toEqual([
      [1, 2],
      [2, 1],
    ]);
  });
});

describe('mentions in a selection', () => {
  const index = indexMentions([0, 0, 1, 2], ['dataset', 'dataset', 'dataset', 'task'], ['COCO', 'COCO', 'VOC', 'COCO']);

  it('count papers, not occurrences, and keep kinds apart', () => {
    expect(countMentions(index, 'dataset', Uint8Array.of(1, 1, 1))).toEqual([
      { kind: 'dataset', name: 'COCO', papers: 1 },
      { kind: 'dataset', name: 'VOC', papers: 1 },
    ]);
    expect(papersWithMention(index, 'dataset', Uint8Array.of(1, 1, 1))).toBe(2);
    expect(papersWithMention(index, 'dataset', Uint8Array.of(0, 0, 1))).toBe(0);
  });
});

describe('terms in a selection', () => {
  // Paper 0 has term 1 twice; paper 1 nothing; paper 2 has both once.
  const incidence = {
    start: rowStarts(Int32Array.of(0, 2, 2), 3),
    term: Int32Array.of(1, 0, 1),
    count: Int32Array.of(2, 1, 1),
  };

  it('are counted by paper and by occurrence', () => {
    expect([...incidence.start]).toEqual([0, 1, 1, 3]);
    expect(tallyTerms(incidence, 2, Uint8Array.of(1, 1, 1))).toEqual({
      papers: Int32Array.of(1, 2),
      count: Int32Array.of(1, 3),
    });
    expect([...papersWithTerm(incidence, 0)]).toEqual([0, 0, 1]);
  });
});

describe('papers in order', () => {
  const papers = {
    title: ['b', 'a', 'a'],
    similarity: Float32Array.of(0.5, 0.9, 0.7),
    year: Int32Array.of(2020, 2019, 0),
    margin: Float32Array.of(0.3, 0.1, 0.2),
    topic: Int32Array.of(1, 1, 1),
  } as unknown as Papers;
  const rows = Int32Array.of(0, 1, 2);

  it('come by fit, by search score, by title, by year, or those between topics first', () => {
    expect([...orderPapers(rows, papers, 'best')]).toEqual([1, 2, 0]);
    expect([...orderPapers(rows, papers, 'best', Float32Array.of(3, 1, 1))]).toEqual([0, 1, 2]);
    expect([...orderPapers(rows, papers, 'title')]).toEqual([1, 2, 0]);
    expect([...orderPapers(rows, papers, 'year')]).toEqual([0, 1, 2]);
    expect([...orderPapers(rows, papers, 'between')]).toEqual([1, 2, 0]);
  });

  it('are typical of all topics: the best of each, the largest topic first, then the second best', () => {
    const similarity = Float32Array.of(0.5, 0.99, 0.98, 0.6, 0.7, 0.97);
    const topic = Int32Array.of(1, 2, 2, 1, 1, 3);
    const mixed = { ...papers, similarity, topic } as Papers;
    expect([...orderPapers(Int32Array.of(0, 1, 2, 3, 4, 5), mixed, 'best')]).toEqual([4, 1, 5, 3, 2, 0]);
  });
});

describe('the first papers', () => {
  it('are those of all in order, however many are passed over', () => {
    const random = createRandom(3);
    const count = 400;
    const papers = {
      title: Array.from({ length: count }, () => String(random.below(50))),
      similarity: Float32Array.from({ length: count }, () => random.below(30) / 30),
      year: Int32Array.from({ length: count }, () => 2000 + random.below(9)),
      margin: Float32Array.from({ length: count }, () => random.below(40) / 40),
      topic: Int32Array.from({ length: count }, () => 1 + random.below(5)),
    } as unknown as Papers;
    const scores = Float32Array.from({ length: count }, () => random.below(4));
    const rows = Int32Array.from({ length: count / 2 }, (_, at) => 2 * at);
    for (const sort of ['best', 'title', 'year', 'between'] as const) {
      for (const found of [null, scores]) {
        const all = orderPapers(rows, papers, sort, found);
        expect(firstPapers(rows, papers, sort, found, 6, 0)).toEqual(all.slice(0, 6));
      }
    }
  });
});

describe('two sets to compare', () => {
  const chosen = Uint8Array.of(1, 1, 0, 0);
  const maskFor = (set: ComparedSet) => (set.kind === 'topic' ? topicMask(topic, [set.id]) : chosen);
  const compare = (a: ComparedSet, b: ComparedSet) => comparedMasks(a, b, 4, maskFor);

  it('are topics, the selection, or the rest of the other', () => {
    expect([...rowsOf(compare({ kind: 'topic', id: 1 }, { kind: 'rest' }).b)]).toEqual([1, 3]);
    expect([...rowsOf(compare({ kind: 'rest' }, { kind: 'topic', id: 2 }).a)]).toEqual([0, 2, 3]);
    expect(compare({ kind: 'selection' }, { kind: 'topic', id: 1 }).shared).toBe(1);
    expect(compare({ kind: 'rest' }, { kind: 'rest' })).toMatchObject({ shared: 0 });
  });

  it('are the two largest topics where nothing is chosen, and the selection against the rest where something is', () => {
    const topics = [4, 2, 7];
    expect(fillIn(AUTO, AUTO, { filtered: false, topics })).toEqual([
      { kind: 'topic', id: 4 },
      { kind: 'topic', id: 2 },
    ]);
    expect(fillIn(AUTO, AUTO, { filtered: true, topics })).toEqual([{ kind: 'selection' }, { kind: 'rest' }]);
    expect(fillIn({ kind: 'topic', id: 7 }, AUTO, { filtered: false, topics })).toEqual([
      { kind: 'topic', id: 7 },
      { kind: 'rest' },
    ]);
  });
});
