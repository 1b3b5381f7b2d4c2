import axe from 'axe-core';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Bars from '#lib/charts/Bars.svelte';
import { layOutBars } from '#lib/charts/barLayout.ts';
import type { Measure } from '#lib/charts/drawing/text.ts';
import { describe, expect, it, vi } from 'vitest';
import { light } from '#lib/charts/drawing/theme.ts';

const measure: Measure = (text, { size }) => (text.length * size) / 2;
const rows = [
  { id: 'a', label: 'Long-sequence attention with state space models', value: 30, total: 60 },
  { id: 'b', label: 'Diffusion', value: 15, note: 'a few words' },
  { id: 'c', label: 'None', value: 0 },
];

describe('layOutBars', () => {
  it('makes lengths proportional to values, from zero', () => {
    const { bars, span } = layOutBars(rows, 500, 'sans-serif', { measure });
    expect(bars.map(({ length }) => length / span)).toEqual([0.5, 0.25, 0]);
    expect(bars[0]!.totalLength).toBe(span);
  });

  it('fills the span with the value it is told to', () => {
    const { bars, span } = layOutBars(rows, 500, 'sans-serif', { measure, max: 120 });
    expect(bars[0]!.length).toBe(span / 4);
  });

  it('wraps labels and cuts none', () => {
    const [bar] = layOutBars(rows, 400, 'sans-serif', { measure }).bars;
    expect(bar!.lines.length).toBeGreaterThan(1);
    expect(bar!.lines.join(' ')).toBe(rows[0]!.label);
  });

  it('sets the labels of parts in, and their bars not', () => {
    const { bars, start } = layOutBars([rows[1]!, { ...rows[2]!, isPart: true }], 500, 'sans-serif', { measure });
    expect(bars[0]!.textX).toBe(0);
    expect(bars[1]!.textX).toBeGreaterThan(0);
    expect(bars[1]!.textX + measure('None', { size: 13, family: '' })).toBeLessThan(start);
  });

  it('puts labels above the bars where there is little room', () => {
    const { start, bars } = layOutBars(rows, 200, 'sans-serif', { measure });
    expect(start).toBe(0);
    expect(bars[1]!.barY).toBeGreaterThan(bars[1]!.noteY);
  });

  it('keeps rows apart', () => {
    const { bars, height } = layOutBars(rows, 320, 'sans-serif', { measure });
    bars.reduce((end, { y, height }) => {
      expect(y).toBeGreaterThanOrEqual(end);
      return y + height;
    }, 0);
    expect(height).toBeGreaterThanOrEqual(bars[2]!.y + bars[2]!.height);
  });

  it('writes what is counted in all, and no zeros of a float', () => {
    const { bars } = layOutBars(
      [...rows, { id: 'd', label: 'x', value: 0.1 + 0.2 }, { id: 'e', label: 'y', value: 22837 }],
      400,
      'sans-serif',
      { measure },
    );
    expect(bars.map(({ figures }) => figures)).toEqual(['30 of 60', '15', '0', '0.300', '22,837']);
  });

  it('has nothing to divide by when all is zero', () => {
    const { bars } = layOutBars([rows[2]!], 400, 'sans-serif', { measure });
    expect(bars[0]!.length).toBe(0);
  });
});

const shown = [
  { id: 'a', label: 'image text', value: 20, total: 40, topic: 7 },
  { id: 'b', label: 'text retrieval', value: 10, total: 12 },
  { id: 'c', label: 'dual encoder', value: 5, interval: [2, 9] as const },
];
const barsOf = (container: Element) =>
  [...container.querySelectorAll('rect')].filter((rect) => rect.getAttribute('height') === '10');

describe('Bars', () => {
  it('draws lengths from one zero, in proportion to the values', async () => {
    const { container } = await render(Bars, { rows: shown, width: 500 });
    const values = barsOf(container).filter((rect) => rect.getAttribute('fill') !== light.track);
    const widths = values.map((rect) => rect.getBBox().width);
    expect(new Set(values.map((rect) => rect.getBBox().x)).size).toBe(1);
    expect(widths[1]! / widths[0]!).toBeCloseTo(1 / 2, 5);
    expect(widths[2]! / widths[0]!).toBeCloseTo(1 / 4, 5);
  });

  it('keeps its texts apart', async () => {
    for (const width of [220, 400]) {
      const long = shown.map((row) => ({ ...row, label: `${row.label} of a very long name indeed`, note: 'a note' }));
      const { container } = await render(Bars, { rows: long, width });
      const boxes = [...container.querySelectorAll('text')].map((text) => text.getBBox());
      boxes.forEach((box, i) => {
        expect(box.x + box.width).toBeLessThanOrEqual(width + 1);
        for (const other of boxes.slice(i + 1)) {
          // Boxes of lines include the room above and below the letters.
          const apartY = box.y + box.height <= other.y + 3 || other.y + other.height <= box.y + 3;
          const apartX = box.x + box.width <= other.x || other.x + other.width <= box.x;
          expect(apartX || apartY).toBe(true);
        }
      });
      container.remove();
    }
  });

  it('is a row of buttons where a click means something', async () => {
    const onpick = vi.fn();
    const screen = await render(Bars, { rows: shown, onpick, selected: ['b'] });
    await screen.getByRole('button', { name: 'image text 20 of 40 papers' }).click();
    expect(onpick).toHaveBeenLastCalledWith('a');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(onpick).toHaveBeenLastCalledWith('b');
    await userEvent.keyboard('{End} ');
    expect(onpick).toHaveBeenLastCalledWith('c');
    await expect
      .element(screen.getByRole('button', { name: /^text retrieval/ }))
      .toHaveAttribute('aria-pressed', 'true');
    expect(screen.container.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    const { violations } = await axe.run(screen.container);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

  it('says the interval of a value', async () => {
    const screen = await render(Bars, { rows: shown, onpick: () => undefined });
    await expect
      .element(screen.getByRole('button', { name: 'dual encoder 5 papers, 95% interval 2 to 9' }))
      .toBeInTheDocument();
  });

  it('is a picture where a click means nothing', async () => {
    const { container } = await render(Bars, { rows: shown });
    expect(container.querySelector('[role="button"], [tabindex]')).toBeNull();
    expect(container.querySelector('svg')!.getAttribute('role')).toBe('img');
  });

  it('shows the cue of a topic whose hue comes again', async () => {
    const { container } = await render(Bars, {
      rows: [1, 13].map((topic) => ({ id: `${topic}`, label: 'x', value: 3, topic })),
    });
    expect(container.querySelectorAll('path')).toHaveLength(1);
    expect(container.querySelector('path')!.getAttribute('fill')).toBe('none');
  });

  it('draws no rows without fault', async () => {
    const { container } = await render(Bars, { rows: [] });
    expect(container.querySelectorAll('rect')).toHaveLength(0);
  });
});
