import { expect, it } from 'vitest';
import { coMentions } from '#lib/stats/coMentions.ts';

const mentions = new Map([
  ['COCO', [1, 2, 3, 4]],
  ['ADE20K', [2, 3, 4]],
  ['ImageNet', [4, 5, 6, 7, 8]],
]);

it('ranks pairs by the papers that mention both', () => {
  expect(
    coMentions(mentions, 100, 1).map(({ first, second, together, either }) => [first, second, together, either]),
  ).toEqual([
    ['ADE20K', 'COCO', 3, 4],
    ['ADE20K', 'ImageNet', 1, 7],
    ['COCO', 'ImageNet', 1, 8],
  ]);
});

it('leaves out pairs of a single paper unless asked', () => {
  expect(coMentions(mentions, 100)).toHaveLength(1);
});
