import { describe, expect, it } from 'vitest';
import { NOWHERE, press, type Cursor, type World } from '#lib/charts/map/keyboardCursor.ts';

/** Topic 1 with papers 0 and 1 at the left, topic 2 with paper 2 at the right. */
const places: Record<number, readonly [number, number]> = { 0: [0, 0], 1: [0, 5], 2: [20, 0] };
const world: World = {
  topics: [1, 2],
  topicAt: (topic) => (topic === 1 ? [0, 2] : [20, 0]),
  papersOf: (topic) => (topic === 1 ? [0, 1] : [2]),
  paperAt: (paper) => places[paper]!,
  typicalOf: (topic) => (topic === 1 ? 1 : 2),
};
const walk = (keys: string[], from: Cursor = NOWHERE) =>
  keys.reduce((cursor, key) => press(key, cursor, world)?.cursor ?? cursor, from);

describe('press', () => {
  it('begins at the largest topic', () => {
    expect(walk(['ArrowRight'])).toEqual({ level: 'topics', topic: 1 });
  });

  it('goes between topics, into one, between its papers, and out again', () => {
    expect(walk(['ArrowDown', 'ArrowRight'])).toEqual({ level: 'topics', topic: 2 });
    expect(walk(['ArrowDown', 'Enter'])).toEqual({ level: 'papers', topic: 1, paper: 1 });
    expect(walk(['ArrowDown', 'Enter', 'ArrowUp'])).toEqual({ level: 'papers', topic: 1, paper: 0 });
    expect(walk(['ArrowDown', 'Enter', 'ArrowUp', 'Home'])).toEqual({ level: 'papers', topic: 1, paper: 1 });
    expect(walk(['ArrowDown', 'Enter', 'Escape'])).toEqual({ level: 'topics', topic: 1 });
  });

  it('goes through all topics and papers in order', () => {
    expect(walk(['PageDown'])).toEqual({ level: 'topics', topic: 1 });
    expect(walk(['PageUp'])).toEqual({ level: 'topics', topic: 2 });
    expect(walk(['PageDown', 'PageDown', 'PageDown'])).toEqual({ level: 'topics', topic: 1 });
    const inside = walk(['PageDown', 'Enter']);
    expect(walk(['PageDown'], inside)).toMatchObject({ paper: 0 });
    expect(walk(['PageDown', 'PageUp'], inside)).toEqual(inside);
  });

  it('says what a key does', () => {
    const inside = walk(['ArrowDown', 'Enter']);
    expect(press('Enter', walk(['ArrowDown']), world)?.deed.kind).toBe('enter');
    expect(press('Enter', inside, world)?.deed.kind).toBe('open');
    expect(press('Escape', inside, world)?.deed.kind).toBe('leave');
  });

  it('stays where there is nothing that way', () => {
    expect(walk(['ArrowDown', 'ArrowLeft', 'ArrowLeft'])).toEqual({ level: 'topics', topic: 1 });
  });

  it('leaves other keys, and an Enter on nothing, to the page', () => {
    expect(press('a', NOWHERE, world)).toBeNull();
    expect(press('Enter', NOWHERE, world)).toBeNull();
    expect(press('Escape', NOWHERE, world)).toBeNull();
    expect(press('ArrowUp', NOWHERE, { ...world, topics: [] })).toBeNull();
  });
});
