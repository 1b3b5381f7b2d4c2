import type { MentionKind } from '#core/types';
import { builtInGazetteer } from './gazetteer/builtIn.ts';
import type { GazetteerEntry } from './gazetteer/entry.ts';
import { DATA_NOUNS, type DataNoun } from './precedence.ts';
import { Lexicon, type Form } from './lexicon.ts';

/** What a known form stands for. */
export type Meaning = KnownName | KnownNoun;

interface KnownName {
  readonly kind: MentionKind;
  /** Canonical name. */
  readonly name: string;
  /** As the gazetteer writes it where it was matched. */
  readonly form: string;
  /** Counts only where the sentence speaks of data; of a task or method, where the paper speaks of learning. */
  readonly context: boolean;
}

/** A noun that says "what stands before me is data". */
interface KnownNoun {
  readonly kind: 'noun';
  readonly name: DataNoun;
  readonly context: false;
}

function* formsOf(entries: readonly GazetteerEntry[]): Generator<Form<Meaning>> {
  for (const { name, kind: of = 'dataset', aliases = [], casing, context } of entries) {
    // Whether a source is data where it stands is told later (`settleNames`).
    const kind = of === 'source' ? 'dataset' : of;
    for (const text of [name, ...aliases]) {
      const ambiguous =
        context === undefined ? kind === 'dataset' && /^[A-Z]{2,4}$/.test(text) : context && isBare(text);
      yield { text, ...(casing && { casing }), meaning: { kind, name, form: text, context: ambiguous } };
    }
  }
}

/** A form that several entries claim goes to the first of them. */
function firstOfEach(forms: readonly Form<Meaning>[]): Form<Meaning>[] {
  const seen = new Set<string>();
  return forms.filter(({ text, casing, meaning: { kind, context } }) => {
    const key = [kind, context, casing, text].join(' ');
    return !seen.has(key) && seen.add(key);
  });
}

function isBare(form: string): boolean {
  return form.length < 4 || !/[\s\d-]/.test(form) || !/[A-Z\d]/.test(form);
}

function* nounForms(): Generator<Form<Meaning>> {
  for (const [name, forms] of Object.entries(DATA_NOUNS) as [DataNoun, readonly string[]][]) {
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
    lexicon = new Lexicon(firstOfEach([...formsOf(user), ...formsOf(rest), ...nounForms()]));
    compiled.set(key, lexicon);
  }
  return lexicon;
}
