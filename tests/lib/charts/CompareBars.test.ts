import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import CompareBars from '#lib/charts/CompareBars.svelte';
import { light } from '#lib/charts/drawing/theme.ts';

const sets = { a: { label: 'Vision', papers: 40 }, b: { label: 'the others', papers: 60 } };
const rows = [
  { id: 'depth', label: 'depth', a: 20, b: 5, logOdds: 2, sure: true },
  { id: 'noise', label: 'label noise', a: 3, b: 9, logOdds: -1, sure: false },
];
const bars = (container: Element) => [...container.querySelectorAll('rect[fill^="#"]')] as SVGRectElement[];

describe('CompareBars', () => {
  it('draws to the right what set A has more often, to the left what set B has, in proportion', async () => {
    const { container } = await render(CompareBars, { rows, ...sets });
    const [more, less] = bars(container).map((rect) => rect.getBBox());
    expect(more!.x).toBeCloseTo(less!.x + less!.width, 3);
    expect(more!.width / less!.width).toBeCloseTo(2, 3);
  });

  it('is faint where the difference may be chance', async () => {
    const { container } = await render(CompareBars, { rows, ...sets });
    const [more, less] = bars(container);
    expect([more!.getAttribute('fill'), less!.getAttribute('fill')]).toEqual([
      light.diverging.more,
      light.diverging.less,
    ]);
    expect(more!.hasAttribute('opacity')).toBe(false);
    expect(Number(less!.getAttribute('opacity'))).toBeLessThan(0.5);
  });

  it('is a row of buttons that say what they show', async () => {
    const onpick = vi.fn();
    const screen = await render(CompareBars, { rows, ...sets, onpick });
    await screen.getByRole('button', { name: /^depth 5\/60 20\/40 papers.*7\.4 times as high in Vision$/ }).click();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(onpick.mock.calls).toEqual([['depth'], ['noise']]);
    const { violations } = await axe.run(screen.container);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});
