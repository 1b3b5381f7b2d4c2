import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import DotPlot from '#lib/charts/DotPlot.svelte';

const accuracy = { metric: 'top-1 accuracy', unit: '%', kind: 'absolute', better: 'higher' } as const;
const rows = [
  { id: 'a', label: 'Swin', value: 84, ...accuracy },
  { id: 'b', label: 'ConvNeXt', value: 88, from: 80, ...accuracy },
  { id: 'c', label: 'Masked autoencoders', value: 1.5, ...accuracy, unit: 'points', kind: 'improvement' as const },
];

describe('DotPlot', () => {
  it('puts dots on one scale, and arrows from where they start', async () => {
    const { container } = await render(DotPlot, { rows, width: 600 });
    const dot = Number(container.querySelector('circle')!.getAttribute('cx'));
    const [from, to] = /^M([\d.]+),.*H([\d.]+)m/
      .exec(container.querySelector('path')!.getAttribute('d')!)!
      .slice(1)
      .map(Number);
    // 84 is half way from 80 to 88.
    expect(dot).toBeCloseTo((from! + to!) / 2, 3);
    expect(container.textContent).toContain('+1.5');
  });

  it('sets many rows closely, by their short names, where nobody is to click', async () => {
    const many = Array.from({ length: 30 }, (_, at) => ({
      ...rows[0]!,
      id: `${at}`,
      label: `A long title that breaks over several lines beside the scale, number ${at}`,
      short: `Chen 20${at + 10}`,
    }));
    const { container } = await render(DotPlot, { rows: many, width: 300 });
    expect(container.textContent).toContain('Chen 2039');
    const height = Number(container.querySelector('svg')!.getAttribute('height'));
    expect(height).toBeLessThan(30 * 18 + 60);
  });

  it('sets names above their scales where it is narrow, and cuts none', async () => {
    const label = 'Knowledge distillation of very large vision models on small devices';
    const { container } = await render(DotPlot, { rows: [{ ...rows[0]!, label }, rows[1]!], width: 215 });
    const spans = [...container.querySelectorAll('tspan')].map(({ textContent }) => textContent);
    expect(spans.join(' ')).toContain(label);
    const last = [...container.querySelectorAll('tspan')].find(({ textContent }) => textContent.includes('devices'))!;
    const circles = [...container.querySelectorAll('circle')].map((circle) => Number(circle.getAttribute('cy')));
    expect(Math.max(...circles)).toBeGreaterThan(Number(last.getAttribute('y')));
  });

  it('opens a result by click and by key', async () => {
    const onpick = vi.fn();
    const screen = await render(DotPlot, { rows, onpick });
    await screen.getByRole('button', { name: 'ConvNeXt 88%, Top-1 accuracy (%, higher is better)' }).click();
    await userEvent.keyboard('{ArrowDown} ');
    expect(onpick.mock.calls).toEqual([['b'], ['a']]);
    const { violations } = await axe.run(screen.container);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});
