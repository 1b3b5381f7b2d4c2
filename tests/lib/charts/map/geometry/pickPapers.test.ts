import { describe, expect, it } from 'vitest';
import { papersInBox, papersInside, pickPaper, indexPapers } from '#lib/charts/map/geometry/pickPapers.ts';

const points = Float32Array.from([0, 0, 10, 0, 10, 10, 5, 5]);

describe('pickPaper', () => {
  const tree = indexPapers(points);
  it('finds the nearest paper within reach', () => {
    expect(pickPaper(tree, 9, 1, 3)).toBe(1);
    expect(pickPaper(tree, 2, 8, 3)).toBeNull();
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
