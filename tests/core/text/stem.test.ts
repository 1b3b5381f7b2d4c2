import fc from 'fast-check';
import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { describe, expect, it } from 'vitest';
import { stem } from '#core/text/stem';

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
        expect(stem(word)).toBe(PorterStemmer.stem(word));
      }),
      { numRuns: 3000 },
    );
  });

  it('leaves words with other letters alone', () => {
    for (const word of ['naïves', 'сети', '3ds', 'r-cnns']) expect(stem(word)).toBe(word);
  });
});
