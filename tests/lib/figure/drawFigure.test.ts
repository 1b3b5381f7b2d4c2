import { describe, expect, it } from 'vitest';
import Bars from '#lib/charts/Bars.svelte';
import ChoiceCurves from '#lib/charts/ChoiceCurves.svelte';
import ClusterMapFigure from '#lib/charts/map/ClusterMapFigure.svelte';
import CoMentions from '#lib/charts/CoMentions.svelte';
import CompareBars from '#lib/charts/CompareBars.svelte';
import DotPlot from '#lib/charts/DotPlot.svelte';
import { figureOf } from '#lib/figure/figure.ts';
import Heatmap from '#lib/charts/heatmap/Heatmap.svelte';
import { figureToSvg } from '#lib/figure/drawFigure.ts';
import { sizeOfSvg } from '#lib/figure/svg.ts';
import { papers, topics } from '../charts/fixtures.ts';

const sides = [
  { id: '1', label: 'Vision & <language>', papers: 8, topic: 1 },
  { id: '2', label: 'Diffusion', papers: 5, topic: 14 },
];
const result = { metric: 'mIoU', unit: '%', kind: 'absolute', better: 'higher' } as const;
const pick = () => undefined;
const figures = {
  Bars: figureOf(Bars, { rows: sides.map((side) => ({ ...side, value: side.papers })), onpick: pick }),
  ClusterMapFigure: figureOf(ClusterMapFigure, { papers, topics, kept: 0.61, chosen: [1] }),
  Heatmap: figureOf(Heatmap, {
    rows: sides,
    columns: [{ id: 'c', label: 'COCO', papers: 9 }],
    counts: [[4], [0]],
    n: 24,
    onpick: pick,
  }),
  DotPlot: figureOf(DotPlot, { rows: [{ id: 'a', label: 'Swin', value: 53.5, ...result }], onpick: pick }),
  ChoiceCurves: figureOf(ChoiceCurves, {
    curve: [
      { topics: 4, separation: 0.1, stability: 0.9 },
      { topics: 6, separation: 0.12, stability: 0.8 },
    ],
    chosen: 6,
  }),
  CompareBars: figureOf(CompareBars, {
    rows: [{ id: 'a', label: 'depth', a: 3, b: 9, logOdds: -1.1, sure: true }],
    a: { label: 'Vision', papers: 8 },
    b: { label: 'the others', papers: 16 },
    onpick: pick,
  }),
  CoMentions: figureOf(CoMentions, {
    pairs: [{ first: 'COCO', second: 'ImageNet', together: 20, either: 102, lift: 0.1 }],
    onpick: pick,
  }),
};
const texts = {
  Bars: 'Vision & <language>',
  ClusterMapFigure: '61% lie near it',
  Heatmap: 'COCO',
  DotPlot: '53.5%',
  ChoiceCurves: '6 chosen',
  CompareBars: '9/16',
  CoMentions: 'COCO + ImageNet',
};

describe.each(Object.entries(figures))('%s as a file', (name, figure) => {
  const svg = figureToSvg(figure, 340, { title: 'Title', description: 'Sentence.', ground: '#ffffff' });
  const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');

  it('is XML of the width asked for', () => {
    expect(parsed.querySelector('parsererror')).toBeNull();
    expect(sizeOfSvg(svg).width).toBe(340);
    expect(parsed.documentElement.getAttribute('viewBox')).toMatch(/^0 0 340 [\d.]+$/);
  });

  it('keeps text as text', () => {
    const said = [...parsed.querySelectorAll('text')].map((text) => text.textContent).join(' ');
    expect(said).toContain(texts[name as keyof typeof texts]);
  });

  it('needs no page around it', () => {
    expect(svg).not.toMatch(/foreignObject|var\(|class=|style=|tabindex|data-mark|NaN|undefined/);
    for (const text of parsed.querySelectorAll('text')) {
      expect(text.closest('[font-family]')?.getAttribute('font-family')).toMatch(/serif$/);
    }
  });

  it('leaves nothing on the page', () => {
    expect(document.querySelectorAll('svg')).toHaveLength(0);
  });
});

it('draws every paper of the map', () => {
  const svg = figureToSvg(figures.ClusterMapFigure, 340, { title: '', description: '' });
  expect(svg.match(/<circle/g)).toHaveLength(24);
});
