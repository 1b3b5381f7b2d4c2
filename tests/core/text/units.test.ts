import { describe, expect, it } from 'vitest';
import { stem } from '#core/text/words/stem';
import { createStopWords } from '#core/text/stopWords/stopWords';
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

  it('counts under NFKC, without case of any script', () => {
    const key = (token: string) => units(token).map((unit) => unit.split('=')[1]);
    const same = (...tokens: string[]) => expect(new Set(tokens.map((token) => String(key(token)))).size).toBe(1);
    same('CO₂', 'CO2', 'ＣＯ２');
    same('µ-opioid', 'μ-opioid', 'mu-opioid', 'Mu-opioid');
    same('NF-κB', 'NF-kappaB', 'NFκB');
    same('nf-κb', 'nf-kappab');
    same('TGF-β', 'TGF-beta', 'TGFβ', 'TGFbeta');
    same('IL-1β', 'IL-1beta');
    same('β-carotene', 'beta-carotene', 'Beta-carotene');
    same('ℓ₁', 'l1', 'L1');
    same('İzmir', 'izmir', 'Izmir', 'ızmir');
    same('الوَرَقَةُ', 'الورقة', 'الـــورقة');
    same('שָׁלוֹם', 'שלום');
    same('L’eau', "l'eau", 'eau');
    same("dell'aria", 'aria');
    expect(key('Ελλάδα')).toEqual(['ελλάδα']);
    expect(key('cells¹²')).toEqual(key('cells'));
  });

  it('keeps .NET from the net, and scikit-learn whole', () => {
    expect(units('.NET')).toEqual(['.NET=.net']);
    expect(units('ASP.NET')).toEqual(['ASP.NET=aspnet']);
    expect(units('scikit-learn')).toEqual(['scikit-learn=scikitlearn']);
    expect(units('iPhones')).toEqual(['iPhones=iphone']);
  });

  it.each([
    ...["don't", 'they’ve', "we'll", "I'm", "couldn't"],
    ...[
      'NCT01234567',
      'ISRCTN12345678',
      'CRD42020123456',
      'ACTRN12615000123456',
      'DRKS00012345',
      'ChiCTR-TRC-12345678',
      'PROSPERO',
      'DOI',
    ],
    ...['R01CA123456', 'DMS-1234567', 'PMC1234567'],
    ...['x²', 'kᵢⱼ', 'n₁', 'km²', 'm2', 'cm3', 'Xᵢ'],
  ])('%j is no term', (token) => {
    expect(units(token)).toEqual([`${token}=`]);
  });

  it.each(['L²', 'M2', 'H₂', 'GW170817', 'COVID-19', 'BRCA1', 'p53'])('%j is one', (token) => {
    expect(units(token)[0]).not.toMatch(/=$/);
  });

  it('is not confused by names of object properties', () => {
    for (const word of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
      expect(unitsOf(word, stopWords, stem)[0]!.key).toMatch(/^\w+$/);
    }
  });
});
