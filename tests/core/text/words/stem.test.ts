import fc from 'fast-check';
import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { describe, expect, it } from 'vitest';
import { porter, stem } from '#core/text/words/stem';

describe('stem', () => {
  it('is Porter’s', () => {
    const stems = {
      caresses: 'caress',
      ponies: 'poni',
      relational: 'relat',
      hopping: 'hop',
      networks: 'network',
      controlled: 'control',
    };
    for (const [word, expected] of Object.entries(stems)) expect(stem(word)).toBe(expected);
  });

  it('agrees with natural for every ending that a rule speaks of', () => {
    const endings =
      's es ies sses ed eed ing y ational tional enci anci izer abli bli alli entli eli ousli ization ation ator alism iveness fulness ousness aliti iviti biliti logi icate ative alize iciti ical ful ness al ance ence er ic able ible ant ement ment ent ou ism ate iti ous ive ize sion tion ion e ll lle'.split(
        ' ',
      );
    const head = fc.stringMatching(/^[a-z]{0,7}$/);
    fc.assert(
      fc.property(head, fc.constantFrom(...endings), fc.constantFrom('', ...endings), (letters, ending, further) => {
        const word = letters + ending + further;
        expect(porter(word)).toBe(PorterStemmer.stem(word));
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['behaviour', 'behavior'],
    ['neighbourhoods', 'neighborhood'],
    ['antitumour', 'antitumor'],
    ['optimisation', 'optimization'],
    ['organised', 'organizing'],
    ['analysed', 'analyze'],
    ['analyses', 'analysis'],
    ['hypotheses', 'hypothesis'],
    ['matrices', 'matrix'],
    ['criteria', 'criterion'],
    ['phenomena', 'phenomenon'],
    ['diagnoses', 'diagnosis'],
    ['larvae', 'larva'],
    ['mice', 'mouse'],
    ['women', 'woman'],
    ['paediatric', 'pediatrics'],
    ['haemoglobin', 'hemoglobin'],
    ['oestrogen', 'estrogens'],
    ['ischaemic', 'ischemic'],
    ['centres', 'center'],
    ['fibre', 'fibers'],
    ['dialogues', 'dialog'],
    ['modelling', 'modeling'],
    ['labelled', 'labeled'],
    ['defence', 'defense'],
    ['sulphur', 'sulfur'],
    ['programme', 'programs'],
    ['artefacts', 'artifact'],
    ['grey', 'gray'],
  ])('counts %s and %s as one', (one, other) => {
    expect(stem(one)).toBe(stem(other));
  });

  it.each([
    ...[
      'exercise',
      'promise',
      'precise',
      'noise',
      'wise',
      'rise',
      'revised',
      'surprising',
      'advertising',
      'paradise',
      'disease',
    ],
    ...[
      'four',
      'hour',
      'source',
      'contour',
      'aerosol',
      'aesthetic',
      'discover',
      'acre',
      'journal',
      'doses',
      'bases',
      'series',
    ],
  ])('leaves %s to Porter', (word) => {
    expect(stem(word)).toBe(porter(word));
  });

  it('leaves words with other letters alone', () => {
    for (const word of ['naïves', 'сети', '3ds', 'r-cnns']) expect(stem(word)).toBe(word);
  });
});
