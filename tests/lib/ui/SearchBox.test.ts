import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import SearchBox from '#lib/ui/SearchBox.svelte';

const box = () => page.getByRole('searchbox', { name: 'Search 4 papers' });

describe('the search box', () => {
  it('searches once typing pauses, and takes over the text of the view', async () => {
    const onsearch = vi.fn();
    const { rerender } = await render(SearchBox, { value: '', label: 'Search 4 papers', onsearch });
    const input = box().element() as HTMLInputElement;
    // In one go: a slow machine's pause between the two is no pause in the typing.
    for (const text of ['dep', 'depth']) {
      input.value = text;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    await expect.poll(() => onsearch.mock.calls).toEqual([['depth']]);
    await rerender({ value: 'graph' });
    await expect.element(box()).toHaveValue('graph');
  });

  it('has the keyboard after a slash, and empties on Escape', async () => {
    const onsearch = vi.fn();
    await render(SearchBox, { value: 'depth', label: 'Search 4 papers', onsearch });
    await userEvent.keyboard('/');
    await expect.element(box()).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(box()).toHaveValue('');
    await expect.poll(() => onsearch.mock.lastCall).toEqual(['']);
  });
});
