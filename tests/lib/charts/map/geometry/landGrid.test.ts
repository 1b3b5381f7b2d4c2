import { describe, expect, it } from 'vitest';
import { LandGrid } from '#lib/charts/map/geometry/landGrid.ts';

// Topic 1 at the left, topic 2 at the right, a hundred units apart.
const points = Float32Array.of(200, 500, 220, 500, 300, 500, 320, 500);
const grid = new LandGrid(points, [1, 1, 2, 2]);

describe('whose land a place is', () => {
  it('is that of the nearest paper, and nobody’s far from all', () => {
    expect([grid.owner(204, 508), grid.owner(310, 500), grid.owner(800, 100), grid.owner(-500, 5)]).toEqual([
      1,
      2,
      null,
      null,
    ]);
  });

  it('lets a name stand on its own land or in the open, not on another topic’s', () => {
    const box = (x: number, width = 40) => ({ x0: x - width / 2, x1: x + width / 2, y0: 490, y1: 510 });
    expect(grid.holds(1, box(210))).toBe(true);
    expect(grid.holds(2, box(210))).toBe(false);
    expect(grid.holds(1, box(700))).toBe(true);
    // Topic 1 may not stand where topic 2 lies.
    expect(grid.holds(1, box(310))).toBe(false);
    expect([grid.covered(box(210)), grid.covered(box(700))]).toEqual([15, 0]);
  });
});
