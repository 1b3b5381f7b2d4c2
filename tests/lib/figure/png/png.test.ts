import { describe, expect, it } from 'vitest';
import { svgToPng } from '#lib/figure/png/png.ts';
import { stampOfPng } from '#lib/figure/png/pngChunks.ts';

const draw = (ground: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40" viewBox="0 0 60 40">${ground}<circle cx="30" cy="20" r="10" fill="#f00"/></svg>`;
const stamp = { generator: 'corpuscope 0.1.0', fingerprint: '0123456789ab', seed: 1, topics: 12, view: 'q=é' };

async function pixel(png: Blob, x: number, y: number): Promise<number[]> {
  const picture = await createImageBitmap(png);
  const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d')!;
  context.drawImage(picture, 0, 0);
  return [...context.getImageData(x, y, 1, 1).data];
}

describe('svgToPng', () => {
  it.each([1, 2, 4])('has %i pixels to each of the figure', async (scale) => {
    const { width, height } = await createImageBitmap(await svgToPng(draw(''), scale));
    expect([width, height]).toEqual([60 * scale, 40 * scale]);
  });

  it('is transparent where the figure has no ground', async () => {
    expect(await pixel(await svgToPng(draw(''), 1), 2, 2)).toEqual([0, 0, 0, 0]);
    const white = await svgToPng(draw('<rect width="100%" height="100%" fill="#fff"/>'), 1);
    expect(await pixel(white, 2, 2)).toEqual([255, 255, 255, 255]);
    expect(await pixel(white, 30, 20)).toEqual([255, 0, 0, 255]);
  });

  it('carries where it comes from, and is a picture still', async () => {
    const png = await svgToPng(draw(''), 1, stamp);
    expect(stampOfPng(new Uint8Array(await png.arrayBuffer()))).toEqual(stamp);
    expect((await createImageBitmap(png)).width).toBe(60);
    expect(stampOfPng(new Uint8Array(await (await svgToPng(draw(''), 1)).arrayBuffer()))).toBeNull();
  });

  it('tells nothing once it is cut short before its stamp, wherever that is, and is no error', async () => {
    const png = new Uint8Array(await (await svgToPng(draw(''), 1, stamp)).arrayBuffer());
    const end = new TextDecoder('latin1').decode(png).indexOf('0123456789ab');
    for (let length = 0; length < end; length++) expect(stampOfPng(png.subarray(0, length))).toBeNull();
  });

  it('is looked through for its stamp, however long its other texts are', async () => {
    const png = new Uint8Array(await (await svgToPng(draw(''), 1, stamp)).arrayBuffer());
    const note = new Uint8Array(5_000_012);
    new DataView(note.buffer).setUint32(0, 5_000_000);
    note.set(new TextEncoder().encode('tEXtComment\0'), 4);
    const between = 8 + 25;
    const longer = new Uint8Array([...png.subarray(0, between), ...note, ...png.subarray(between)]);
    expect(stampOfPng(longer)).toEqual(stamp);
  });

  it.each([
    [1, null, 3780],
    [4, null, 15_118],
    [4, 88, 2727],
  ])('says how dense it is: at %i times and %s mm, %i pixels to the metre', async (scale, millimetres, expected) => {
    const bytes = new Uint8Array(await (await svgToPng(draw(''), scale, null, millimetres)).arrayBuffer());
    const text = new TextDecoder('latin1').decode(bytes);
    const view = new DataView(bytes.buffer, text.indexOf('pHYs') + 4);
    expect([view.getUint32(0), view.getUint32(4), view.getUint8(8)]).toEqual([expected, expected, 1]);
  });

  it('refuses a picture that no browser can hold', async () => {
    await expect(svgToPng(draw(''), 400)).rejects.toThrow('too large');
  });

  it('refuses what is no figure', async () => {
    await expect(svgToPng('<svg width="1" height="1"><g></svg>', 1)).rejects.toThrow('could not read');
  });
});
