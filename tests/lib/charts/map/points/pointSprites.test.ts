import { Looks } from '#lib/charts/map/looks.ts';
import { describe, expect, it } from 'vitest';
import { SpriteBox, drawSprite, drawStamp, stampOf } from '#lib/charts/map/points/pointSprites.ts';
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

describe('drawStamp', () => {
  it('does to the byte what drawSprite does, for each look and opacity', () => {
    const looks = new Looks([1, 2, 13], light, null, null);
    for (const [paper, opacity] of [
      [0, 1],
      [1, 0.4],
      [2, 0.72],
    ] as const) {
      const one = new SpriteBox(light, 2, looks).of(paper, 3.3, paper === 1);
      const grey = () => ({ width: 40, height: 40, data: new Uint8ClampedArray(6400).map((_, at) => (at * 7) % 256) });
      const [sprite, stamp] = [grey(), grey()];
      for (const [x, y] of [
        [20, 20],
        [21, 19],
      ] as const) {
        drawSprite(sprite, one, x, y, opacity);
        const first = 4 * ((y - one.side / 2) * 40 + x - one.side / 2);
        drawStamp(new Uint8Array(stamp.data.buffer), stampOf(one, opacity, 40), first);
      }
      expect(stamp.data).toEqual(sprite.data);
    }
  });
});

describe('SpriteBox', () => {
  it('cuts each look once', () => {
    // Papers 0 and 1 are of one topic, 2 is of another one of the same hue.
    const box = new SpriteBox(light, 1, new Looks([1, 1, 13], light, null, null));
    expect(box.of(0, 3, false)).toBe(box.of(1, 3, false));
    expect(box.of(0, 3, true)).not.toBe(box.of(0, 3, false));
    expect(box.of(2, 3, false).pixels).not.toEqual(box.of(0, 3, false).pixels);
  });

  it('tells shapes apart among papers of one colour', () => {
    const shapes = {
      title: 'venue',
      classOf: Uint8Array.of(0, 1, 0),
      classes: [
        { label: 'CVPR', cue: 'disc' as const },
        { label: 'ICML', cue: 'triangle' as const },
      ],
    };
    const looks = new Looks([1, 1, 1], light, null, shapes);
    const box = new SpriteBox(light, 1, looks);
    expect(box.of(0, 3, false)).toBe(box.of(2, 3, false));
    expect(box.of(1, 3, false).pixels).not.toEqual(box.of(0, 3, false).pixels);
    expect([looks.of(0).cue, looks.of(1).cue]).toEqual(['disc', 'triangle']);
    expect(looks.of(1).mark).toBe(looks.of(0).mark);
  });
});
