import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '#core/text/words/sentences';

const split = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  it('cuts after full stops, question and exclamation marks', () => {
    expect(split('We ask why. Is it depth? It is! Really?! Yes.')).toEqual([
      'We ask why.',
      'Is it depth?',
      'It is!',
      'Really?!',
      'Yes.',
    ]);
  });

  it.each([
    ['It gains 4.5 points (p.p.) on A and 7.3 p.p. on B.'],
    ['operations, e.g. convolutions, i.e. filters, are slow.'],
    ['We follow He et al. (2016) and Ren et al. [7] closely.'],
    ['As Fig. 3 and Eq. 4 show, ViT vs. CNN is open.'],
    ['Top-5 error falls from 3.5% to 3.08% with v2.1 of the code.'],
    ['The U.S. Census and Dr. J. K. Smith agree.'],
    ['We compare with Yahoo! Answers and No. 5 of the list.'],
    ['See https://github.com/a/b.git for w.r.t. gradients.'],
    ['Images, videos, etc. are inputs.'],
    ['It keeps n! permutations of all inputs.'],
    ['So ... it goes.'],
    ['He said "stop." and left.'],
    ['Use torch.nn and Node.js here.'],
  ])('keeps whole: %s', (text) => {
    expect(split(text)).toEqual([text]);
  });

  it('lets an abbreviation end a sentence where the next word opens one', () => {
    expect(split('We use images, text, etc. We train.')).toEqual(['We use images, text, etc.', 'We train.']);
    expect(split('It was made in the U.S. The data is old.')).toEqual(['It was made in the U.S.', 'The data is old.']);
    expect(split('It needs vitamin C. However, it fails.')).toEqual(['It needs vitamin C.', 'However, it fails.']);
  });

  it('lets a sentence start with a lower-case name', () => {
    expect(split('Clusters are old. k-means is older. iPhone photos help! t-SNE too.')).toEqual([
      'Clusters are old.',
      'k-means is older.',
      'iPhone photos help!',
      't-SNE too.',
    ]);
  });

  it('finds an end whose space was lost', () => {
    expect(split('We train deep networks.Experiments show gains.')).toEqual([
      'We train deep networks.',
      'Experiments show gains.',
    ]);
  });

  it('keeps closing quotes, brackets and citations with their sentence', () => {
    expect(split('It is "good." (We agree.) So it is.[12] Then done.')).toEqual([
      'It is "good."',
      '(We agree.)',
      'So it is.[12]',
      'Then done.',
    ]);
  });

  it('does not end at the number of a list item, but does at a year', () => {
    expect(split('Two parts: 1. We cut. 2. We paste.')).toEqual(['Two parts: 1. We cut.', '2. We paste.']);
    expect(split('It won in 2015. We extend it.')).toEqual(['It won in 2015.', 'We extend it.']);
  });

  it('cuts at empty lines and not at single ones', () => {
    expect(split('One line\nof text\n\n Another')).toEqual(['One line\nof text', 'Another']);
  });

  it('cuts real abstracts where their readers would', () => {
    expect(
      split(
        'Inspired by the long-range modeling ability of ViTs, large-kernel convolutions are widely studied. For example, ConvNeXt-T ' +
          'has similar FLOPs with ResNet-50 but only achieves 60% throughputs. InceptionNeXt-T achieves 1.6x higher training ' +
          'throughputs, as well as 0.2% top-1 accuracy improvement on ImageNet-1K. Code is available at ' +
          'https://github.com/sail-sg/inceptionnext.',
      ).map((sentence) => sentence.slice(0, 12)),
    ).toEqual(['Inspired by ', 'For example,', 'InceptionNeX', 'Code is avai']);
    expect(
      split('We use learning rate 10e-5 (cf. Sec. 3). Training took 5 hours, i.e. 200 epochs. 3D volumes need 2-3 s.'),
    ).toHaveLength(3);
  });

  it('cuts Chinese and Cyrillic text', () => {
    expect(split('我们提出一个模型。它很快。')).toEqual(['我们提出一个模型。', '它很快。']);
    expect(split('Это модель. Она быстрая.')).toEqual(['Это модель.', 'Она быстрая.']);
  });

  it('gives nothing for empty text', () => {
    expect(splitSentences('')).toEqual([]);
    expect(splitSentences(' \n\n ')).toEqual([]);
  });

  it('covers every character that is not white space, in order, without overlap', () => {
    const part = fc.constantFrom('A', 'b', 'we', '.', '!', '?', ' ', '\n', '"', ')', '[1]', '…', '。', '3', 'e.g', '(');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        let at = 0;
        for (const { start, end } of splitSentences(text)) {
          expect(text.slice(at, start).trim()).toBe('');
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });
});
