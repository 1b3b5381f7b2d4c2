import { describe, expect, it } from 'vitest';
import { matchTopics } from '#core/cluster/matchTopics';

/** One letter a paper. */
const match = (before: Record<string, number>, now: Record<string, number>) => {
  const papers = Object.keys(now);
  const assignment = Int32Array.from(Object.values(now));
  const count = Math.max(...assignment) + 1;
  const result = matchTopics(
    { papers: Object.keys(before), topics: Object.values(before) },
    { papers, assignment, count },
  );
  return { ...result, ids: [...result.ids], moved: result.moved.map((i) => papers[i]) };
};

describe('matchTopics', () => {
  it('lets ids follow the papers where topics changed places', () => {
    expect(match({ a: 1, b: 1, c: 2, d: 2 }, { a: 1, b: 1, c: 0, d: 0 })).toEqual({
      ids: [2, 1],
      sharedPapers: 4,
      moved: [],
      appeared: [],
      vanished: [],
    });
  });

  it('says which papers changed their topic', () => {
    expect(match({ a: 1, b: 1, c: 1, d: 2, e: 2 }, { a: 0, b: 0, c: 1, d: 1, e: 1 })).toMatchObject({
      ids: [1, 2],
      moved: ['c'],
    });
  });

  it('gives a topic that split off an id that was not in use', () => {
    expect(match({ a: 1, b: 1, c: 1, d: 7 }, { a: 0, b: 0, c: 1, d: 2 })).toMatchObject({
      ids: [1, 8, 7],
      moved: ['c'],
      appeared: [8],
    });
  });

  it('names the ids that are gone', () => {
    expect(match({ a: 1, b: 1, c: 3 }, { a: 0, b: 0, c: 0 })).toMatchObject({ ids: [1], vanished: [3], moved: ['c'] });
  });

  it('pairs for the most papers in total, not for the first topic', () => {
    // Topic 0 shares 3 papers with id 1 and 2 with id 2; topic 1 shares 3 with id 1 only: 2 + 3 beats 3 + 0.
    const before = { a: 1, b: 1, c: 1, d: 2, e: 2, f: 1, g: 1, h: 1 };
    const now = { a: 0, b: 0, c: 0, d: 0, e: 0, f: 1, g: 1, h: 1 };
    expect(match(before, now).ids).toEqual([2, 1]);
  });

  it('starts anew where no paper is shared', () => {
    expect(match({ a: 1, b: 2 }, { x: 0, y: 1 })).toEqual({
      ids: [3, 4],
      sharedPapers: 0,
      moved: [],
      appeared: [3, 4],
      vanished: [1, 2],
    });
  });

  it('does not take a topic for another for the sake of a stray paper', () => {
    const stray = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`p${String(i)}`, 1]));
    const now = { ...Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`p${String(i)}`, 0])), z: 1 };
    // z was alone in topic 5 with 20 papers that are now in topic 0.
    const before = { ...stray, ...Object.fromEntries(Object.keys(stray).map((p) => [p, 5])), z: 5 };
    expect(match(before, now)).toMatchObject({ ids: [5, 6], moved: ['z'] });
  });
});
