import { describe, expect, it } from 'vitest';
import { countTerms as countUnits } from '#core/text/countTerms';
import type { TextOptions } from '#core/text/options';
import { defaultTextOptions } from './defaultTextOptions.ts';
import { unitsOf } from './unitsOf.ts';
import type { TermCounts } from '#core/types';

interface Text {
  readonly title: string;
  readonly abstract: string;
}

const paper = (abstract: string, title = ''): Text => ({ title, abstract });
const countTerms = (papers: readonly Text[], options: TextOptions) =>
  countUnits(unitsOf(papers, options.stopWords), options);
const all: TextOptions = { ...defaultTextOptions, minPapers: 1, maxShare: 1 };
const count = (abstracts: readonly string[], options: Partial<TextOptions> = {}) =>
  countTerms(
    abstracts.map((abstract) => paper(abstract)),
    { ...all, ...options },
  );
const forms = ({ terms }: TermCounts) => terms.map(({ form }) => form);
const find = ({ terms }: TermCounts, key: string) => terms.find((term) => term.key === key);

describe('countTerms', () => {
  it('counts words by stem, in title and abstract', () => {
    const counted = countTerms([paper('A graph of graphs.', 'Graphs'), paper('One tree.')], all);
    expect(counted.terms).toEqual([
      { key: 'graph', form: 'graph', words: 1, papers: 1, count: 3 },
      { key: 'tree', form: 'tree', words: 1, papers: 1, count: 1 },
    ]);
    const { rows, columns, indptr, indices, values } = counted.counts;
    expect([rows, columns]).toEqual([2, 2]);
    expect([Array.from(indptr), Array.from(indices), Array.from(values)]).toEqual([
      [0, 1, 2],
      [0, 1],
      [3, 1],
    ]);
  });

  it('shows the spelling that running text uses most: no capital of a sentence start or of a title wins', () => {
    const counted = countTerms(
      [paper('Transformers win. Transformers lose. Now transformers draw.', 'Transformers and Transformers')],
      all,
    );
    expect(forms(counted)).toContain('transformers');
    expect(forms(count(['The Markov chain. Markov is here. A Markov model.']))).toContain('Markov');
    expect(forms(count(['Many ViTs. The ViT wins. The ViT holds.']))).toContain('ViT');
  });

  it('counts spellings of a name as one', () => {
    expect(find(count(['With U-Net we see.', 'With UNet too. The U-Net holds.']), 'unet')).toMatchObject({
      form: 'U-Net',
      papers: 2,
      count: 3,
    });
  });

  it('finds phrases that belong together, as they are written', () => {
    const counted = count(
      [
        'We like neural nets and red cats.',
        'Old neural nets, or red dogs.',
        'Good neural nets; blue cats.',
        'Of cats, dogs.',
      ],
      { maxShare: 1 },
    );
    expect(find(counted, 'neural net')).toEqual({
      key: 'neural net',
      form: 'neural nets',
      words: 2,
      papers: 3,
      count: 3,
    });
    expect(find(counted, 'red cat')).toBeUndefined();
  });

  it('counts a compound with the phrase that it is', () => {
    const counted = count(['The encoder-decoder.', 'The encoder-decoder net.', 'The encoder decoder.']);
    expect(find(counted, 'encod decod')).toMatchObject({ form: 'encoder-decoder', papers: 3 });
  });

  it('lets no phrase run across punctuation, a stop word or a number', () => {
    const counted = count([
      'Neural, nets. Neural and nets. Neural 3 nets.',
      'Neural: nets (neural) nets.',
      'Neural; nets',
    ]);
    expect(counted.terms.every(({ words }) => words === 1)).toBe(true);
  });

  it('drops a fragment of a longer phrase', () => {
    const counted = count([1, 2, 3, 4].map((n) => `The markov chain monte sampler ${n}. A sampler.`));
    expect(find(counted, 'chain mont')).toBeUndefined();
  });

  it('leaves phrases out where they are not wanted', () => {
    const counted = count(['neural nets', 'neural nets', 'neural nets'], { phrases: false });
    expect(forms(counted)).toEqual(['neural', 'nets']);
  });

  it('counts an acronym with what it is defined as, and the definition once', () => {
    const counted = count([
      'A Vision Transformer (ViT) wins.',
      'The ViT is here.',
      'Two ViTs. Some vision transformers.',
    ]);
    const term = find(counted, 'vision transform');
    expect(term).toMatchObject({ papers: 3, count: 4, words: 2 });
    expect(term!.form.toLowerCase()).toMatch(/^vision transformers?$/);
    expect(find(counted, 'vit')).toBeUndefined();
  });

  it('shows the acronym where hardly anybody writes the words', () => {
    const abstracts = (uses: number) => ['On deoxyribonucleic acid (DNA).', ...Array<string>(uses).fill('The DNA.')];
    expect(find(count(abstracts(8)), 'deoxyribonucl acid')).toMatchObject({ form: 'DNA', papers: 9 });
    expect(find(count(abstracts(6)), 'deoxyribonucl acid')).toMatchObject({ form: 'deoxyribonucleic acid' });
  });

  it('counts in how many titles a term stands', () => {
    const { terms, titled } = countTerms([paper('A tree. The graph.', 'On trees'), paper('A tree', 'On graphs')], all);
    const inTitles = (key: string) => titled![terms.findIndex((term) => term.key === key)];
    expect([inTitles('tree'), inTitles('graph')]).toEqual([1, 1]);
  });

  it('keeps a compound whole that a hyphen joins, though it closes no noun group', () => {
    const zeroShot = count(Array.from({ length: 6 }, (_, i) => `The zero-shot ${'abcdef'[i]!.repeat(4)}.`));
    expect(forms(zeroShot)).toContain('zero-shot');
  });

  it('leaves an acronym alone that is also a word, or where it is told to', () => {
    const map = count(['A mean average (MAP) of rules.', 'A map. The map. My map. Our map. This map.']);
    expect(find(map, 'map')).toMatchObject({ papers: 2 });
    expect(find(count(['A Vision Transformer (ViT).', 'The ViT.'], { acronyms: false }), 'vit')).toMatchObject({
      papers: 2,
    });
  });

  it('counts a synonym as what it stands for, also a phrase', () => {
    const counted = count(['A convnet.', 'A CNN.', 'Some conv nets.'], {
      synonyms: { convnet: 'CNN', 'conv net': 'CNN', unheard: 'CNN' },
    });
    expect(find(counted, 'cnn')).toMatchObject({ form: 'CNN', papers: 3, count: 3 });
    expect(find(counted, 'convnet')).toBeUndefined();
  });

  it('follows a synonym to what the acronym stands for', () => {
    const counted = count(['A convnet.', 'A convolutional neural web (CNW).', 'A CNW.'], {
      synonyms: { convnet: 'CNW' },
    });
    expect(find(counted, 'convolut neural web')).toMatchObject({ papers: 3 });
  });

  it('keeps to the least number and the largest share of papers', () => {
    const abstracts = Array.from(
      { length: 10 },
      (_, i) => `cat ${i < 5 ? 'dog' : ''} ${i < 2 ? 'cow' : ''} ${i === 0 ? 'emu' : ''}`,
    );
    expect(forms(count(abstracts, { minPapers: 2, maxShare: 0.5, phrases: false }))).toEqual(['dog', 'cow']);
    expect(forms(count(abstracts, { minPapers: 'auto', phrases: false }))).toEqual(['cat', 'dog', 'cow']);
  });

  it('says how often a term opens and closes a noun group', () => {
    const counted = count(['A red cat. The red cat runs. A cat.'], { phrases: false });
    const at = forms(counted).indexOf('red');
    expect([counted.opening![at], counted.closing![at]]).toEqual([1, 0]);
  });

  it('takes any word for a word', () => {
    const counted = count(['constructor __proto__ toString', 'constructor hasOwnProperty valueOf']);
    expect(find(counted, 'constructor')).toMatchObject({ papers: 2 });
  });

  it('reads other languages', () => {
    expect(forms(count(['Нейронные сети.', 'Глубокие сети.'], { phrases: false }))).toEqual([
      'Нейронные',
      'сети',
      'Глубокие',
    ]);
    expect(forms(count(['深度学习', '深度模型'], { phrases: false }))).toContain('深度');
  });

  it('manages corpora with nothing to count', () => {
    for (const abstracts of [[], [''], ['', ''], ['the of and'], ['1 2 3', '$x$']]) {
      const { terms, counts } = count(abstracts);
      expect(terms).toEqual([]);
      expect([counts.rows, counts.columns, counts.indptr.length]).toEqual([abstracts.length, 0, abstracts.length + 1]);
    }
  });

  it('keeps the terms of a single paper and of papers that are all the same', () => {
    expect(forms(countTerms([paper('Graphs have edges.')], defaultTextOptions))).toEqual(['Graphs', 'edges']);
    const same = Array.from({ length: 30 }, () => paper('Graphs have edges.'));
    expect(forms(countTerms(same, defaultTextOptions)).slice(0, 2)).toEqual(['Graphs', 'edges']);
    expect(forms(count(Array.from({ length: 20 }, () => 'graph')))).toEqual(['graph']);
  });

  it('reads an abstract of 100,000 words', () => {
    const { terms } = count([Array.from({ length: 100_000 }, (_, i) => `w${i % 100}v`).join(' ')], { phrases: false });
    expect(terms).toHaveLength(100);
    expect(terms[0]).toMatchObject({ form: 'w0v', papers: 1, count: 1000 });
  });
});
