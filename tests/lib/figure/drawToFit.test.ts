import { describe, expect, it } from 'vitest';
import { drawToFit } from '#lib/figure/drawToFit.ts';
import type { Figure } from '#lib/figure/figure.ts';
import { finishSvg, sizeOfSvg } from '#lib/figure/svg.ts';

const options = { width: 57, shownWidth: 400, transparent: false, caption: true } as const;
const details = { title: '', description: 'Bars.', millimetres: options.width, caption: null };
const figure: Figure = { component: (() => undefined) as unknown as Figure['component'], props: {} };
/** A chart whose area does not change: the wider, the lower. */
const drawn = (area: number, caption: string | null = null) =>
  drawToFit(
    figure,
    { ...details, caption },
    (_, width, said) => {
      const height = Math.round(area / width);
      return finishSvg(`<svg width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><g/></svg>`, said);
    },
    options,
  );
const millimetres = (svg: string) =>
  ['width', 'height'].map((side) => Number(new RegExp(`${side}="([\\d.]+)mm`).exec(svg)![1]));

describe('a figure for paper', () => {
  it('is as wide as asked for, and laid out wider only where it would be higher than a page', () => {
    const [low, high] = [drawn(215 * 800), drawn(215 * 1200)];
    expect([sizeOfSvg(low).width, sizeOfSvg(high).width]).toEqual([215, 258]);
    expect([millimetres(low)[0], millimetres(high)[0]]).toEqual([57, 57]);
    expect(millimetres(high)[1]).toBeLessThanOrEqual(240);
  });

  it('keeps the type of its small print as large on paper', () => {
    const size = (svg: string) => (Number(/font-size="([\d.]+)"/.exec(svg)![1]) * 57) / sizeOfSvg(svg).width;
    expect(size(drawn(215 * 1200, 'n'))).toBeCloseTo(size(drawn(215 * 800, 'n')), 1);
  });

  it('is drawn as wide as on the page where no width on paper is asked for', () => {
    let asked = 0;
    drawToFit(figure, details, (_, width) => String((asked = width)), { ...options, width: 'shown' });
    expect(asked).toBe(400);
  });

  it('ends a list that no page holds where the page does, and says so', () => {
    const bars = { ...figure, props: { rows: Array.from({ length: 2000 }, (_, at) => at) }, list: 'rows' };
    const svg = drawToFit(
      bars,
      { ...details, caption: '2,000 papers.' },
      ({ props }, width, said) => {
        const height = 10 * (props['rows'] as number[]).length;
        return finishSvg(`<svg width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><g/></svg>`, said);
      },
      options,
    );
    const count = Number(
      /The first (\d+) of 2,000, as many as a page holds; its CSV has all\. 2,000/.exec(
        svg.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' '),
      )![1],
    );
    expect(millimetres(svg)[1]).toBeLessThanOrEqual(240);
    // 240 mm at the last shrinking hold 142 rows of 10 pixels, less the caption.
    expect(count).toBeGreaterThan(120);
    expect(count).toBeLessThan(143);
  });

  it('takes half a page for a list that is to leave room for text, and hardly shrinks it', () => {
    const dots = { ...figure, props: { rows: Array.from({ length: 100 }, (_, at) => at) }, list: 'rows' } as const;
    const svg = drawToFit(
      { ...dots, height: 'half' },
      details,
      ({ props }, width, said) => {
        const height = 10 * (props['rows'] as number[]).length;
        return finishSvg(`<svg width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><g/></svg>`, said);
      },
      options,
    );
    expect(millimetres(svg)[1]).toBeLessThanOrEqual(120);
    expect(sizeOfSvg(svg).width).toBe(258);
    expect(svg).toContain('as many as the figure holds');
  });
});
