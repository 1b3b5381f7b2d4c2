import { expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Chip from '#lib/ui/Chip.svelte';

it('a chip names its filter, and removes it', async () => {
  const onremove = vi.fn();
  await render(Chip, { label: 'mentions COCO', onremove });
  await page.getByRole('button', { name: 'Remove filter: mentions COCO' }).click();
  expect(onremove).toHaveBeenCalledOnce();
});
