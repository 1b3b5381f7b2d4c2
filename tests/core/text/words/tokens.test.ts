import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BORDER, BRACKETED, createTokenBuffer, INITIAL, scanTokens } from '#core/text/words/tokens';

function tokenize(text: string) {
  const buffer = createTokenBuffer();
  scanTokens(text, buffer);
  return Array.from({ length: buffer.length }, (_, i) => {
    const [start, end] = [buffer.start[i]!, buffer.end[i]!];
    return { start, end, text: text.slice(start, end) };
  });
}

const tokens = (text: string) => tokenize(text).map((token) => token.text);

/** Tokens with their marks: `|` border, `^` sentence start, `()` alone in brackets. */
function marked(text: string): string[] {
  const buffer = createTokenBuffer(1);
  scanTokens(text, buffer);
  return Array.from({ length: buffer.length }, (_, i) => {
    const marks = buffer.marks[i]!;
    const word = text.slice(buffer.start[i], buffer.end[i]);
    const sign = (marks & BORDER ? '|' : '') + (marks & INITIAL ? '^' : '');
    return marks & BRACKETED ? `${sign}(${word})` : sign + word;
  });
}

describe('scanTokens', () => {
  it.each([
    'U-Net',
    'CIFAR-10',
    '3D',
    'k-means',
    'ResNet-50',
    'GPT-4',
    'GPT-3.5',
    'F1',
    'x86',
    'C++',
    'C#',
    'BERT-large',
    'L2',
    'COVID-19',
    'state-of-the-art',
    'DeepLabv3+',
    'PointNet++',
    'A*',
    'R&D',
    'Node.js',
    'Hit@10',
    '8-bit',
    "don't",
    'naïve',
    'модель',
    'données',
    'αβ',
  ])('keeps %s in one piece', (name) => {
    expect(tokens(`We use ${name} here.`)).toEqual(['We', 'use', name, 'here']);
    expect(tokens(`(${name}), too`)).toEqual([name, 'too']);
  });

  it.each([
    ['a URL', 'see https://github.com/a/b-c?d=1 now', ['see', 'now']],
    ['a host', 'see www.example.org/x and github.com/a/b now', ['see', 'and', 'now']],
    ['an e-mail address', 'ask jane.doe@uni-x.edu now', ['ask', 'now']],
    ['inline LaTeX', 'for $\\alpha_{i} \\leq 3$ and $$x^2$$ hold', ['for', 'and', 'hold']],
    [
      'a citation',
      'as shown [12] or [3, 4-6] and \\cite{he2016} or~\\citep[p.~3]{x}',
      ['as', 'shown', 'or', 'and', 'or'],
    ],
    ['bare numbers', 'from 35.6% to 1,024 in 2015 and 10-20', ['from', 'to', 'in', 'and']],
    ['quantities', 'is 1.6x faster at 20ms on 1024x1024 the 3rd time', ['is', 'faster', 'at', 'on', 'the', 'time']],
    ['a copyright line', 'It works. Copyright 2019 Elsevier B.V. All rights reserved.', ['It', 'works']],
    ['a copyright sign', 'It works. © 2019 IEEE', ['It', 'works']],
  ])('leaves out %s', (_, text, expected) => {
    expect(tokens(text)).toEqual(expected);
  });

  it('reads on after a currency, for that is no LaTeX', () => {
    expect(tokens('from $5 million of cost to $6 more')).toEqual(['from', 'million', 'of', 'cost', 'to', 'more']);
  });

  it('keeps copyright as a subject', () => {
    expect(tokens('We detect copyright violations')).toEqual(['We', 'detect', 'copyright', 'violations']);
  });

  it('leaves off a possessive', () => {
    expect(tokens("the model's and the user’s")).toEqual(['the', 'model', 'and', 'the', 'user']);
  });

  it('keeps the word of a TeX command with a text argument', () => {
    expect(tokens('an \\emph{important} word')).toEqual(['an', 'important', 'word']);
  });

  it('splits where the space after a full stop was lost', () => {
    expect(tokens('deep networks.We train')).toEqual(['deep', 'networks', 'We', 'train']);
  });

  it('marks borders, sentence starts and bracketed tokens', () => {
    expect(marked('Deep nets, in 3 sizes. A Vision Transformer (ViT) wins; (so it) does')).toEqual([
      '|^Deep',
      'nets',
      '|in',
      '|sizes',
      '|^A',
      'Vision',
      'Transformer',
      '|(ViT)',
      '|wins',
      '|so',
      'it',
      '|does',
    ]);
  });

  it('gives overlapping pairs for scripts without spaces, and none across a Chinese particle', () => {
    expect(tokens('深度学习 水')).toEqual(['深度', '度学', '学习', '水']);
    expect(tokens('草地的甲虫')).toEqual(['草地', '甲虫']);
  });

  it('keeps katakana together and leaves hiragana out', () => {
    expect(tokens('データを分析する')).toEqual(['データ', '分析']);
  });

  it('keeps names of software whole', () => {
    expect(tokens('.NET and (ASP.NET) in C#, F#, C++ or Node.js; iPhone, scikit-learn.')).toEqual([
      '.NET',
      'and',
      'ASP.NET',
      'in',
      'C#',
      'F#',
      'C++',
      'or',
      'Node.js',
      'iPhone',
      'scikit-learn',
    ]);
  });

  it('joins small digits to the name that they stand in', () => {
    expect(tokens('CO₂ and H₂O, 10⁵ of ¹³C')).toEqual(['CO₂', 'and', 'H₂O', 'of', '¹³C']);
  });

  it('skips numbers, addresses, identifiers and the numbers of grants', () => {
    for (const text of [
      '5e-5',
      '1.2E+03',
      '0000-0002-1825-0097',
      '10.1000/xyz123',
      'doi:10.1000/xyz',
      'DOI: 10.1000/a.b',
      'arXiv:1706.03762',
    ])
      expect(tokens(text)).toEqual([]);
    expect(tokens('under grant EP123456 and K012345')).toEqual(['under', 'grant', 'and']);
    expect(tokens('GW170817 was seen')).toEqual(['GW170817', 'was', 'seen']);
  });

  it('skips labels of sections, and what is put behind the text, in abstracts alone', () => {
    const abstract = (text: string) => {
      const buffer = createTokenBuffer();
      scanTokens(text, buffer, true);
      return Array.from({ length: buffer.length }, (_, t) => text.slice(buffer.start[t], buffer.end[t]));
    };
    expect(abstract('BACKGROUND AND AIMS: Peat burns. Main outcome measures: Depth.')).toEqual([
      'Peat',
      'burns',
      'Depth',
    ]);
    expect(abstract('Purpose The bog. Design/methodology/approach We dig. Originality/value First of all.')).toEqual([
      'The',
      'bog',
      'We',
      'dig',
      'First',
      'of',
      'all',
    ]);
    expect(abstract('Peat burns. Keywords: moss; fern. JEL: Q15.')).toEqual(['Peat', 'burns']);
    expect(abstract('EXPOSURES Peat. CONCLUSIONS AND RELEVANCE Moss.')).toEqual(['Peat', 'Moss']);
    expect(abstract('Statement of problem. Peat. Patients and methods. Moss. [Subjects and Methods] Fern.')).toEqual([
      'Peat',
      'Moss',
      'Fern',
    ]);
    expect(abstract('Importance Sampling is old.')).toEqual(['Importance', 'Sampling', 'is', 'old']);
    expect(abstract('Métodos: Turba. Ключевые слова: торф. Trial registration: X.')).toEqual(['Turba', 'торф', 'X']);
    expect(abstract('Background subtraction works. BERT: a model.')).toEqual([
      'Background',
      'subtraction',
      'works',
      'BERT',
      'a',
      'model',
    ]);
    expect(tokens('Background: a study')).toEqual(['Background', 'a', 'study']);
  });

  it('gives tokens in order that slice the text, whatever the text', () => {
    const piece = fc.constantFrom(
      'a',
      'B',
      '3',
      '-',
      '.',
      '@',
      '$',
      '\\cite{',
      '}',
      '[',
      ']',
      '(',
      ')',
      ' ',
      '\n',
      '学',
      '+',
      '’',
      's',
      ':',
      '/',
      '©',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((pieces) => pieces.join('')),
        ),
        (text) => {
          let at = -1;
          for (const { start, end } of tokenize(text)) {
            expect(start).toBeGreaterThan(at);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(text.slice(start, end)).not.toMatch(/\s/);
            at = start;
          }
        },
      ),
    );
  });
});
