import { expect, it } from 'vitest';
import { between, ease, MOTION_MS } from '#lib/charts/map/geometry/motion.ts';

it('moves points from place to place in less than 400 ms', () => {
  const [from, to] = [Float32Array.of(0, 10), Float32Array.of(4, 20)];
  expect([...between(from, to, 0.5)]).toEqual([2, 15]);
  expect([ease(0), ease(0.5), ease(1)]).toEqual([0, 0.5, 1]);
  expect(MOTION_MS).toBeLessThan(400);
});
