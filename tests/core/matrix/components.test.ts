import { expect, it } from 'vitest';
import { componentsFor } from '#core/matrix/components';

it.each([
  [1, 8],
  [400, 16],
  [2_000, 36],
])('gives %i papers %i components', (papers, components) => {
  expect(componentsFor(papers)).toBe(components);
});

it('gives no more to ever more papers', () => {
  expect(componentsFor(1_000_000)).toBe(componentsFor(100_000));
});
