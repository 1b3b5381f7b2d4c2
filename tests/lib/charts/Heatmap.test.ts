import axe from 'axe-core';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Heatmap from '#lib/charts/heatmap/Heatmap.svelte';
import { cellColours, contrast } from '#lib/charts/heatmap/cellColours.ts';
import { overRepresentation } from '#lib/stats/overRepresentation.ts';
import { describe, expect, it, vi } from 'vitest';
import { dark, light } from '#lib/charts/drawing/theme.ts';

describe('overRepresentation', () => {
  it('is zero where two things meet as often as by chance', () => {
    expect(overRepresentation(2, 20, 10, 100)).toBe(0);
  });

  it('counts doublings, damped by four papers', () => {
    // 12 papers where 10 * 40 / 100 = 4 are expected: log2((12 + 4) / (4 + 4)) = 1
    expect(overRepresentation(12, 10, 40, 100)).toBe(1);
  });

  it('says little on few papers', () => {
    // One paper where 0.01 are expected is a hundred times more: log2(5 / 4.01)
    expect(overRepresentation(1, 1, 1, 100)).toBeCloseTo(0.318, 3);
  });

  it('knows no paper at all', () => {
    expect(overRepresentation(0, 0, 0, 0)).toBe(0);
  });
});

describe('cellColours', () => {
  it.each([light, dark])('print counts that can be read in $name', (theme) => {
    for (let value = -2.5; value <= 2.5; value += 0.1) {
      const { ground, ink } = cellColours(value, theme);
      expect(contrast(ground, ink)).toBeGreaterThanOrEqual(4.5);
    }
  });
});

const rows = [
  { id: '1', label: 'Vision transformers', papers: 30, topic: 1 },
  { id: '2', label: 'Diffusion', papers: 10, topic: 2 },
];
const columns = [
  { id: 'COCO', label: 'COCO', papers: 12 },
  { id: 'MNIST', label: 'MNIST', papers: 5 },
];
const counts = [
  [12, 0],
  [0, 5],
];

describe('Heatmap', () => {
  it('prints counts, and nothing for none', async () => {
    const { container } = await render(Heatmap, { rows, columns, counts, n: 40 });
    expect([...container.querySelectorAll('g tspan')].map((text) => text.textContent)).toEqual(['12', '5']);
  });

  it('is walked in both directions, and picks row and column', async () => {
    const onpick = vi.fn();
    const screen = await render(Heatmap, { rows, columns, counts, n: 40, onpick });
    await screen.getByRole('button', { name: /^Vision transformers, COCO: 12 papers/ }).click();
    expect(onpick).toHaveBeenLastCalledWith('1', 'COCO');
    await userEvent.keyboard('{ArrowRight}{ArrowDown}{Enter}');
    expect(onpick).toHaveBeenLastCalledWith('2', 'MNIST');
    const { violations } = await axe.run(screen.container);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

  it('goes on in further blocks where columns have no room, and leaves none out', async () => {
    const many = Array.from({ length: 30 }, (_, i) => ({ id: `${i}`, label: `d${i}`, papers: 2 }));
    const { container } = await render(Heatmap, { rows, columns: many, counts: [[], []], n: 40, width: 360 });
    for (const { label } of many) expect(container.textContent).toContain(label);
  });
});
