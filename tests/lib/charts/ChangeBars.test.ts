import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import ChangeBars from '#lib/charts/ChangeBars.svelte';

it('gives a sign to a change that is seen, and none to one that rounds to nothing', async () => {
  const changes = [0.1, 0.0004, 0, -0.0004, -0.02];
  const rows = changes.map((change, at) => ({ id: `${at}`, label: `row ${at}`, change, sure: true }));
  const { container } = await render(ChangeBars, { rows, span: '2019 to 2020' });
  const texts = [...container.querySelectorAll('tspan')].map((text) => text.textContent!.trim());
  expect(texts.filter((text) => /^[+−]?\d+\.\d$/.test(text))).toEqual(['+10.0', '0.0', '0.0', '0.0', '−2.0']);
});
