import { describe, expect, it } from 'vitest';
import { contourTopics, heartland } from '#lib/charts/map/geometry/topicContours.ts';

/** Two clumps of ten papers, and a stray of the first topic far away. */
const clump = (x: number, y: number) =>
  Array.from({ length: 10 }, (_, i) => [x + (i % 5) * 10, y + Math.floor(i / 5) * 10]);
const places = [...clump(200, 200), ...clump(700, 700), [950, 100]];
const points = Float32Array.from(places.flat());
const topics = [...Array<number>(10).fill(7), ...Array<number>(10).fill(3), 7];
const lands = contourTopics(points, topics);

describe('contourTopics', () => {
  it('gives each topic its papers, the largest topic first', () => {
    expect(lands.map(({ topic, papers }) => [topic, papers.length])).toEqual([
      [7, 11],
      [3, 10],
    ]);
  });

  it('puts the middle of a topic on its main land, not between it and a stray', () => {
    expect(lands[0]!.middle[0]).toBeCloseTo(220, 4);
    expect(lands[0]!.middle[1]).toBeCloseTo(205, 4);
  });

  it('draws outlines as closed paths around the papers', () => {
    for (const { levels } of lands) {
      expect(levels.length).toBeGreaterThan(1);
      for (const d of levels) expect(d).toMatch(/^(M[^MZ]+Z)+$/);
    }
  });

  it('makes no island of a lone stray of a larger topic', () => {
    expect(lands[0]!.levels[0]!.split('M')).toHaveLength(2);
  });

  it('gives even one paper some land', () => {
    const [land] = contourTopics(Float32Array.of(500, 500), [1]);
    expect(land!.middle).toEqual([500, 500]);
    expect(land!.levels[0]).not.toBe('');
  });

  it('has no lands without papers', () => {
    expect(contourTopics(new Float32Array(), [])).toEqual([]);
  });
});

describe('heartland', () => {
  it('leaves strays outside', () => {
    const box = heartland(lands[0]!, (paper) => [points[2 * paper]!, points[2 * paper + 1]!]);
    expect(box.x1).toBeLessThanOrEqual(240);
  });
});
