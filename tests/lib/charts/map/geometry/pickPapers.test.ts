import { describe, expect, it } from 'vitest';
import { createRandom } from '#core/random';
import { papersInBox, papersInside, pickPaper, indexPapers } from '#lib/charts/map/geometry/pickPapers.ts';

const points = Float32Array.from([0, 0, 10, 0, 10, 10, 5, 5]);

describe('pickPaper', () => {
  const tree = indexPapers(points);
  it('finds the nearest paper within reach', () => {
    expect(pickPaper(tree, 9, 1, 3)).toBe(1);
    expect(pickPaper(tree, 2, 8, 3)).toBeNull();
  });
  it('finds of any papers the one that is nearest to any place, on the map or beside it', () => {
    const random = createRandom(1);
    for (const count of [1, 2, 50, 3000]) {
      const many = Float32Array.from({ length: 2 * count }, () => 300 + 200 * random.next() ** 3);
      const index = indexPapers(many);
      for (let turn = 0; turn < 200; turn++) {
        const [x, y, radius] = [250 + 300 * random.next(), 250 + 300 * random.next(), 60 * random.next()];
        const away = Array.from({ length: count }, (_, at) => Math.hypot(many[2 * at]! - x, many[2 * at + 1]! - y));
        const least = Math.min(...away);
        expect(pickPaper(index, x, y, radius)).toBe(least <= radius ? away.indexOf(least) : null);
      }
    }
  });
  it('finds one of many on the same spot, and none where there are no papers', () => {
    expect(pickPaper(indexPapers(new Float32Array(20).fill(7)), 8, 7, 2)).toBe(0);
    expect(pickPaper(indexPapers(new Float32Array()), 8, 7, 2)).toBeNull();
  });
});

describe('papersInside', () => {
  it('finds what a polygon surrounds', () => {
    const triangle = [
      [1.4, -1],
      [13, -1],
      [13, 15.2],
    ] as const;
    expect([...papersInside(points, triangle)]).toEqual([1, 2]);
  });
  it('finds nothing in a line', () => {
    expect([
      ...papersInside(points, [
        [0, 0],
        [10, 10],
      ]),
    ]).toEqual([]);
  });
});

describe('papersInBox', () => {
  it('finds what lies in a box, its border included', () => {
    expect([...papersInBox(points, { x0: 5, y0: 0, x1: 10, y1: 5 })]).toEqual([1, 3]);
  });
});
