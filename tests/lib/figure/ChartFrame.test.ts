import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Bars from '#lib/charts/Bars.svelte';
import ChartFrame from '#lib/figure/ChartFrame.svelte';
import { figureOf } from '#lib/figure/figure.ts';
import { dark, light } from '#lib/charts/drawing/theme.ts';

const rows = [
  { id: 'a', label: 'image text', value: 20 },
  { id: 'b', label: 'text retrieval', value: 10 },
];
const stamp = { generator: 'corpuscope 0.1.0', fingerprint: '0123456789ab', seed: 1, topics: 12, view: 'topic=7' };
const props = {
  title: 'Terms',
  description: 'image text is in 20 of 405 papers.',
  n: '405 papers',
  name: 'terms',
  stamp,
  figure: figureOf(Bars, { rows, onpick: () => undefined }),
  table: { columns: ['Term', 'Papers', 'Share'], rows: rows.map(({ label, value }) => [label, value, value / 405]) },
};

/** Downloads as they are handed out: the names, and the files. */
let taken: { name: string; file: Blob }[];
const files = new Map<string, Blob>();
beforeEach(() => {
  taken = [];
  const create = URL.createObjectURL.bind(URL);
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    const url = create(file as Blob);
    files.set(url, file as Blob);
    return url;
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    taken.push({ name: this.download, file: files.get(this.href)! });
  });
});
afterEach(() => vi.restoreAllMocks());

async function open(more: Record<string, unknown> = {}) {
  const screen = await render(ChartFrame, { ...props, ...more });
  const button = screen.getByRole('button', { name: 'Export or show the numbers: Terms' });
  await button.click();
  await expect.element(screen.getByRole('menuitem', { name: 'SVG' })).toHaveFocus();
  return { screen, button };
}

describe('ChartFrame', () => {
  it('says what it shows, of how many', async () => {
    const screen = await render(ChartFrame, props);
    await expect.element(screen.getByRole('heading', { name: 'Terms', level: 3 })).toBeVisible();
    await expect.element(screen.getByText('image text is in 20 of 405 papers.')).toBeVisible();
    await expect.element(screen.getByText('405 papers', { exact: true })).toBeVisible();
  });

  it('shows its numbers as a table, and the chart again', async () => {
    const { screen } = await open();
    await screen.getByRole('menuitem', { name: 'Show table' }).click();
    await expect.element(screen.getByRole('rowheader', { name: 'image text' })).toBeVisible();
    expect(screen.container.querySelectorAll('td')[1]!.textContent).toBe('0.04938');
    await screen.getByRole('button', { name: /^Export/ }).click();
    await screen.getByRole('menuitem', { name: 'Show chart' }).click();
    await expect.element(screen.getByRole('button', { name: 'image text 20 papers' })).toBeVisible();
  });

  it('says so where there is nothing to count', async () => {
    const screen = await render(ChartFrame, { ...props, table: { columns: ['Term'], rows: [] } });
    await expect.element(screen.getByText('Nothing to count here.')).toBeVisible();
  });

  it('has a menu for the keyboard, which gives the focus back', async () => {
    const { screen, button } = await open();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(screen.getByRole('menuitem', { name: 'PNG 1×' })).toHaveFocus();
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    await expect.element(screen.getByRole('menuitem', { name: 'Show table' })).toHaveFocus();
    await userEvent.keyboard('{Home}');
    await expect.element(screen.getByRole('menuitem', { name: 'SVG' })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(button).toHaveFocus();
    await expect.element(button).toHaveAttribute('aria-expanded', 'false');
  });

  it('hands out the figure as SVG, in the chosen width', async () => {
    const { screen } = await open();
    await screen.getByRole('menuitemradio', { name: 'Column, 88 mm' }).click();
    await screen.getByRole('menuitem', { name: 'SVG' }).click();
    await expect.poll(() => taken.length).toBe(1);
    expect(taken[0]!.name).toBe('corpuscope-terms-0123456789ab.svg');
    expect(await taken[0]!.file.text()).toMatch(/<svg[^>]* viewBox="0 0 333 [\d.]+" width="88mm"/);
  });

  it('says what it does, and what became of it', async () => {
    const { screen } = await open();
    await screen.getByRole('menuitem', { name: 'SVG' }).click();
    await expect.element(screen.getByRole('status')).toHaveTextContent('SVG saved.');
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('the clipboard is closed'));
    await screen.getByRole('button', { name: /^Export/ }).click();
    await screen.getByRole('menuitem', { name: 'Copy link' }).click();
    await expect.element(screen.getByRole('status')).toHaveTextContent('the clipboard is closed');
  });

  it('hands out the figure as PNG, twice as large', async () => {
    const { screen } = await open();
    await screen.getByRole('menuitemradio', { name: 'Page, 180 mm' }).click();
    await screen.getByRole('menuitem', { name: 'PNG 2×' }).click();
    await expect.poll(() => taken.length).toBe(1);
    expect((await createImageBitmap(taken[0]!.file)).width).toBe(1360);
  });

  it('hands out the numbers as CSV', async () => {
    const { screen } = await open();
    await screen.getByRole('menuitem', { name: 'CSV, the numbers' }).click();
    await expect.poll(() => taken.length).toBe(1);
    expect(taken[0]!.name).toBe('corpuscope-terms-0123456789ab.csv');
    expect(await taken[0]!.file.text()).toBe(
      'Term,Papers,Share\r\nimage text,20,0.0493827\r\ntext retrieval,10,0.0246914\r\n',
    );
  });

  it.each([light, dark])('has nothing that axe objects to in $name, its menu open', async (theme) => {
    const { screen } = await open({ theme });
    screen.container.style.background = theme.panel;
    const { violations } = await axe.run(screen.container);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});
