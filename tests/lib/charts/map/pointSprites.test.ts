import { describe, expect, it } from 'vitest';
import { SpriteBox, drawSprite } from '#lib/charts/map/pointSprites.ts';
import { light } from '#lib/charts/drawing/theme.ts';

/** Two by two pixels of opaque red. */
const sprite = {
  side: 2,
  pixels: Uint8ClampedArray.from({ length: 16 }, (_, i) => (i % 4 === 0 || i % 4 === 3 ? 255 : 0)),
};
const white = () => ({ width: 4, height: 3, data: new Uint8ClampedArray(48).fill(255) });
const greens = ({ data }: { data: Uint8ClampedArray }) => [...data].filter((_, i) => i % 4 === 1);

describe('drawSprite', () => {
  it('covers the pixels around its middle', () => {
    const pixels = white();
    drawSprite(pixels, sprite, 2, 1, 1);
    expect(greens(pixels)).toEqual([255, 0, 0, 255, 255, 0, 0, 255, 255, 255, 255, 255]);
  });

  it('lets the ground shine through', () => {
    const pixels = white();
    drawSprite(pixels, sprite, 2, 1, 0.5);
    expect(pixels.data[5]).toBeCloseTo(127, -1);
    expect(pixels.data[7]).toBe(255);
  });

  it('is cut off at the border', () => {
    const pixels = white();
    drawSprite(pixels, sprite, 4, 3, 1);
    expect(greens(pixels).filter((green) => green === 0)).toHaveLength(1);
    drawSprite(pixels, sprite, -50, 99, 1);
    expect(greens(pixels).filter((green) => green === 0)).toHaveLength(1);
  });
});

describe('SpriteBox', () => {
  it('cuts each look once', () => {
    const box = new SpriteBox(light, 1);
    expect(box.of(1, 3, false)).toBe(box.of(1, 3, false));
    expect(box.of(1, 3, true)).not.toBe(box.of(1, 3, false));
    expect(box.of(13, 3, false).pixels).not.toEqual(box.of(1, 3, false).pixels);
  });
});
