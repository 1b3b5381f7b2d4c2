import { expect, it } from 'vitest';
import { fileName } from '#lib/figure/download.ts';

it('names files by what they show and the atlas they come from', () => {
  expect(fileName('map', '0123456789ab', 'svg')).toBe('corpuscope-map-0123456789ab.svg');
  expect(fileName('Terms of “ViT, CNN”', null, 'csv')).toBe('corpuscope-terms-of-vit-cnn.csv');
});
