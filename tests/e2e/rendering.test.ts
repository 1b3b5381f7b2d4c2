import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { execFileSync, spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAtlasDirectory } from '../../src/cli/folder/atlasDirectory.ts';
import type { Figures, OpenFigures } from '../../src/figures/api.ts';
import { newPage, useBrowser } from './support/browser.ts';
import { buildThemedAtlas } from './support/themedAtlas.ts';

useBrowser();

const CHARTS = [
  'map',
  'topics-papers',
  'topics-by-year',
  'topics-trends',
  'terms',
  'datasets',
  'compare-map',
  'compare-terms',
];
/** Of 255: how far the two drawings may be apart on average, without texts and with them, which are set in other typefaces. */
const [SHAPES, WHOLE] = [2.5, 12];
const WIDTH = 333;

let figures: Figures;
let built: Awaited<ReturnType<typeof buildThemedAtlas>>;
let page: Page;

beforeAll(async () => {
  built = await buildThemedAtlas();
  const main = pathToFileURL(resolve('build/figures/main.js')).href;
  const { openFigures } = (await import(/* @vite-ignore */ main)) as { openFigures: OpenFigures };
  figures = await openFigures(openAtlasDirectory(built.atlas), '');
  await initWasm(await readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));
}, 60_000);
afterAll(() => built.remove());

/** The pixels that the browser draws of an SVG. */
async function inBrowser(svg: string): Promise<Uint8Array> {
  const encoded = await page.evaluate(
    async ({ svg, width }) => {
      const image = new Image();
      image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
      await image.decode();
      const canvas = new OffscreenCanvas(width, Math.round((image.naturalHeight / image.naturalWidth) * width));
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0, canvas.width, canvas.height);
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      let text = '';
      for (let at = 0; at < data.length; at += 8192) text += String.fromCharCode(...data.subarray(at, at + 8192));
      return btoa(text);
    },
    { svg, width: WIDTH },
  );
  return Buffer.from(encoded, 'base64');
}

function byResvg(svg: string): Uint8Array {
  return new Resvg(svg, { fitTo: { mode: 'width', value: WIDTH }, font: { loadSystemFonts: false } }).render().pixels;
}

/** How far two pictures are apart: the mean over the colours of all pixels. */
function apart(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length);
  // One row of pixels more or less comes from rounding a height.
  expect(Math.abs(a.length - b.length)).toBeLessThanOrEqual(4 * WIDTH);
  let sum = 0;
  for (let at = 0; at < length; at++) sum += Math.abs(a[at]! - b[at]!);
  return sum / length;
}

describe.each(CHARTS)('%s', (chart) => {
  it('is the same picture in a browser and elsewhere, and stands alone', async () => {
    page = await newPage();
    const svg = await figures.svg(chart, { millimetres: 88 });
    expect(svg).not.toMatch(/foreignObject|<script|<image|href=|@import|url\((?!#)/);
    const shapes = svg.replace(/<text[\s\S]*?<\/text>/g, '');
    const drawn = await inBrowser(shapes);
    const difference = apart(drawn, byResvg(shapes));
    expect(difference).toBeLessThan(SHAPES);
    expect(apart(await inBrowser(svg), byResvg(svg))).toBeLessThan(WHOLE);
    // That is little: without its marks it is far more.
    const empty = shapes.replace(/<(?:path|rect|circle)[^>]*(?:\/>|><\/(?:path|rect|circle)>)/g, '');
    expect(apart(drawn, byResvg(empty))).toBeGreaterThan(3 * difference);
  });

  it('as a PDF opens, is 88 mm wide and keeps its text', async ({ skip }) => {
    skip(spawnSync('pdftotext', ['-v']).status !== 0, 'poppler is not installed');
    const file = join(built.folder, `${chart}.pdf`);
    await writeFile(file, await figures.pdf(chart, { millimetres: 88 }));
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
    expect(text.replace(/\s+/g, ' ')).toMatch(/papers of papers\.jsonl, 2010–2023/);
    const [, points] = /Page size:\s+([\d.]+) x/.exec(execFileSync('pdfinfo', [file], { encoding: 'utf8' }))!;
    expect((Number(points) / 72) * 25.4).toBeCloseTo(88, 1);
    const { status, stderr } = spawnSync('pdftoppm', ['-png', '-r', '60', file, join(built.folder, chart)], {
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, '']);
  });
});
