import { describe, expect, it } from 'vitest';
import { stem } from '#core/text/stem';
import { createStopWords } from '#core/text/stopWords';
import { unitsOf } from '#core/text/units';

const stopWords = createStopWords({ english: true, abstracts: true, add: [], keep: [] });
/** `form=key` of each unit; a form without key is not counted. */
const units = (token: string) =>
  unitsOf(token, stopWords, stem).map(({ key, start, end }) => `${token.slice(start, end)}=${key}`);

describe('unitsOf', () => {
  it('counts words under their stem', () => {
    expect(units('Networks')).toEqual(['Networks=network']);
    expect(units('segmentation')).toEqual(['segmentation=segment']);
  });

  it('counts a name without its hyphens, dots and case', () => {
    for (const name of ['U-Net', 'UNet', 'U-net']) expect(units(name)).toEqual([`${name}=unet`]);
    for (const name of ['CIFAR-10', 'CIFAR10']) expect(units(name)).toEqual([`${name}=cifar10`]);
    expect(units('k-means')).toEqual(['k-means=kmean']);
    expect(units('ResNet-50')).toEqual(['ResNet-50=resnet50']);
    expect(units('C++')).toEqual(['C++=c++']);
    expect(units('BERT-large')).toEqual(['BERT-large=bertlarge']);
    expect(units('3D')).toEqual(['3D=3d']);
  });

  it('leaves the plural s off acronyms and names', () => {
    expect(units('CNNs')).toEqual(['CNNs=cnn']);
    expect(units('ViTs')).toEqual(['ViTs=vit']);
    expect(units('GPS')).toEqual(['GPS=gps']);
  });

  it('splits a word that trails a name', () => {
    expect(units('CNN-based')).toEqual(['CNN=cnn', 'based=']);
    expect(units('ImageNet-pretrained')).toEqual(['ImageNet=imagenet', 'pretrained=pretrain']);
  });

  it('splits compounds of words, joins prefixes, and keeps compounds with a stop word inside', () => {
    expect(units('encoder-decoder')).toEqual(['encoder=encod', 'decoder=decod']);
    expect(units('multi-modal')).toEqual(['multi-modal=multimod']);
    expect(units('multimodal')).toEqual(['multimodal=multimod']);
    expect(units('end-to-end')).toEqual(['end-to-end=end-to-end']);
    expect(units('graph-based')).toEqual(['graph=graph', 'based=']);
  });

  it('counts neither stop words nor numbers nor single letters', () => {
    for (const token of ['the', 'We', 'proposes', 'state-of-the-art', 'x', '12', '10-20']) {
      expect(units(token)).toEqual([`${token}=`]);
    }
  });

  it('leaves other languages as they are, lower case and composed', () => {
    expect(units('Сети')).toEqual(['Сети=сети']);
    expect(units('données')).toEqual(['données=données']);
    expect(units('donne\u0301es')).toEqual(['donne\u0301es=données']);
  });

  it('is not confused by names of object properties', () => {
    for (const word of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
      expect(unitsOf(word, stopWords, stem)[0]!.key).toMatch(/^\w+$/);
    }
  });
});
