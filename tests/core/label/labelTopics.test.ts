import { describe, expect, it } from 'vitest';
import { labelTopics } from '#core/label/labelTopics';
import { wordingOf } from '#core/label/wording/wording';

import { among, corpus, filler, labelsOf, times } from './madeCorpus.ts';

describe('labelTopics', () => {
  it('names topics by the phrases that set them apart', () => {
    const labels = labelTopics(
      corpus(
        among(6, () => 'the point clouds of an image'),
        among(5, () => 'a speech recognition for an image'),
      ),
    );
    expect(labels.map(({ label }) => label)).toEqual(['Point clouds', 'Speech recognition']);
    expect(labels[0]).toMatchObject({ coverage: 1, verbatim: 1, isMixed: false });
    expect(labels[0]!.namedBy).toMatchObject([{ phrase: 'point clouds', inside: 1, outside: 0, lift: null }]);
  });

  it('leaves names that are given, and gives them to no other topic', () => {
    const input = corpus(
      among(6, () => 'the point clouds of an image'),
      among(5, () => 'a speech recognition for an image'),
    );
    const [first, second] = labelTopics(input);
    const taken = { ...second!, label: 'Point clouds' };
    const [named, given] = labelTopics({ ...input, given: [undefined, taken] });
    expect(given!.label).toBe('Point clouds');
    expect(named!.label).not.toBe(first!.label);
  });

  it('reads a general word of any science as less of a name than a word of the theme that is used alike, in a small corpus', () => {
    const { termCounts } = corpus(
      times(10, (i) => `Scale | The scale, of ${filler(i)}.`),
      times(10, (i) => `Otters | The otters, of ${filler(i)}.`),
    );
    const readabilityOf = (form: string) =>
      wordingOf(termCounts).readability(termCounts.terms.findIndex((term) => term.form.toLowerCase() === form));
    expect(readabilityOf('otters')).toBeGreaterThan(0.5);
    expect(readabilityOf('scale')).toBeLessThan(0.3);
  });

  it('takes several phrases where no one of them covers the topic', () => {
    const [topic] = labelTopics(
      corpus(
        among(10, (i) => (i < 5 ? 'the point clouds' : 'a depth estimation')),
        among(10, () => 'the speech recognition'),
      ),
    );
    expect(topic!.label).toBe('Point clouds, depth estimation');
    expect(topic).toMatchObject({ coverage: 1, isMixed: false });
  });

  it('calls a topic that nothing covers by two that share it, and says so', () => {
    const [topic] = labelTopics(
      corpus(
        among(20, (i) =>
          i < 3 ? 'the point clouds' : i < 6 ? 'the depth estimation' : `a ${filler(i).toUpperCase()}x`,
        ),
        among(10, () => 'the speech recognition'),
      ),
    );
    expect(topic!.label).toBe('Point clouds and depth estimation');
    expect(topic).toMatchObject({ coverage: 0.3, isMixed: true });
  });

  it('says three phrases of a mixed topic where each tells something', () => {
    const part = (i: number) =>
      ['the point clouds', 'the depth estimation', 'the sensor data'][Math.floor(i / 3)] ?? `a ${filler(i)}x`;
    const [topic] = labelTopics(
      corpus(
        among(26, part),
        among(20, () => 'the speech recognition'),
      ),
    );
    expect([...topic!.phrases].sort()).toEqual(['depth estimation', 'point clouds', 'sensor data']);
    expect(topic!.label).toMatch(/^\S+ \S+, .+ and .+$/);
    expect(topic!.isMixed).toBe(true);
  });

  it('leaves out a further phrase that a few papers hold, where the name does without it', () => {
    const said = (rest: string) => (i: number) =>
      i < 14 ? 'the point clouds' : i < 17 ? `the ${rest} sensor` : `a ${filler(i)}x`;
    const named = (part: (i: number) => string) =>
      labelTopics(
        corpus(
          among(20, part),
          among(20, () => 'the speech recognition'),
        ),
      )[0]!;
    expect(named(said('depth'))).toMatchObject({ label: 'Point clouds', coverage: 0.7 });
    const halves = (i: number) => (i < 6 ? 'the point clouds' : i < 10 ? 'the depth sensor' : `a ${filler(i)}x`);
    expect(named(halves)).toMatchObject({ label: 'Point clouds, depth sensor', coverage: 0.5 });
  });

  it('takes a phrase with a weak head where its first word hardly stands without it', () => {
    const labelled = (elsewhere: string) =>
      labelsOf(
        corpus(
          among(10, () => 'the propensity score'),
          among(20, () => `the speech recognition of a ${elsewhere}`),
        ),
      )[0];
    expect(labelled('lamp')).toBe('Propensity score');
    expect(labelled('propensity lamp')).not.toContain('score');
  });

  describe('of words that are common outside too', () => {
    /** Of a topic of 20 papers, beside 60 of which `few` hold the word. */
    const named = (part: (i: number) => string, word: string, few: number) =>
      labelTopics(
        corpus(
          among(20, part),
          among(60, (i) => (i < few ? `the speech, of ${word}` : 'the speech recognition')),
        ),
      )[0]!.phrases;

    it('takes none that is less than six times as frequent inside, where a phrase makes a name', () => {
      const part = (i: number) => (i < 9 ? 'the point clouds' : i < 17 ? 'the lamps' : `a ${filler(i)}x`);
      expect(named(part, 'lamps', 4)).toEqual(['point clouds', 'lamps']);
      expect(named(part, 'lamps', 5)).toEqual(['point clouds']);
    });

    it('takes one at most', () => {
      const part = (i: number) => (i < 10 ? 'the lamps' : 'the chairs');
      expect(named(part, 'lamps and chairs', 6)).toHaveLength(1);
    });
  });

  it('takes a word that is not rare elsewhere only where the name holds for little without it', () => {
    const beside = among(60, (i) => (i < 3 ? 'the speech, of lamps' : 'the speech recognition'));
    const part = (clouds: number) => (i: number) =>
      i < clouds ? 'the point clouds' : i < 19 ? 'the lamps' : `a ${filler(i)}x`;
    const named = (clouds: number) => labelTopics(corpus(among(20, part(clouds)), beside))[0]!.phrases;
    expect(named(10)).toEqual(['point clouds', 'lamps']);
    expect(named(12)).toEqual(['point clouds']);
  });

  it('names no topic by the symbol of a unit', () => {
    const [topic] = labelTopics(
      corpus(
        among(10, (i) => (i < 8 ? 'the THz' : 'the lenses')),
        among(10, () => 'the speech recognition'),
      ),
    );
    expect(topic!.phrases).toEqual(['lenses']);
  });

  it('counts a paper that has all words of a phrase as one that holds it', () => {
    const [topic] = labelTopics(
      corpus(
        among(10, (i) => (i < 6 ? 'the protein folding' : 'the folding, by a protein')),
        among(10, () => 'the speech recognition'),
      ),
    );
    expect(topic!.label).toBe('Protein folding');
    expect(topic).toMatchObject({ coverage: 1, verbatim: 0.6 });
  });

  it('prefers the longer phrase where most papers have it, and a word where few do', () => {
    const phrase = (share: number) =>
      labelsOf(
        corpus(
          among(10, (i) => (i < share ? 'the diffusion models' : 'the diffusion')),
          among(10, () => 'the speech recognition'),
        ),
      )[0];
    expect(phrase(9)).toBe('Diffusion models');
    expect(phrase(2)).toBe('Diffusion');
  });

  it('shows a stem as the papers of the topic write it, in the plural where they do', () => {
    const labels = labelsOf(
      corpus(
        among(6, (i) => (i < 2 ? 'the public' : 'the publications')),
        among(6, () => 'the gardens'),
        among(6, (i) => (i < 3 ? 'the point cloud' : 'the point clouds')),
        among(6, () => 'the sensor data'),
      ),
    );
    expect(labels).toEqual(['Publications', 'Gardens', 'Point clouds', 'Sensor data']);
  });

  it('names no topic by what stands in the same line of all its papers', () => {
    const licence = 'The journal has it under a licence of the Springer Group.';
    const labels = labelsOf(
      corpus(
        among(8, (i) => (i < 5 ? 'the tree pruning' : `a ${filler(i).toUpperCase()}x`)).map(
          (text) => `${text} ${licence}`,
        ),
        among(8, () => 'the speech recognition'),
      ),
    );
    expect(labels[0]).toBe('Tree pruning');
  });

  it('learns from the titles what is about the work and not its theme', () => {
    const labels = labelsOf(
      corpus(
        times(10, (i) => `${filler(i)} pruning | The ${filler(i)}: a notion, of ${filler(i + 3)}. A notion.`),
        times(10, (i) => `${filler(i)} speech | The ${filler(i)}: a garden, of ${filler(i + 3)}.`),
      ),
    );
    expect(labels[0]).toBe('Pruning');
  });

  it('names no topic by a word that mostly stands before another, though none that is counted', () => {
    // "Number" is no term, so that "chromatic" closes its group of words.
    const [topic] = labelTopics(
      corpus(
        among(12, (i) => (i < 9 ? 'the chromatic number' : `the ${filler(i)}q`) + (i % 2 ? ', a tree' : '')),
        among(12, () => 'the speech recognition'),
      ),
    );
    expect(topic!.phrases).not.toContain('chromatic');
    expect(topic!.phrases).toContain('tree');
  });

  it('names no topic by an adjective, a verb or a stop word', () => {
    const labels = labelsOf(
      corpus(
        times(6, (i) => `To fuse: the convolutional ${filler(i)}. We propose, based on pruning of ${filler(i + 2)}.`),
        times(6, (i) => `The garden of a novel ${filler(i + 4)} method, proposed here.`),
      ),
    );
    expect(labels).toEqual(['Pruning', 'Garden']);
  });

  it('says more of a word that other papers have too, but not by a form of the word', () => {
    const labels = labelsOf(
      corpus(
        among(12, (i) => (i < 5 ? 'the matrices, the matrix, an eigenvalue' : 'the matrices')),
        among(40, (i) => (i < 2 ? 'the matrices' : 'the speech recognition')),
      ),
    );
    expect(labels[0]).toBe('Matrices, eigenvalue');
  });

  it('says more of a word that other papers have too where a longer phrase does', () => {
    const words = (i: number) =>
      i < 4 ? 'the architecture search' : i < 6 ? 'the search of an optimum' : 'the tree pruning';
    const [topic] = labelTopics(
      corpus(
        among(12, words),
        among(60, (i) => (i < 2 ? 'the search, the speech recognition' : 'the speech recognition')),
      ),
    );
    expect(topic!.label).toBe('Tree pruning, architecture search');
    expect(topic!.coverage).toBeCloseTo(10 / 12);
  });

  it('keeps the word where the longer phrase would leave too many papers out', () => {
    const [topic] = labelTopics(
      corpus(
        among(12, (i) => (i < 4 ? 'the architecture search' : `the search for ${filler(11 * i + 1)}`)),
        among(60, (i) => (i < 2 ? 'the search, the speech recognition' : 'the speech recognition')),
      ),
    );
    expect(topic!.phrases).toContain('search');
  });

  it('names a topic by the phrase that a fragment stands in, not by the fragment', () => {
    const [topic] = labelTopics(
      corpus(
        among(20, (i) =>
          i < 13 ? 'the medical image segmentation' : i < 17 ? 'the medical image, a tumour' : 'a tumour',
        ),
        among(40, (i) => (i < 4 ? 'the segmentation of gardens' : 'the gardens')),
      ),
    );
    expect(topic!.phrases).toContain('medical image segmentation');
    expect(topic!.phrases).not.toContain('medical image');
  });

  it('puts the phrase that tells most in front', () => {
    const [topic] = labelTopics(
      corpus(
        among(12, (i) => (i < 6 ? 'the quantum mechanics' : 'the motion')),
        among(40, (i) => (i < 4 ? 'the motion, the speech recognition' : 'the speech recognition')),
      ),
    );
    expect(topic!.label).toBe('Quantum mechanics, motion');
  });

  it('names no topic by what a tenth of the others have as well', () => {
    const labels = labelTopics(
      corpus(
        among(10, (i) => (i < 8 ? 'the gardens, some roses' : 'the gardens')),
        among(10, (i) => (i < 4 ? 'the gardens, the parsing' : 'the parsing')),
      ),
    );
    expect(labels.map(({ label }) => label)).toEqual(['Roses', 'Parsing']);
    for (const { namedBy } of labels)
      for (const { lift } of namedBy) expect(lift ?? Infinity).toBeGreaterThanOrEqual(3);
  });

  it('keeps a name that is written with a small letter', () => {
    expect(
      labelsOf(
        corpus(
          among(5, () => 'the k-means'),
          among(5, () => 'the garden'),
        ),
      )[0],
    ).toBe('k-means');
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
    expect(labels[2]).toMatchObject({ phrases: [], namedBy: [], coverage: 0, isMixed: false, terms: [] });
  });

  it('names a small topic by what two of its papers hold, where no three hold anything', () => {
    const labels = labelsOf(
      corpus(
        times(5, (i) => `A ${filler(3 * i)} of ${i < 2 ? 'breast cancer' : `the ${filler(3 * i + 1)}q`}.`),
        among(20, () => 'the speech recognition'),
      ),
    );
    expect(labels[0]).toMatch(/cancer/i);
  });

  it('names the only topic, one of one paper, and none', () => {
    expect(labelsOf(corpus(['Graph theory.']))[0]).not.toBe('');
    expect(labelsOf({ ...corpus(['', '']), topics: 1 })[0]).toBe('Topic 1');
    expect(labelsOf(corpus(['The garden.'], ['The parsing.']))).toEqual(['Garden', 'Parsing']);
  });

  it('names a topic without papers by its number', () => {
    const input = corpus(['The garden.', 'The parsing.']);
    expect(labelTopics({ ...input, topics: 2 })[1]!.label).toBe('Topic 2');
  });
});

describe('the terms of a topic', () => {
  it('are listed by relevance, with their counts in the topic', () => {
    const input = corpus(['graph graph of trees', 'graph'], ['vision', 'vision']);
    const [first] = labelTopics(input);
    const term = input.termCounts.terms.findIndex(({ key }) => key === 'graph');
    // 4 occurrences in the topic, 6 in all; graph 3 and 3: 0.6 ln(3/4) + 0.4 ln((3/4) / (3/6)).
    expect(first!.terms[0]).toMatchObject({ term, papers: 2, count: 3 });
    expect(first!.terms[0]!.relevance).toBeCloseTo(0.6 * Math.log(0.75) + 0.4 * Math.log(1.5), 12);
    // f(t, c) / f(c) = 3/4, the mean of f(c) is 3, f(t) is 3: 3/4 ln(1 + 3/3).
    expect(first!.terms[0]!.tfidf).toBeCloseTo(0.75 * Math.log(2), 12);
    expect(first!.terms.map(({ count }) => count)).toEqual([3, 1]);
  });

  it('hold no fragment of a longer one', () => {
    const input = corpus(
      among(6, () => 'the zero-shot parsing'),
      among(6, () => 'the gardens'),
    );
    const forms = labelTopics(input)[0]!.terms.map(({ term }) => input.termCounts.terms[term]!.form);
    expect(forms).toContain('zero-shot parsing');
    for (const fragment of ['zero', 'shot', 'zero-shot', 'parsing']) expect(forms).not.toContain(fragment);
  });
});
