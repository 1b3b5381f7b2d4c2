import { describe, expect, it } from 'vitest';
import { StampBox, stampOnto } from '#lib/charts/map/stamps.ts';
import { light } from '#lib/charts/theme.ts';

/** Two by two pixels of opaque red. */
const stamp = {
  side: 2,
  pixels: Uint8ClampedArray.from({ length: 16 }, (_, i) => (i % 4 === 0 || i % 4 === 3 ? 255 : 0)),
};
const white = () => ({ width: 4, height: 3, data: new Uint8ClampedArray(48).fill(255) });
const greens = ({ data }: { data: Uint8ClampedArray }) => [...data].filter((_, i) => i % 4 === 1);

describe('stampOnto', () => {
  it('covers the pixels around its middle', () => {
    const pixels = white();
    stampOnto(pixels, stamp, 2, 1, 1);
    expect(greens(pixels)).toEqual([255, 0, 0, 255, 255, 0, 0, 255, 255, 255, 255, 255]);
  });

  it('lets the ground shine through', () => {
    const pixels = white();
    stampOnto(pixels, stamp, 2, 1, 0.5);
    expect(pixels.data[5]).toBeCloseTo(127, -1);
    expect(pixels.data[7]).toBe(255);
  });

  it('is cut off at the border', () => {
    const pixels = white();
    stampOnto(pixels, stamp, 4, 3, 1);
    expect(greens(pixels).filter((green) => green === 0)).toHaveLength(1);
    stampOnto(pixels, stamp, -50, 99, 1);
    expect(greens(pixels).filter((green) => green === 0)).toHaveLength(1);
  });
});

describe('StampBox', () => {
  it('cuts each look once', () => {
    const box = new StampBox(light, 1);
    expect(box.of(1, 3, false)).toBe(box.of(1, 3, false));
    expect(box.of(1, 3, true)).not.toBe(box.of(1, 3, false));
    expect(box.of(13, 3, false).pixels).not.toEqual(box.of(1, 3, false).pixels);
  });
});
