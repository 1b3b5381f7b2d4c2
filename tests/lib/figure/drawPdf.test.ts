import { describe, expect, it } from 'vitest';
import Bars from '#lib/charts/Bars.svelte';
import ClusterMapFigure from '#lib/charts/map/ClusterMapFigure.svelte';
import StackedYears from '#lib/charts/time/StackedYears.svelte';
import { figureToSvg } from '#lib/figure/drawFigure.ts';
import { figureOf, type Figure } from '#lib/figure/figure.ts';
import { drawPdf } from '#lib/figure/pdf/drawPdf.ts';
import type { SvgDetails } from '#lib/figure/picture.ts';
import { stampOfFile } from '#lib/figure/stampOfFile.ts';
import { papers, topics } from '../charts/fixtures.ts';

const stamp = { generator: 'corpuscope 0.1.0', fingerprint: '0123456789ab', seed: 1, topics: 12, view: 'q=(é)\\' };
const details = { title: 'Terms', description: 'x < y', stamp, ground: '#ffffff', caption: '405 papers' };
const rows = [
  { id: 'a', label: 'image → text ≥ Σ', value: 20, topic: 1 },
  { id: 'b', label: '深度学习', value: 10, topic: 13 },
];
const figures = {
  Bars: figureOf(Bars, { rows }),
  ClusterMapFigure: figureOf(ClusterMapFigure, {
    papers,
    topics,
    selected: Uint8Array.from(papers.topic, (_, i) => i % 2),
  }),
  StackedYears: figureOf(StackedYears, {
    years: [2019, 2020],
    totals: [4, 6],
    series: [
      { id: '1', label: 'One', topic: 1, counts: [1, 2] },
      { id: '13', label: 'Thirteen', topic: 13, counts: [2, 3] },
    ],
  }),
};

const pdfOf = (figure: Figure, given: SvgDetails) => drawPdf(figureToSvg(figure, 333, given), given);

describe.each(Object.entries(figures))('%s as a PDF', (_, figure) => {
  it('is one page of the width asked for, with its typefaces in it', async () => {
    const pdf = await (await pdfOf(figure, { ...details, millimetres: 88 })).text();
    expect(pdf.startsWith('%PDF-')).toBe(true);
    const [, width] = /\/MediaBox \[0 0 ([\d.]+) [\d.]+\]/.exec(pdf)!;
    expect(Number(width)).toBeCloseTo((88 / 25.4) * 72, 2);
    expect(pdf).toContain('/FontFile2');
    expect(pdf).not.toMatch(/\/BaseFont \/Helvetica/);
  });

  it('carries where it comes from', async () => {
    expect(await stampOfFile(await pdfOf(figure, details))).toEqual(stamp);
  });
});
