import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openAtlasDirectory } from '../../src/cli/folder/atlasDirectory.ts';
import type { Figures, OpenFigures } from '../../src/figures/api.ts';
import { dark, light } from '#lib/charts/drawing/theme.ts';
import { beyond, overlap, setTexts } from './setTexts.ts';
import { corpuscope, ROOT, temporaryFolder } from '../cli/corpuscope.ts';

const folder = temporaryFolder();
const WIDTHS = [57, 88, 120, 180];
/** Millimetres of a page that a figure may take, with room for a caption of the paper's own. */
const TALLEST = 240;
/** Points that journals ask the smallest type to have. */
const LEAST_POINTS = 5;
/** Pixels by which letters may touch. */
const TOUCH = 1;
const BUILT = join(ROOT, 'build/figures/main.js');

/** Sixty papers of three themes over ten years and two venues. */
const DATED = Array.from({ length: 60 }, (_, at) => {
  const theme = [
    'glaciers lose ice to warm water',
    'violins are made of light spruce',
    'bees learn the colour of flowers',
  ][at % 3]!;
  return JSON.stringify({
    title: `Why ${theme}, part ${at}`,
    abstract: `In season ${at} we ask why ${theme}, on ImageNet and COCO, and how sample ${at} of ${theme} differs from the others.`,
    year: 2001 + ((at * at) % 10),
    venue: at % 2 ? 'Journal of Long Names, Series B: Observations' : 'Proceedings',
  });
}).join('\n');

const CORPORA = [
  ['the seeds', 'seeds', []],
  ['the seeds in 32 topics', 'seeds', ['--topics', '32']],
  ['the seeds in 40 topics', 'seeds', ['--topics', '40']],
  ['papers with years and venues', join(folder, 'dated.jsonl'), ['--topics', '3']],
] as const;

writeFileSync(join(folder, 'dated.jsonl'), DATED);

/** A text without what breaking it over lines changes. */
const squeezed = (text: string) => text.replace(/[\s\u00ad-]/g, '');

/** All that is written in a figure, and nothing that is said about it. */
function written(svg: string): string {
  const drawn = svg.replace(/<(title|desc|metadata)>[^<]*<\/\1>/g, '');
  const texts = Array.from(drawn.matchAll(/>([^<]+)</g), ([, text]) => text!);
  const plain = texts
    .join('')
    .replace(/&lt;/g, '<')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
  return squeezed(plain);
}

describe.each(CORPORA)('every chart of %s', (name, input, options) => {
  let figures: Figures;
  /** Both tests of a width look at the same figures. */
  const drawn = new Map<string, Promise<string>>();
  const svgOf = (chart: string, millimetres: number): Promise<string> => {
    const key = `${chart} ${millimetres}`;
    const svg = drawn.get(key) ?? figures.svg(chart, { millimetres });
    drawn.set(key, svg);
    return svg;
  };
  beforeAll(async () => {
    const out = join(folder, squeezed(name));
    const { code, stderr } = await corpuscope('build', input, '--out', out, '--no-cache', ...options);
    expect(code, stderr).toBe(0);
    const { openFigures } = (await import(/* @vite-ignore */ BUILT)) as { openFigures: OpenFigures };
    // Held against the seeds in 32 topics, the first to be built in so many, and against itself.
    const other = name === 'the seeds in 40 topics' ? join(folder, squeezed('the seeds in 32 topics')) : out;
    figures = await openFigures(openAtlasDirectory(out), '?open=ImageNet', {
      against: { name: 'other', folder: openAtlasDirectory(other) },
    });
    expect(figures.all.map(({ name: chart }) => chart)).toEqual(
      expect.arrayContaining([
        ...['atlases-flow', 'atlases-topics'],
        ...(input === 'seeds' ? ['results-ImageNet'] : []),
      ]),
    );
    // Only a chart of numbers along an axis names nothing.
    expect(figures.all.flatMap(({ name: chart, names }) => (names.length === 0 ? chart : []))).toEqual(
      figures.all.flatMap(({ name: chart }) => (chart === 'topic-choice' ? chart : [])),
    );
  });

  it.each(WIDTHS)('sets no text upon another or out of the figure at %i mm', async (millimetres) => {
    const wrong: string[] = [];
    for (const { name: chart } of figures.all) {
      const { texts, width, height } = setTexts(await svgOf(chart, millimetres));
      expect(texts.length, chart).toBeGreaterThan(0);
      texts.forEach((one, at) => {
        if (beyond(one, width, height) > TOUCH) wrong.push(`${chart}: ${one.text} leaves the figure`);
        const under = texts.slice(0, at).filter((other) => overlap(one, other) > TOUCH);
        wrong.push(...under.map((other) => `${chart}: ${one.text} lies on ${other.text}`));
      });
    }
    expect(wrong).toEqual([]);
  });

  it.each(WIDTHS)('names all that it draws at %i mm, on one page', async (millimetres) => {
    const missing: string[] = [];
    for (const { name: chart, names } of figures.all) {
      const svg = await svgOf(chart, millimetres);
      const text = written(svg);
      const high = Number(/ height="([\d.]+)mm"/.exec(svg)![1]);
      if (high > TALLEST) missing.push(`${chart}: ${high} mm high`);
      const least = Math.min(...Array.from(svg.matchAll(/font-size="([\d.]+)"/g), ([, size]) => Number(size)));
      const points = (least * millimetres * 72) / 25.4 / Number(/viewBox="0 0 ([\d.]+) /.exec(svg)![1]);
      if (points < LEAST_POINTS) missing.push(`${chart}: type of ${points} points`);
      if (text.includes('…')) missing.push(`${chart}: a name that is cut`);
      // A list that is cut says so, and its numbers begin with what is drawn.
      const listed = Number(/The first ([\d,]+) of /.exec(svg)?.[1]?.replace(',', '') ?? Infinity);
      for (const item of names.slice(0, listed)) if (!text.includes(squeezed(item))) missing.push(`${chart}: ${item}`);
    }
    expect(missing).toEqual([]);
  });
});

it('is set alike in the light and in the dark: what is named in the one is named in the other', () => {
  expect([dark.sans, dark.serif]).toEqual([light.sans, light.serif]);
});
