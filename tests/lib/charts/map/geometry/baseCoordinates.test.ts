import { describe, expect, it } from 'vitest';
import {
  extentOf,
  nothingToShow,
  stretchFor,
  toBaseBox,
  toBaseCoordinates,
  toData,
} from '#lib/charts/map/geometry/baseCoordinates.ts';
import { BASE } from '#lib/charts/map/geometry/viewport.ts';

const place = (x: number[], y: number[], stretch?: number) => toBaseCoordinates({ x, y }, extentOf({ x, y }), stretch);

describe('toBaseCoordinates', () => {
  it('scales both directions alike, the longer side to BASE, y downwards', () => {
    const { points, bounds } = place([0, 4], [0, 2]);
    expect([...points]).toEqual([0, 750, BASE, 250]);
    expect(bounds).toEqual({ x0: 0, x1: BASE, y0: 250, y1: 750 });
  });

  it('stretches one direction where asked', () => {
    const { bounds } = place([0, 4], [0, 4], 1.25);
    expect([bounds.x1 - bounds.x0, bounds.y1 - bounds.y0]).toEqual([1000, 800]);
  });

  it('puts papers without a place in the middle', () => {
    expect([...place([0, 4, NaN], [0, 2, 1]).points.slice(4)]).toEqual([500, 500]);
  });

  it('puts a lone paper, or many on one spot, in the middle of some room', () => {
    const { points, bounds } = place([7, 7], [3, 3]);
    expect([...points]).toEqual([500, 500, 500, 500]);
    expect(bounds).toEqual({ x0: 250, x1: 750, y0: 250, y1: 750 });
  });
});

describe('stretchFor', () => {
  const square = { x0: 0, y0: 0, x1: 1, y1: 1 };
  it('leaves the data as they are in a frame of their shape', () => {
    expect(stretchFor(square, { width: 500, height: 500 })).toBe(1);
  });
  it('fills a wide or a high frame, within bounds', () => {
    expect(stretchFor(square, { width: 2000, height: 500 })).toBe(1.35);
    expect(stretchFor(square, { width: 390, height: 800 })).toBe(1 / 1.35);
  });
  it('leaves a line of papers alone', () => {
    expect(stretchFor({ x0: 0, y0: 1, x1: 1, y1: 1 }, { width: 2000, height: 500 })).toBe(1);
  });
});

describe('nothingToShow', () => {
  it('says why a map is empty', () => {
    const spot = extentOf({ x: [1, 1], y: [2, 2] });
    expect(nothingToShow(0, extentOf({ x: [], y: [] }))).toBe('There are no papers to map.');
    expect(nothingToShow(1, extentOf({ x: [1], y: [2] }))).toMatch(/^One paper/);
    expect(nothingToShow(2, spot)).toBe('All 2 papers lie on one spot: they use the same words.');
    expect(nothingToShow(2, extentOf({ x: [1, 2], y: [2, 2] }))).toBeNull();
  });
});

describe('a window of the map', () => {
  it('is the same in the papers’ own coordinates and back', () => {
    const extent = { x0: -3, y0: 1, x1: 5, y1: 4 };
    const box = { x0: 100, y0: 300, x1: 400, y1: 600 };
    const back = toBaseBox(toData(box, extent, 1.16), extent, 1.16);
    for (const side of ['x0', 'y0', 'x1', 'y1'] as const) expect(back[side]).toBeCloseTo(box[side], 9);
  });
});
