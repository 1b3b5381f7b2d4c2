import { describe, expect, it } from 'vitest';
import { Lexicon } from '#core/mention/lexicon';

const lexicon = new Lexicon([
  { text: 'CIFAR-10', meaning: 'ten' },
  { text: 'CIFAR-100', meaning: 'hundred' },
  { text: 'RACE', meaning: 'race' },
  { text: 'Penn Treebank', meaning: 'penn' },
  { text: 'ImageNet', meaning: 'net' },
  { text: 'ImageNet-A', casing: 'any', meaning: 'adversarial' },
  { text: 'CK+', meaning: 'ck' },
]);

function surfaces(text: string): string[] {
  return lexicon.scan(text).map(({ start, end }) => text.slice(start, end));
}

describe('Lexicon', () => {
  it('takes hyphen, space, underscore and nothing for one', () => {
    expect(surfaces('CIFAR-10 CIFAR10 cifar_10 CIFAR 10')).toEqual(['CIFAR-10', 'CIFAR10', 'cifar_10', 'CIFAR 10']);
  });

  it('prefers the longest form', () => {
    expect(lexicon.scan('CIFAR-100').map(({ meanings }) => meanings)).toEqual([['hundred']]);
  });

  it('finds names between word borders only', () => {
    expect(surfaces('RadImageNet ImageNets x-ImageNet ImageNet-y')).toEqual(['ImageNet', 'ImageNet']);
  });

  it('keeps the casing that a form asks for', () => {
    expect(surfaces('RACE race Race')).toEqual(['RACE']);
    expect(surfaces('the Penn treebank, a penn treebank')).toEqual(['Penn treebank']);
    expect(surfaces('imagenet IMAGENET Imagenet')).toEqual(['imagenet', 'IMAGENET', 'Imagenet']);
  });

  it('does not read an article into a name that ends in a letter', () => {
    expect(surfaces('ImageNet a day; ImageNet-A')).toEqual(['ImageNet', 'ImageNet-A']);
  });

  it('needs every capital where a sentence opens', () => {
    expect(surfaces('Penn treebank. Penn Treebank')).toEqual(['Penn Treebank']);
  });

  it('does not run over the end of a sentence', () => {
    expect(surfaces('We use CIFAR. 10 runs.')).toEqual([]);
  });

  it('keeps a plus sign that belongs to the name', () => {
    expect(surfaces('CK+ and CK')).toEqual(['CK+']);
  });
});
