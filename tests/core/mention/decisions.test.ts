import { describe, expect, it } from 'vitest';
import { anchorAt, applyDecisions, type Anchor, type Decision } from '#core/mention/decisions';
import { findMentions } from '#core/mention/findMentions';

const papers = [
  { id: 'p1', title: 'On MNIST', abstract: 'We use MNIST. It reaches 99% accuracy on MNIST and 90% accuracy on SVHN.' },
  { id: 'p2', title: 'Knots', abstract: 'A loop is tied. SVHN is used.' },
];
const { mentions, results } = findMentions(papers);
const apply = (...decisions: Decision[]) => applyDecisions(papers, mentions, results, decisions);
const datasets = (outcome: ReturnType<typeof apply>) =>
  outcome.mentions
    .filter(({ kind }) => kind === 'dataset')
    .map(({ paper, name, start }) => `${paper} ${name} ${start}`);

const inP2: Anchor = { paper: 'p2', field: 'abstract', sentence: 'SVHN is used.', surface: 'SVHN' };

describe('applyDecisions', () => {
  it('without decisions gives what was found', () => {
    expect(apply()).toEqual({ mentions, results, unmatched: [] });
    expect(datasets(apply())).toEqual(['0 MNIST 3', '0 MNIST 7', '0 MNIST 41', '0 SVHN 67', '1 SVHN 16']);
  });

  it('rejects the one mention at the place', () => {
    expect(datasets(apply({ type: 'reject', at: inP2 }))).toEqual([
      '0 MNIST 3',
      '0 MNIST 7',
      '0 MNIST 41',
      '0 SVHN 67',
    ]);
  });

  it('takes results away when their paper mentions the dataset no more', () => {
    const at = { paper: 'p1', field: 'abstract', surface: 'SVHN', sentence: papers[0]!.abstract.slice(14) } as const;
    const { results: left } = apply({ type: 'reject', at });
    expect(results.map(({ dataset, value }) => `${dataset} ${value}`)).toEqual(['MNIST 99', 'SVHN 90']);
    expect(left.map(({ dataset, value }) => `${dataset} ${value}`)).toEqual(['MNIST 99']);
  });

  it('confirms and marks', () => {
    const { mentions: after } = apply({ type: 'confirm', at: inP2 });
    expect(after.filter(({ status }) => status === 'confirmed').map(({ paper, name }) => [paper, name])).toEqual([
      [1, 'SVHN'],
    ]);
  });

  it('adds a mention by its words', () => {
    const at: Anchor = { paper: 'p2', field: 'abstract', sentence: 'A loop is tied.', surface: 'loop' };
    const { mentions: after } = apply({ type: 'add', at, name: 'LOOP' });
    expect(after.find(({ name }) => name === 'LOOP')).toEqual({
      paper: 1,
      kind: 'dataset',
      name: 'LOOP',
      surface: 'loop',
      field: 'abstract',
      start: 2,
      end: 6,
      sentence: 'A loop is tied.',
      rule: 'added by hand',
      status: 'added',
    });
  });

  it('replaces what an added mention overlaps', () => {
    const outcome = apply({ type: 'add', at: inP2, name: 'House Numbers' });
    expect(datasets(outcome).at(-1)).toBe('1 House Numbers 16');
  });

  it('renames mentions and results', () => {
    const outcome = apply({ type: 'rename', name: 'SVHN', to: 'Street View' });
    expect(datasets(outcome).filter((one) => one.includes('Street View'))).toHaveLength(2);
    expect(outcome.results.map(({ dataset }) => dataset)).toEqual(['MNIST', 'Street View']);
  });

  it('merges several names into one', () => {
    const outcome = apply({ type: 'merge', names: ['SVHN', 'MNIST'], into: 'digits' });
    expect(new Set(outcome.mentions.filter(({ kind }) => kind === 'dataset').map(({ name }) => name))).toEqual(
      new Set(['digits']),
    );
  });

  it('applies in order: the last word on a place wins', () => {
    const added: Decision = { type: 'add', at: inP2, name: 'X' };
    expect(datasets(apply(added, { type: 'reject', at: inP2 }))).toHaveLength(4);
    expect(datasets(apply({ type: 'reject', at: inP2 }, added)).at(-1)).toBe('1 X 16');
    expect(datasets(apply({ type: 'rename', name: 'SVHN', to: 'X' }, { type: 'reject', at: inP2 }))).toHaveLength(4);
  });

  it('leaves its input alone', () => {
    const before = structuredClone(mentions);
    apply({ type: 'merge', names: ['SVHN', 'MNIST'], into: 'digits' }, { type: 'reject', at: inP2 });
    expect(mentions).toEqual(before);
  });

  it.each<[Decision, string]>([
    [{ type: 'reject', at: { ...inP2, paper: 'p9' } }, 'paper p9 is not in the corpus any more'],
    [
      { type: 'reject', at: { ...inP2, sentence: 'SVHN was used.' } },
      'the abstract of paper p2 does not hold the sentence any more',
    ],
    [{ type: 'confirm', at: { ...inP2, surface: 'CIFAR' } }, 'the sentence does not hold "CIFAR"'],
    [{ type: 'confirm', at: { ...inP2, occurrence: 1 } }, 'the sentence does not hold "SVHN" that often'],
    [{ type: 'reject', at: { ...inP2, surface: 'used' } }, 'no mention stands there any more'],
    [{ type: 'rename', name: 'Zork', to: 'X' }, 'nothing is called "Zork" any more'],
    [{ type: 'merge', names: ['Zork', 'Quux'], into: 'X' }, 'nothing is called "Zork" or "Quux" any more'],
  ])('reports a decision without effect: %o', (decision, reason) => {
    expect(apply(decision)).toEqual({ mentions, results, unmatched: [{ decision, reason }] });
  });

  it('survives a rebuild in which papers moved', () => {
    const moved = [papers[1]!, papers[0]!];
    const again = findMentions(moved);
    const { mentions: after, unmatched } = applyDecisions(moved, again.mentions, again.results, [
      { type: 'reject', at: inP2 },
    ]);
    expect(unmatched).toEqual([]);
    expect(after.some(({ paper }) => paper === 0)).toBe(false);
  });
});

describe('anchorAt', () => {
  it('refuses a place where the paper has no text', () => {
    expect(() => anchorAt({ ...papers[1]!, abstract: '' }, 'abstract', 16, 20)).toThrow(/no text at this place/i);
  });

  it('anchors a stretch in its sentence', () => {
    expect(anchorAt(papers[1]!, 'abstract', 16, 20)).toEqual(inP2);
  });

  it('counts earlier occurrences in the sentence', () => {
    const paper = { id: 'x', title: '', abstract: 'A9 and A9.' };
    expect(anchorAt(paper, 'abstract', 7, 9)).toEqual({
      paper: 'x',
      field: 'abstract',
      sentence: 'A9 and A9.',
      surface: 'A9',
      occurrence: 1,
    });
  });
});
