import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readWordLists } from '#core/wordLists';

describe('readWordLists', () => {
  it('joins the lines of a kind, whatever they are about', () => {
    const csv = 'kind,about,words\ncolour,warm,red|orange\nshape,round,"ring, disc"\ncolour,cold,blue\n';
    const lists = readWordLists(csv, ['colour', 'shape']);
    expect([...lists.colour]).toEqual(['red', 'orange', 'blue']);
    expect([...lists.shape]).toEqual(['ring, disc']);
  });
});

describe.each([
  ['label/wording/weakWords.csv', ['head', 'little', 'unit']],
  ['mention/genericWords.csv', ['opening', 'generic']],
])('the words of %s', (file, kinds) => {
  const csv = readFileSync(new URL(`../../src/core/${file}`, import.meta.url), 'utf8');
  const lines = csv.trim().split('\n').slice(1);

  it('are of kinds that something reads', () => {
    expect(new Set(lines.map((line) => line.split(',')[0]))).toEqual(new Set(kinds));
  });

  it.each(kinds)('stand once each among the %s ones', (kind) => {
    const words = lines
      .filter((line) => line.startsWith(`${kind},`))
      .flatMap((line) => line.slice(line.lastIndexOf(',') + 1).split('|'));
    expect(words.filter((word, at) => words.indexOf(word) < at || word.trim() === '')).toEqual([]);
  });
});
