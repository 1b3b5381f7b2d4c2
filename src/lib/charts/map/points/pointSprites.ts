import type { Look, Looks } from '../looks.ts';
import type { ChartTheme } from '#lib/charts/drawing/theme.ts';
import { markerPath, isHollow } from '#lib/charts/drawing/topicMarkers.ts';

/** A small picture of a point: thousands of points are copied, not drawn. Square, with the point in its middle. */
export interface PointSprite {
  readonly picture: HTMLCanvasElement;
  /** The picture without its empty border, as `getImageData` gives it: `side` pixels wide and high. */
  readonly pixels: Uint8ClampedArray;
  readonly side: number;
}

/** The sprites of one frame, one for each look of a point, made when first asked for. */
export class SpriteBox {
  readonly #sprites = new Map<number, PointSprite>();

  /** @param ratio device pixels per CSS pixel */
  constructor(
    readonly theme: ChartTheme,
    readonly ratio: number,
    readonly looks: Looks,
  ) {}

  of(paper: number, radius: number, ringed: boolean): PointSprite {
    const key = this.looks.keyOf(paper) * 2 + Number(ringed);
    let sprite = this.#sprites.get(key);
    if (!sprite) {
      sprite = makeSprite(this.looks.of(paper), radius, ringed ? this.theme.ink : null, this.ratio);
      this.#sprites.set(key, sprite);
    }
    return sprite;
  }
}

function makeSprite({ mark, cue }: Look, radius: number, ring: string | null, ratio: number): PointSprite {
  const picture = document.createElement('canvas');
  const side = 2 * Math.ceil((radius * 1.3 + 1.5) * ratio);
  picture.width = picture.height = side;
  const context = picture.getContext('2d', { willReadFrequently: true })!;
  context.translate(side / 2, side / 2);
  context.scale(ratio, ratio);
  const path = new Path2D(markerPath(cue, radius));
  context.lineWidth = Math.max(1, radius * 0.45);
  if (isHollow(cue)) {
    context.strokeStyle = mark;
    context.stroke(path);
  } else {
    context.fillStyle = mark;
    context.fill(path);
  }
  if (ring) {
    context.strokeStyle = ring;
    context.lineWidth = 0.9;
    context.stroke(new Path2D(markerPath(cue, radius + 0.4)));
  }
  const border = emptyBorder(context.getImageData(0, 0, side, side).data, side);
  const inner = side - 2 * border;
  return { picture, pixels: context.getImageData(border, border, inner, inner).data, side: inner };
}

/** How many pixels at each side of a square picture are empty; one is left at least. */
function emptyBorder(pixels: Uint8ClampedArray, side: number): number {
  let border = side / 2 - 1;
  for (let at = 0; at < side * side; at++) {
    if (pixels[4 * at + 3] === 0) continue;
    const [column, row] = [at % side, Math.floor(at / side)];
    border = Math.min(border, column, row, side - 1 - column, side - 1 - row);
  }
  return border;
}

/** A picture of opaque pixels, as `getImageData` gives it. */
export interface Pixels {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/**
 * Lays a sprite over opaque pixels, its middle at (x, y), rounded to whole pixels. For crowds this is several times as fast as a
 * canvas's `drawImage`, which is the same cost a call whatever the size.
 *
 * @param opacity 0 to 1
 */
export function drawSprite(
  { data, width, height }: Pixels,
  { pixels, side }: Pick<PointSprite, 'pixels' | 'side'>,
  x: number,
  y: number,
  opacity: number,
): void {
  const left = Math.round(x) - side / 2;
  const top = Math.round(y) - side / 2;
  const strength = Math.round(opacity * 256);
  const [fromX, toX] = [Math.max(0, -left), Math.min(side, width - left)];
  const [fromY, toY] = [Math.max(0, -top), Math.min(side, height - top)];
  for (let row = fromY; row < toY; row++) {
    let to = ((top + row) * width + left + fromX) * 4;
    let from = (row * side + fromX) * 4;
    for (let column = fromX; column < toX; column++, to += 4, from += 4) {
      const alpha = (pixels[from + 3]! * strength) >> 8;
      if (alpha === 0) continue;
      // 257 / 65536 is 1 / 255, so that full alpha covers; the half rounds.
      const share = alpha * 257;
      data[to] = data[to]! + (((pixels[from]! - data[to]!) * share + 32768) >> 16);
      data[to + 1] = data[to + 1]! + (((pixels[from + 1]! - data[to + 1]!) * share + 32768) >> 16);
      data[to + 2] = data[to + 2]! + (((pixels[from + 2]! - data[to + 2]!) * share + 32768) >> 16);
    }
  }
}

/** A sprite as it is laid over a picture of some width at some opacity: its pixels that are not empty. */
export interface Stamp {
  readonly side: number;
  /** Of each pixel: its place from the first one in bytes, its share of 65536, and its colour. */
  readonly places: Int32Array;
  readonly shares: Int32Array;
  readonly colours: Int32Array;
}

export function stampOf({ pixels, side }: Pick<PointSprite, 'pixels' | 'side'>, opacity: number, width: number): Stamp {
  const strength = Math.round(opacity * 256);
  const inked = Array.from({ length: side * side }, (_, at) => at).filter(
    (at) => (pixels[4 * at + 3]! * strength) >> 8 > 0,
  );
  return {
    side,
    places: Int32Array.from(inked, (at) => 4 * (Math.floor(at / side) * width + (at % side))),
    shares: Int32Array.from(inked, (at) => ((pixels[4 * at + 3]! * strength) >> 8) * 257),
    colours: Int32Array.from(inked.flatMap((at) => [...pixels.subarray(4 * at, 4 * at + 3)])),
  };
}

/** Does what {@link drawSprite} does where nothing is cut off. @param first place of the sprite's first pixel, in bytes */
export function drawStamp(data: Uint8Array, { places, shares, colours }: Stamp, first: number): void {
  for (let at = 0; at < places.length; at++) {
    const to = first + places[at]!;
    const share = shares[at]!;
    const red = data[to]!;
    const green = data[to + 1]!;
    const blue = data[to + 2]!;
    data[to] = red + (((colours[3 * at]! - red) * share + 32768) >> 16);
    data[to + 1] = green + (((colours[3 * at + 1]! - green) * share + 32768) >> 16);
    data[to + 2] = blue + (((colours[3 * at + 2]! - blue) * share + 32768) >> 16);
  }
}
