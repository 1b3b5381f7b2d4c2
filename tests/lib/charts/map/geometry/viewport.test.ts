import { zoomIdentity } from 'd3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fitView,
  reveal,
  toBase,
  toScreen,
  visible,
  zoomed,
  zoomStep,
  zoomTo,
} from '#lib/charts/map/geometry/viewport.ts';

const size = { width: 800, height: 400 };
const square = { x0: 0, y0: 0, x1: 1000, y1: 1000 };

describe('fitView', () => {
  it('shows all of the bounds, in the middle', () => {
    const view = fitView(square, size, 50);
    expect(view).toEqual({ k: 0.3, x: 250, y: 50 });
    expect(toScreen(view, 1000, 1000)).toEqual([550, 350]);
  });
});

describe('zoomed', () => {
  it('agrees with the zoom of the fitted screen', () => {
    const fit = fitView(square, size);
    const transform = zoomIdentity.translate(-100, 30).scale(2.5);
    expect(toScreen(zoomed(fit, transform), 300, 700)).toEqual(transform.apply(toScreen(fit, 300, 700)));
  });

  it('is undone by toBase', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.6, max: 48, noNaN: true }), fc.integer(), fc.integer(), (k, x, y) => {
        const view = zoomed(fitView(square, size), zoomIdentity.translate(x % 500, y % 500).scale(k));
        const [bx, by] = toBase(view, ...toScreen(view, 123, 456));
        expect(bx).toBeCloseTo(123, 6);
        expect(by).toBeCloseTo(456, 6);
      }),
    );
  });
});

describe('zoomTo', () => {
  const fit = fitView(square, size);
  it('brings a part into the middle', () => {
    const part = { x0: 100, y0: 100, x1: 200, y1: 200 };
    const [x, y] = toScreen(zoomed(fit, zoomTo(part, fit, size)), 150, 150);
    expect(x).toBeCloseTo(400, 6);
    expect(y).toBeCloseTo(200, 6);
  });
  it('never zooms out, nor in beyond the most', () => {
    expect(zoomTo(square, fit, size).k).toBe(1);
    expect(zoomTo({ x0: 1, y0: 1, x1: 2, y1: 2 }, fit, size, { most: 6 }).k).toBe(6);
  });
});

describe('reveal', () => {
  const fit = fitView(square, size);
  it('moves the view no more than it must', () => {
    const zoom = zoomIdentity.scale(4);
    const [x, y] = toScreen(zoomed(fit, reveal(zoom, fit, size, [1000, 1000], 50)), 1000, 1000);
    expect([x, y]).toEqual([750, 350]);
  });
  it('leaves the view alone where the place is in it', () => {
    expect(reveal(zoomIdentity, fit, size, [500, 500])).toBe(zoomIdentity);
  });
});

describe('visible', () => {
  it('is the part of base on the screen', () => {
    expect(visible({ k: 2, x: -100, y: -20 }, size)).toEqual({ x0: 50, y0: 10, x1: 450, y1: 210 });
  });
});

describe('zoomStep', () => {
  it('rounds down to quarter octaves', () => {
    expect(zoomStep(1)).toBe(1);
    expect(zoomStep(1.9)).toBeCloseTo(2 ** 0.75, 9);
    expect(zoomStep(2)).toBe(2);
    expect(zoomStep(0.9)).toBeCloseTo(2 ** -0.25, 9);
  });
});
