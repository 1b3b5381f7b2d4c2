import { describe, expect, it } from 'vitest';
import { wordFileText } from '#lib/workbench/shaping/wordFile.ts';
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

  it('are a table although a term holds a sign of equality', () => {
    expect(read('resnet;cnn\np=np;complexity')).toMatchObject({
      stopWords: [],
      synonyms: { resnet: 'cnn', 'p=np': 'complexity' },
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
    expect(() => read('# mine\n\na,b\na,b,c')).toThrow(/line 4 has more than two terms/);
  });

  it('are joined, the later one holding', () => {
    const joined = joinWordLists(lists, { stopWords: ['novel', 'paper'], synonyms: { gans: 'network' } });
    expect(joined).toEqual({ stopWords: ['novel', 'paper'], synonyms: { colour: 'color', gans: 'network' } });
  });
});

describe('a file of words', () => {
  const file = (bytes: readonly number[]) => new File([new Uint8Array(bytes)], 'words.txt');
  const latin = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0));

  it('is read as UTF-8, or as UTF-16 by its mark', async () => {
    expect(await wordFileText(file([0xef, 0xbb, 0xbf, ...latin('novel')]))).toBe('novel');
    expect(await wordFileText(file([0xff, 0xfe, 0x6e, 0, 0xe9, 0]))).toBe('né');
  });

  it.each([
    ['another encoding', latin('résumé;cv')],
    ['a binary file', [0, 1, 2, 3, 0x0a, 0x50, 0x4b]],
  ])('is refused where it is %s, by a sentence that says what to do', async (_, bytes) => {
    await expect(wordFileText(file(bytes))).rejects.toThrow(
      'words.txt: this is not text in UTF-8; save it as UTF-8 (in Excel “CSV UTF-8”), a word a line',
    );
  });
});
