import { describe, expect, it } from 'vitest';
import { Definitions, expansionLength, isAcronym } from '#core/text/words/acronyms';

describe('expansionLength', () => {
  it.each([
    ['ViT', 'the vision transformer', 2],
    ['CNNs', 'deep convolutional neural networks', 3],
    ['MRI', 'magnetic resonance imaging', 3],
    ['LSTM', 'a long short term memory', 4],
    ['EEG', 'electroencephalography', 1],
    ['SSL', 'self-supervised learning', 2],
    ['XML', 'markup language', 0],
    ['GAN', 'neural networks', 0],
    ['AB', 'abstraction', 0],
  ])('of %s in "%s" is %i', (acronym, words, length) => {
    expect(expansionLength(acronym, words.split(' '))).toBe(length);
  });
});

describe('isAcronym', () => {
  it('wants two capitals among two to ten characters', () => {
    expect(['ViT', 'CNNs', 'U-NET', 'MS-COCO'].every(isAcronym)).toBe(true);
    expect(['We', 'left', 'i', 'Figure', '3D'].some(isAcronym)).toBe(false);
  });
});

describe('Definitions', () => {
  it('settles an acronym that two thirds of its papers spell out alike', () => {
    const definitions = new Definitions();
    definitions.add(9, [1, 2], 0);
    definitions.add(9, [1, 2], 0);
    definitions.add(9, [1, 2], 1);
    definitions.add(9, [3, 4], 2);
    expect(definitions.settled()).toEqual([{ acronym: 9, keys: [1, 2] }]);
  });

  it('leaves an acronym of several meanings alone', () => {
    const definitions = new Definitions();
    definitions.add(9, [1, 2], 0);
    definitions.add(9, [3, 4], 1);
    expect(definitions.settled()).toEqual([]);
  });
});
