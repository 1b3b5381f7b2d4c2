import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cleanAbstract } from '#core/corpus/clean/cleanAbstract';
import { cleanText } from '#core/corpus/clean/cleanText';

describe('everywhere', () => {
  const pieces = fc.constantFrom(
    ...[
      'a',
      'B',
      'word',
      ' ',
      ' ',
      '.',
      ',',
      '3',
      '10',
      '\\',
      '$',
      '{',
      '}',
      '^',
      '_',
      '~',
      '--',
      '``',
      "''",
      "'",
      '"',
    ],
    ...[
      "\\'e",
      '\\alpha',
      '\\textbf{',
      'texttt{',
      'times',
      'cdot',
      '\\cite{x}',
      '&amp;',
      '<i>',
      '</i>',
      '\\%',
      'é',
      '²',
      '|',
    ],
    ...[
      '&',
      'amp;',
      'lt;',
      '<',
      '>',
      '<sub>',
      '</sub>',
      '<math>',
      '</math>',
      '<msub>',
      '</msub>',
      '<!--',
      '-->',
      '\ud835',
      '\udc00',
    ],
    ...['https://a.io/b_c', '\\frac', '\\{', '\\}', '\\\\', '\\sqrt{n}', '(', ')', '-', '/', '\u200b', '\n', '\u0301'],
  );
  const source = fc.array(pieces, { maxLength: 25 }).map((all) => all.join(''));

  it.each([
    ...[
      '{',
      '$',
      '^',
      '\\frac',
      '\\{',
      '\\textbf{',
      '$^{',
      '``',
      '<i>',
      '&amp;',
      '&#38;',
      'amp;',
      '<p ',
      '<math>',
      '<msub>',
    ],
    ...[
      '<!--',
      '<script',
      '\\documentclass',
      '\\cite[',
      'leftarrow',
      '1times',
      'a.com/',
      'a-',
      '- ',
      '(cid:173)',
      '© 2019. ',
    ],
  ])('survives a hundred thousand of %j', (piece) => {
    expect(() => cleanAbstract(piece.repeat(100_000))).not.toThrow();
  });

  it('never fails, and leaves one line in NFC without blanks at the ends', () => {
    fc.assert(
      fc.property(source, (raw) => {
        const clean = cleanText(raw);
        expect(clean).toBe(clean.normalize('NFC').trim());
        expect(clean).not.toMatch(/[\n\t\u00ad\u200b]| {2}/);
      }),
    );
  });

  it('leaves nothing to do for a second time', () => {
    fc.assert(
      fc.property(source, (raw) => {
        const once = cleanText(raw);
        expect(cleanText(once)).toBe(once);
        const abstract = cleanAbstract(raw);
        expect(cleanAbstract(abstract)).toBe(abstract);
      }),
      { numRuns: 2000 },
    );
  });

  const seeds = new URL('../../../../seeds/', import.meta.url);
  const lines = readdirSync(seeds).flatMap((name) => readFileSync(new URL(name, seeds), 'utf8').split('\n'));

  it('leaves no TeX in a line of the seeds', () => {
    const left = lines
      .map(cleanText)
      .filter((line) =>
        /\\|[{}$`]|[_^]\{|''|\dtimes|cdot|text(?:tt|bf|it)|math(?:cal|bb)|(?:left|right)arrow/.test(line),
      );
    expect(left).toEqual([]);
  });

  it('changes nothing in a seed that is clean already', () => {
    const clean = lines.map(cleanText);
    expect(clean.map(cleanText)).toEqual(clean);
  });
});
