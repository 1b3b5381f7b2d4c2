import type { MentionKind } from '#core/types';
import { builtInGazetteer } from './gazetteer/builtIn.ts';
import type { GazetteerEntry } from './gazetteer/entry.ts';
import { Lexicon, type Form } from './lexicon.ts';

/** What a known form stands for. */
export interface Meaning {
  readonly kind: MentionKind | 'noun';
  /** Canonical name; of a noun its singular. */
  readonly name: string;
  /** Counts only where the sentence speaks of data. */
  readonly context: boolean;
}

/** Nouns that say "what stands before me is data", and whether they say it of an unknown word in small capitals, too. */
const NOUNS: readonly (readonly [singular: string, ...forms: string[]])[] = [
  ['dataset', 'dataset', 'datasets', 'data set', 'data sets'],
  ['benchmark', 'benchmark', 'benchmarks'],
  ['corpus', 'corpus', 'corpora'],
  ['treebank', 'treebank', 'treebanks'],
  ['database', 'database', 'databases', 'data base', 'data bases'],
  ['challenge', 'challenge', 'challenges'],
  ['competition', 'competition', 'competitions'],
  ['shared task', 'shared task', 'shared tasks'],
  [
    'test set',
    'test set',
    'test sets',
    'testset',
    'test suite',
    'test suites',
    'testbed',
    'testbeds',
    'test bed',
    'evaluation set',
    'evaluation sets',
  ],
  ['evaluation campaign', 'evaluation campaign', 'evaluation campaigns', 'evaluation exercise', 'evaluation exercises'],
  ['leaderboard', 'leaderboard', 'leaderboards'],
  ['collection', 'collection', 'collections'],
];

function* formsOf(entries: readonly GazetteerEntry[]): Generator<Form<Meaning>> {
  for (const { name, kind = 'dataset', aliases = [], casing, context } of entries) {
    for (const text of [name, ...aliases]) {
      const ambiguous =
        context === undefined ? /^[A-Z]{2,4}$/.test(text) : context && (!/[\s\d-]/.test(text) || text.length < 4);
      yield { text, ...(casing && { casing }), meaning: { kind, name, context: kind === 'dataset' && ambiguous } };
    }
  }
}

function* nounForms(): Generator<Form<Meaning>> {
  for (const [name, ...forms] of NOUNS) {
    for (const text of forms) yield { text, casing: 'any', meaning: { kind: 'noun', name, context: false } };
  }
}

const NONE: readonly GazetteerEntry[] = [];
const compiled = new WeakMap<readonly GazetteerEntry[], Lexicon<Meaning>>();

/**
 * Everything that is known by name, ready to scan texts: the user's entries first, then the built-in ones that they do not override
 * (an entry of the user's overrides the built-in one of the same kind and name). Compiled once a gazetteer.
 */
export function knownNames(user: readonly GazetteerEntry[]): Lexicon<Meaning> {
  const key = user.length === 0 ? NONE : user;
  let lexicon = compiled.get(key);
  if (!lexicon) {
    const named = ({ kind = 'dataset', name }: GazetteerEntry) => `${kind} ${name.toLowerCase()}`;
    const overridden = new Set(user.map(named));
    const rest = builtInGazetteer().filter((entry) => !overridden.has(named(entry)));
    lexicon = new Lexicon([...formsOf(user), ...formsOf(rest), ...nounForms()]);
    compiled.set(key, lexicon);
  }
  return lexicon;
}
