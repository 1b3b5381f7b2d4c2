import { describe, expect, it } from 'vitest';
import { countFamilies, countMentions, foremostOf, indexMentions } from '#lib/tables/mentionIndex.ts';

const kinds = (count: number) => Array.from({ length: count }, () => 'dataset');
const families = [{ name: 'CIFAR', members: ['CIFAR-10', 'CIFAR-100'] }];
/** CIFAR-10 in papers 0 and 1, CIFAR-100 in 1 and 2, KITTI in 0, 1 and 2, COCO in 3. */
const index = indexMentions(
  [0, 0, 1, 1, 1, 2, 2, 3],
  kinds(8),
  ['CIFAR-10', 'KITTI', 'CIFAR-10', 'CIFAR-100', 'KITTI', 'CIFAR-100', 'KITTI', 'COCO'],
  families,
);

describe('a family of datasets', () => {
  it('is mentioned by the papers that mention any of its variants, each once', () => {
    expect(index.find({ kind: 'dataset', name: 'CIFAR family' })?.papers).toEqual(Int32Array.of(0, 1, 2));
  });

  it('stands in the counts by its size, its variants behind it', () => {
    const mask = Uint8Array.of(1, 1, 1, 1);
    const counted = countFamilies(index, countMentions(index, 'dataset', mask), mask);
    expect(counted.map(({ name, papers, family = '' }) => [name, papers, family])).toEqual([
      ['CIFAR family', 3, ''],
      ['CIFAR-10', 2, 'CIFAR family'],
      ['CIFAR-100', 2, 'CIFAR family'],
      ['KITTI', 3, ''],
      ['COCO', 1, ''],
    ]);
  });

  it('is not cut in two where only the foremost names are shown', () => {
    const mask = Uint8Array.of(1, 1, 1, 1);
    const counted = countFamilies(index, countMentions(index, 'dataset', mask), mask);
    expect(foremostOf(counted, 2).map(({ name }) => name)).toEqual(['CIFAR family', 'CIFAR-10', 'CIFAR-100']);
    expect(foremostOf(counted, 4)).toHaveLength(4);
    expect(foremostOf(counted, 9)).toHaveLength(5);
  });

  it('is none where only one of its variants is counted', () => {
    const mask = Uint8Array.of(1, 0, 0, 1);
    const counted = countFamilies(index, countMentions(index, 'dataset', mask), mask);
    expect(counted.map(({ name }) => name)).toEqual(['CIFAR-10', 'COCO', 'KITTI']);
  });
});
