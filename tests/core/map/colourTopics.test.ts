import { describe, expect, it } from 'vitest';
import { colourTopics, TOPIC_HUES } from '#core/map/colourTopics';
import { HUE_COUNT } from '#lib/charts/drawing/palette.ts';

const hue = (colour: number) => (colour - 1) % TOPIC_HUES;

/** A paper a topic, at these places; topics without groups. */
const inRow = (x: readonly number[], ids = x.map((_, at) => at + 1), before?: ReadonlyMap<number, number>) =>
  colourTopics({
    layout: { x: Float32Array.from(x), y: new Float32Array(x.length) },
    assignment: Int32Array.from(x, (_, at) => at),
    topics: ids.map((id) => ({ id, group: null })),
    ...(before ? { before } : {}),
  });

/** Places along a line, for so many topics. */
const line = (count: number) => Array.from({ length: count }, (_, at) => -1 + (2 * at) / count);

describe('the colours of topics', () => {
  it('know as many hues as charts have', () => expect(TOPIC_HUES).toBe(HUE_COUNT));

  it('are the ids of the first twelve, and of more that have no neighbour of their hue', () => {
    expect(inRow(line(12))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(inRow(line(14))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
  });

  it('have another hue where lands of one would touch', () => {
    // The thirteenth, whose hue is that of the first, lies beside it.
    const places = [...line(12), line(12)[0]! + 0.06];
    const colours = inRow(places);
    expect(colours.slice(0, 12)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(hue(colours[12]!)).not.toBe(0);
    expect(colours[12]).toBeGreaterThan(12);
  });

  it('have another hue where topics of one would be of one group', () => {
    const topics = Array.from({ length: 13 }, (_, at) => ({ id: at + 1, group: at % 12 }));
    const colours = colourTopics({
      layout: { x: Float32Array.from(line(13)), y: new Float32Array(13) },
      assignment: Int32Array.from(topics, (_, at) => at),
      topics,
    });
    expect(hue(colours[12]!)).not.toBe(hue(colours[0]!));
  });

  it('are kept from an earlier atlas, and no two topics have one', () => {
    expect(inRow(line(3), [4, 5, 17], new Map([[17, 29]]))).toEqual([4, 5, 29]);
    // Unless their lands touch.
    expect(inRow([0, 0.5, 0.56], [4, 5, 17], new Map([[17, 29]]))).not.toContain(29);
    const many = inRow(line(64));
    expect(new Set(many).size).toBe(64);
  });
});
