import { polygonContains } from 'd3';
import { expect, it } from 'vitest';
import { ringTest } from '#lib/charts/map/geometry/ringTest.ts';

it('says of every place what d3 says, in a ring that bends and goes below zero', () => {
  const ring = Array.from({ length: 60 }, (_, at): [number, number] => {
    const radius = at % 2 === 0 ? 40 : 17;
    const angle = (at / 60) * 2 * Math.PI;
    return [20 + radius * Math.cos(angle), radius * Math.sin(angle)];
  });
  const inside = ringTest(ring);
  let held = 0;
  for (let x = -25; x <= 65; x += 1.7) {
    for (let y = -45; y <= 45; y += 1.3) {
      expect(inside(x, y)).toBe(polygonContains(ring, [x, y]));
      held += Number(inside(x, y));
    }
  }
  expect(held).toBeGreaterThan(100);
});
