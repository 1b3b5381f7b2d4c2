/** Nouns of data in the singular, with the forms that the finder knows of each. */
export const DATA_NOUNS = {
  dataset: ['dataset', 'datasets', 'data set', 'data sets'],
  benchmark: ['benchmark', 'benchmarks'],
  corpus: ['corpus', 'corpora'],
  treebank: ['treebank', 'treebanks'],
  database: ['database', 'databases', 'data base', 'data bases'],
  challenge: ['challenge', 'challenges'],
  competition: ['competition', 'competitions'],
  'shared task': ['shared task', 'shared tasks'],
  'test set': [
    ...['test set', 'test sets', 'testset', 'test suite', 'test suites', 'testbed', 'testbeds', 'test bed'],
    ...['evaluation set', 'evaluation sets'],
  ],
  'evaluation campaign': [
    ...['evaluation campaign', 'evaluation campaigns', 'evaluation exercise', 'evaluation exercises'],
  ],
  leaderboard: ['leaderboard', 'leaderboards'],
  collection: ['collection', 'collections'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type DataNoun = keyof typeof DATA_NOUNS;

const BY_NOUN = (Object.keys(DATA_NOUNS) as DataNoun[]).map((noun) => `the X ${noun}` as const);

/**
 * What finds names, in order of precedence: of two findings in one place the one whose rule stands in an earlier line counts; within a
 * line the longer one, then the one that begins first. docs/mentions.md says what each rule finds.
 */
const PRECEDENCE = [
  ['added by hand'],
  ['alias', 'family', 'variant of a known one'],
  ['spelled out'],
  ['X: a dataset'],
  ['introduce X, a dataset', 'X is a dataset', 'dataset called X', 'new dataset – X', 'new dataset (X)'],
  BY_NOUN,
  ['the X Survey', 'the X sequences'],
  ['dataset X', 'dataset, X,', 'dataset (X)'],
  ['datasets such as X', 'datasets: X'],
  ['XBench', 'XQA', 'catalogue number'],
  ['N% on X'],
  ['challenge'],
  ['listed with a known one'],
  ['named elsewhere in the paper'],
  ['code link', 'project page'],
] as const;

/** What found a mention. */
export type Rule = (typeof PRECEDENCE)[number][number];

/** Rules that take an acronym for a name by what stands beside it alone. */
// prettier-ignore
export const BY_PLACE: ReadonlySet<Rule> = new Set<Rule>([
  ...BY_NOUN, 'the X Survey', 'the X sequences', 'datasets such as X', 'datasets: X', 'N% on X', 'listed with a known one',
]);

/** Rules whose names do not make data of what is listed beside them. */
export const ALONE_IN_LISTS: ReadonlySet<Rule> = new Set<Rule>(['challenge', 'the X Survey']);

const RANK: ReadonlyMap<Rule, number> = new Map(
  PRECEDENCE.flatMap((line, rank) => line.map((rule): [Rule, number] => [rule, rank])),
);

/** Every rule there is, by precedence. */
export const RULES: readonly Rule[] = [...RANK.keys()];

/** Less than 0 where `a` takes precedence over `b`. */
export function compareRules(a: Rule, b: Rule): number {
  return RANK.get(a)! - RANK.get(b)!;
}
