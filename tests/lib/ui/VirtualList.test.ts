import { createRawSnippet } from 'svelte';
import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import VirtualList from '#lib/ui/VirtualList.svelte';

it('draws the visible part of a long list, and says how long it is', async () => {
  const item = createRawSnippet((row: () => number) => ({
    render: () => `<div style="height: 50px">paper ${row()}</div>`,
  }));
  const items = Int32Array.from({ length: 48_000 }, (_, i) => i);
  await render(VirtualList, { items, label: 'Papers', item });
  const list = page.getByRole('list', { name: 'Papers' }).element();
  const scroller = list.parentElement!;
  await expect.poll(() => list.children.length).toBeLessThan(100);
  expect(list.children[0]!.getAttribute('aria-setsize')).toBe('48000');
  scroller.scrollTop = scroller.scrollHeight;
  await expect.poll(() => list.lastElementChild!.textContent).toBe('paper 47999');
  expect(list.children.length).toBeLessThan(100);
});
