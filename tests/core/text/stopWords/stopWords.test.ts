import { describe, expect, it } from 'vitest';
import { createStopWords } from '#core/text/stopWords/stopWords';

const lists = { english: true, abstracts: true, add: [], keep: [] };

describe('createStopWords', () => {
  it('knows function words and the words of every abstract', () => {
    const { has } = createStopWords(lists);
    for (const word of [
      'the',
      'however',
      'not',
      'propose',
      'proposed',
      'novel',
      'results',
      'state-of-the-art',
      'using',
    ]) {
      expect(has(word), word).toBe(true);
    }
    for (const word of ['image', 'attention', 'robot', 'constructor']) expect(has(word), word).toBe(false);
  });

  it('switches each list by itself', () => {
    const noAbstracts = createStopWords({ ...lists, abstracts: false });
    expect([noAbstracts.has('the'), noAbstracts.has('propose')]).toEqual([true, false]);
    const noEnglish = createStopWords({ ...lists, english: false });
    expect([noEnglish.has('the'), noEnglish.has('propose')]).toEqual([false, true]);
  });

  it('leaves out what the user adds and counts what the user keeps, in any inflection', () => {
    const { has } = createStopWords({ ...lists, add: ['Robots'], keep: ['Proposal', 'propose'] });
    expect([has('robot'), has('robots'), has('proposed')]).toEqual([true, true, false]);
  });
});
