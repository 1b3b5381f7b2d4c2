import { expect, it } from 'vitest';
import { defaultComponents } from '#core/vector/components';

it.each([
  [1, 8],
  [400, 16],
  [2_000, 36],
  [100_000, 50],
])('gives %i papers %i dimensions', (papers, components) => {
  expect(defaultComponents(papers)).toBe(components);
});
