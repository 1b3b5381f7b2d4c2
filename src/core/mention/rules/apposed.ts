import { candidateOf } from './listItems.ts';
import { isName, isStrongName, isStrongWord, looksLikeModel, runFrom } from './names.ts';
import type { Candidate, SentenceView } from './sentenceView.ts';
import { shortens } from './shortForms.ts';

/** Nouns that a name may follow at once ("the dataset OpenCorpus"); "benchmark" is a verb too often. */
const NOUN_BEFORE = /^(?:dataset|corpus|database|challenge|treebank)$/;
const ARTICLE = /^(?:an?|our|new|novel|such|public)$/i;
/** A sentence that opens so may go on to its subject after the comma: "Using this dataset, FooNet, …". */
const ADVERBIAL = /^(?:On|In|For|Across|Over|With|Using|To|From)$/;

/** "on the MNIST dataset FooNet wins": the noun has its name already. */
function isNamed({ words, markOf }: SentenceView, noun: number): boolean {
  const before = words[noun - 1];
  if (!before || before.after !== '') return false;
  return markOf[noun - 1]?.kind === 'dataset' || isStrongWord(before);
}

/** Words between a contest and the bracket with its name. */
const SUBJECT = 16;

/** "the shared task on word sense induction for Zemblan (QUUX-2018)", "the Zembla Challenge on source tracking (QUUXATA)". */
function afterSubject(view: SentenceView, noun: number, name: string): Candidate | undefined {
  const { words, markOf } = view;
  const { text, after } = words[noun]!;
  const isContest = name === 'shared task' || name === 'competition' || text === 'Challenge';
  if (!isContest || after !== '' || words[noun + 1]?.text !== 'on') return undefined;
  for (let at = noun + 2; at < words.length && at <= noun + SUBJECT; at++) {
    const word = words[at]!;
    if (word.before.endsWith('(')) {
      const run = { first: at, last: at };
      const named = word.after.startsWith(')') && isStrongWord(word) && markOf[at]?.kind !== 'task';
      return named && !looksLikeModel(view, run) ? candidateOf(view, run, 'dataset (X)') : undefined;
    }
    if (/[,;:.)]/.test(word.after) || markOf[at]?.kind === 'noun') return undefined;
  }
  return undefined;
}

/** "a natural language interface to database (NLIDB)", "a data collection (DC)": what a bracket shortens is a kind, where its words are in small letters. */
function isKindOfData(view: SentenceView, name: string, bracket: number): boolean {
  const first = shortens(view, bracket);
  if (first === undefined) return false;
  return name === 'collection' || view.words.slice(first, bracket).every(({ text }) => !/\p{Lu}/u.test(text));
}

/** One name right after one noun: "a new dataset OpenCorpus of", "such a data set, DementiaBank, with", "a local dataset (EID-M)". */
export function apposedNames(view: SentenceView): Candidate[] {
  const { words, marks } = view;
  const found: Candidate[] = [];
  for (const { kind, name, first, last } of marks) {
    const noun = words[last]!;
    const next = words[last + 1];
    if (kind !== 'noun' || !next || /s$|^corpora$/.test(noun.text.replace(/^corpus$/, ''))) continue;
    const contest = afterSubject(view, last, name);
    if (contest) found.push(contest);
    const run = runFrom(view, last + 1);
    if (!run || run.first !== last + 1 || !isStrongName(view, run) || !isName(view, run)) continue;
    const after = words[run.last]!.after;
    const lead = noun.after + next.before;
    const model = looksLikeModel(view, run);
    if (lead === '') {
      if (NOUN_BEFORE.test(name) && !isNamed(view, first) && !model && /^\p{Lu}[^.]{3,}$/u.test(next.text))
        found.push(candidateOf(view, run, 'dataset X'));
    } else if (/^['’]?,$/.test(lead)) {
      const article = words.slice(Math.max(0, first - 4), first).some(({ text }) => ARTICLE.test(text));
      const inserted =
        after === ',' &&
        /^(?:we|our|the|it|this|which|that|containing|consisting|comprising)$/.test(words[run.last + 1]?.text ?? '');
      const closed = /^[,.)]/.test(after) && (inserted || !ADVERBIAL.test(words[0]!.text));
      if (article && closed && !model) found.push(candidateOf(view, run, 'dataset, X,'));
    } else if (/^[:–—]$/.test(lead)) {
      if (!model && view.field === 'abstract' && /^[,.;)]/.test(after))
        found.push(candidateOf(view, run, 'dataset, X,'));
    } else if (/\(/.test(lead) && !/[;.]/.test(lead) && after.startsWith(')') && !isKindOfData(view, name, last + 1)) {
      found.push(candidateOf(view, run, 'dataset (X)'));
    }
  }
  return found;
}
