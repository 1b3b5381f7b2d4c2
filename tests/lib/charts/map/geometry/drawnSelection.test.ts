import { describe, expect, it } from 'vitest';
import { extend, outlineOf, surrounded, type Gesture } from '#lib/charts/map/geometry/drawnSelection.ts';

const points = Float32Array.from([10, 10, 50, 50, 90, 90]);
/** Twice as large as base. */
const view = { k: 2, x: 0, y: 0 };
const draw = (tool: Gesture['tool'], ...path: [number, number][]) =>
  path.slice(1).reduce((gesture, [x, y]) => extend(gesture, x, y), { tool, path: [path[0]!] } as Gesture);

describe('a gesture', () => {
  it('surrounds papers with a lasso', () => {
    const lasso = draw('lasso', [0, 0], [120, 0], [120, 120], [0, 120]);
    expect([...surrounded(lasso, points, view)!]).toEqual([0, 1]);
  });

  it('surrounds papers with a box, in whatever direction it is dragged', () => {
    const box = draw('box', [190, 190], [150, 150], [90, 90]);
    expect(box.path).toHaveLength(2);
    expect([...surrounded(box, points, view)!]).toEqual([1, 2]);
    expect(outlineOf(box)).toBe('M90,90H190V190H90Z');
  });

  it('is a click where it did not move', () => {
    expect(surrounded(draw('box', [5, 5], [6, 7]), points, view)).toBeNull();
  });

  it('skips points of a lasso that add nothing', () => {
    expect(draw('lasso', [0, 0], [1, 1], [10, 0]).path).toHaveLength(2);
  });
});
