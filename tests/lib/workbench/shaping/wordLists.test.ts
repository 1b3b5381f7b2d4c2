import { describe, expect, it } from 'vitest';
import { joinWordLists, readWordLists, vosviewerThesaurus, wordText } from '#lib/workbench/shaping/wordLists.ts';

const lists = { stopWords: ['novel'], synonyms: { colour: 'color', gans: 'gan' } };
const read = (text: string) => readWordLists(text, 'words.txt');

describe('lists of words', () => {
  it('are read as plain text: a word a line, an arrow between two', () => {
    expect(read('# mine\nNovel\n\ncolour → color\ngans -> gan\n')).toEqual({ ...lists, passedOver: [] });
  });

  it('are read as CSV, with or without names of its columns', () => {
    expect(read('term,replacement\nnovel,\ncolour,color\ngans,gan')).toEqual({ ...lists, passedOver: [] });
    expect(read('novel;\n"colour";color\ngans;gan')).toEqual({ ...lists, passedOver: [] });
  });

  it('are read as a VOSviewer thesaurus, where a label replaced by nothing is left out', () => {
    expect(read('\uFEFFlabel\treplace by\r\nnovel\t\r\ncolour\tcolor\r\ngans\tgan')).toEqual({
      ...lists,
      passedOver: [],
    });
  });

  it('come back from what they are saved as', () => {
    expect(read(wordText(lists))).toEqual({ ...lists, passedOver: [] });
    expect(read(vosviewerThesaurus(lists))).toEqual({ ...lists, passedOver: [] });
  });

  it('leave out single words alone, and name the phrases that are passed over', () => {
    expect(read('deep learning\nnovel')).toMatchObject({ stopWords: ['novel'], passedOver: ['deep learning'] });
  });

  it('that say two things of one term are refused', () => {
    expect(() => read('a → b\na → c')).toThrow(/“a” is counted as “b” and as “c”/);
    expect(() => read('a,b,c')).toThrow(/line 1 has more than two terms/);
  });

  it('are joined, the later one holding', () => {
    const joined = joinWordLists(lists, { stopWords: ['novel', 'paper'], synonyms: { gans: 'network' } });
    expect(joined).toEqual({ stopWords: ['novel', 'paper'], synonyms: { colour: 'color', gans: 'network' } });
  });
});
