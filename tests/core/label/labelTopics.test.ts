import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPapers } from '#core/corpus/readPapers';
import { labelGroups, labelTopics } from '#core/label/labelTopics';
import { lowerCaseTexts } from '#core/label/verbatim';
import { countTerms } from '#core/text/countTerms';
import { defaultTextOptions } from '../text/defaultTextOptions.ts';
import { stem } from '#core/text/stem';
import { createStopWords } from '#core/text/stopWords';
import { readUnits } from '#core/text/unitReader';
import { NO_BIBLIOGRAPHY } from '#core/corpus/bibliography';
import type { Paper } from '#core/types';

const paper = (abstract: string, i: number): Paper => ({
  id: `p${i}`,
  title: '',
  abstract,
  year: null,
  bibliography: NO_BIBLIOGRAPHY,
  sources: [],
  facets: new Map(),
});

/** Abstracts by topic, counted with every term kept. */
function corpus(...topics: (readonly string[])[]) {
  const papers = topics.flat().map(paper);
  const assignment = Int32Array.from(topics.flatMap((abstracts, topic) => abstracts.map(() => topic)));
  const termCounts = countTerms(readUnits(papers, defaultTextOptions.stopWords), {
    ...defaultTextOptions,
    minPapers: 1,
    maxShare: 1,
  });
  return { textOf: lowerCaseTexts(papers), termCounts, assignment, topics: topics.length };
}

const times = (n: number, text: (i: number) => string) => Array.from({ length: n }, (_, i) => text(i));

describe('labelTopics', () => {
  it('lets a longer phrase stand for a word, but no compound', () => {
    const labels = labelTopics(
      corpus(
        times(6, (i) => (i < 3 ? 'We see a diffusion model. The diffusion.' : 'We see the diffusion.')),
        times(6, (i) => (i < 3 ? 'By strip-pooling. With pooling.' : 'With pooling.')),
      ),
    );
    expect(labels.map(({ label }) => label)).toEqual(['Diffusion model', 'Pooling']);
  });

  it('puts a phrase into the plural where its papers do, but never data', () => {
    const labels = labelTopics(
      corpus(
        times(6, () => 'A point cloud of a street. With point clouds, we see.'),
        times(5, () => 'The sensor data of a phone. With sensor datas, we see.'),
      ),
    );
    expect(labels.map(({ label }) => label)).toEqual(['Point clouds', 'Sensor data']);
  });

  it('names topics by the phrases that set them apart', () => {
    const labels = labelTopics(
      corpus(
        times(6, () => 'On point clouds. We see point clouds, and an image.'),
        times(5, () => 'With speech recognition. The speech recognition of an image.'),
      ),
    );
    expect(labels.map(({ label }) => label)).toEqual(['Point clouds', 'Speech recognition']);
    expect(labels[0]!.phrases).toEqual(['point clouds']);
  });

  it('lists terms by relevance, with their counts in the topic', () => {
    const input = corpus(['graph graph of trees', 'graph'], ['vision', 'vision']);
    const [first] = labelTopics(input);
    const term = input.termCounts.terms.findIndex(({ key }) => key === 'graph');
    // 4 occurrences in the topic, 6 in all; graph 3 and 3: 0.6 ln(3/4) + 0.4 ln((3/4) / (3/6)).
    expect(first!.terms[0]).toMatchObject({ term, papers: 2, count: 3 });
    expect(first!.terms[0]!.relevance).toBeCloseTo(0.6 * Math.log(0.75) + 0.4 * Math.log(1.5), 12);
    // f(t, c) / f(c) = 3/4, the mean of f(c) is 3, f(t) is 3: 3/4 ln(1 + 3/3).
    expect(first!.terms[0]!.tfidf).toBeCloseTo(0.75 * Math.log(2), 12);
    expect(first!.terms.map(({ count }) => count)).toEqual([3, 1]);
    expect(labelTopics({ ...input, listed: 1 })[0]!.terms).toHaveLength(1);
  });

  it('follows lambda from distinctive terms to frequent ones', () => {
    const input = corpus(
      times(4, (i) => `data data cats ${i}`),
      times(4, () => 'data data dogs'),
    );
    const first = (lambda: number) =>
      input.termCounts.terms[labelTopics({ ...input, lambda })[0]!.terms[0]!.term]!.form;
    expect([first(0), first(1)]).toEqual(['cats', 'data']);
  });

  it('prefers the longer phrase where most papers have it', () => {
    const labels = labelTopics(
      corpus(
        [...times(5, () => 'A diffusion model. Some diffusion models.'), 'A diffusion.'],
        times(6, () => 'The parsing of trees.'),
      ),
    );
    expect(labels[0]!.label).toBe('Diffusion models');
  });

  it('names no topic by a word of every paper, an adjective, a verb or a stop word', () => {
    const labels = labelTopics(
      corpus(
        times(
          6,
          (i) => `The model. To fuse: the convolutional ${'abcdef'[i]!.repeat(4)}. We propose, based on pruning.`,
        ),
        times(6, () => 'The garden of a novel method, proposed here.'),
      ),
    );
    expect(labels[0]!.label).toBe('Pruning');
    expect(labels[1]!.label).toBe('Garden');
  });

  it('says more of a name of one word, though in no further papers, but not by a form of the word', () => {
    const [topic] = labelTopics(
      corpus(
        times(6, (i) => (i < 3 ? 'The matrix. See its matrices. An eigenvalue.' : 'The matrix. An eigenvalue.')),
        times(6, () => 'The garden.'),
      ),
    );
    expect(topic!.label).toBe('Matrix, eigenvalue');
  });

  it('keeps a name that is written with a small letter', () => {
    const labels = labelTopics(
      corpus(
        times(5, () => 'The k-means.'),
        times(5, () => 'The garden.'),
      ),
    );
    expect(labels[0]!.label).toBe('k-means');
  });

  it('gives every topic a name of its own, numbered where nothing sets it apart', () => {
    const labels = labelTopics(
      corpus(
        times(4, () => 'A graph tree.'),
        times(4, () => 'A graph tree.'),
        [''],
      ),
    );
    expect(labels.map(({ label }) => label)).toEqual(['Topic 1', 'Topic 2', 'Topic 3']);
    expect(labels[2]).toEqual({ label: 'Topic 3', phrases: [], terms: [] });
  });

  it('names the only topic, one of one paper, and none', () => {
    expect(labelTopics(corpus(['Graph theory.']))[0]!.label).not.toBe('');
    expect(labelTopics({ ...corpus(['', '']), topics: 1 })[0]!.label).toBe('Topic 1');
    expect(labelTopics(corpus(['The garden.'], ['The parsing.'])).map(({ label }) => label)).toEqual([
      'Garden',
      'Parsing',
    ]);
  });

  it('names a topic without papers by its number', () => {
    const input = corpus(['The garden.', 'The parsing.']);
    expect(labelTopics({ ...input, topics: 2 })[1]!.label).toBe('Topic 2');
  });
});

describe('labelGroups', () => {
  it('names groups by what their topics share, never as a topic is named', () => {
    const input = corpus(
      times(5, () => 'The gardening, roses. A gardening.'),
      times(5, () => 'The gardening, tulips. A gardening.'),
      times(5, () => 'The parsing of grammars.'),
    );
    const taken = labelTopics(input).map(({ label }) => label);
    const groups = labelGroups({ ...input, groupOf: Int32Array.of(0, 0, 1), groups: 2, taken });
    expect(groups[0]!.label).toBe('Gardening');
    expect(taken).not.toContain(groups[1]!.label);
    expect(groups[1]!.label).not.toBe('');
  });
});

describe('names on the seeds', () => {
  const seeds = new URL('../../../seeds/', import.meta.url);
  const files = readdirSync(seeds).sort();
  const { papers } = readPapers(
    files.map((name) => ({ name, bytes: new Uint8Array(readFileSync(new URL(name, seeds))), sha256: '' })),
  );
  const termCounts = countTerms(readUnits(papers, defaultTextOptions.stopWords), defaultTextOptions);
  const topics = 8;
  const marks = ['segment', 'diffusion', 'pruning', 'vision transformer', 'language', 'depth', 'gradient'];
  const texts = papers.map(({ title, abstract }) => `${title}\n${abstract}`.toLowerCase());
  const assignment = Int32Array.from(texts, (text) => {
    const at = marks.findIndex((mark) => text.includes(mark));
    return at < 0 ? marks.length : at;
  });
  const labels = labelTopics({ textOf: lowerCaseTexts(papers), termCounts, assignment, topics });

  it('have no stop word, no stem twice, and no fragment of each other', () => {
    const { has } = createStopWords(defaultTextOptions.stopWords);
    for (const { label, phrases } of labels) {
      const words = phrases.flatMap((phrase) => phrase.toLowerCase().split(/[\s-]+/));
      expect(phrases.length, label).toBeLessThanOrEqual(3);
      expect(
        words.filter((word) => word.length > 1 && has(word)),
        label,
      ).toEqual([]);
      expect(new Set(words.map((word) => stem(word))).size, label).toBe(words.length);
    }
  });

  it('are unique', () => {
    expect(new Set(labels.map(({ label }) => label.toLowerCase())).size).toBe(topics);
  });

  it('occur in the papers of their topic, the first three times as often as elsewhere', () => {
    labels.forEach(({ phrases }, topic) => {
      const share = (phrase: string, inside: boolean) => {
        const group = texts.filter((_, i) => (assignment[i] === topic) === inside);
        return group.filter((text) => text.includes(phrase.toLowerCase())).length / group.length;
      };
      for (const phrase of phrases) expect(share(phrase, true), phrase).toBeGreaterThan(0);
      if (phrases[0]) expect(share(phrases[0], true), phrases[0]).toBeGreaterThanOrEqual(3 * share(phrases[0], false));
    });
  });
});
