import { isGeneric } from '../generic.ts';
import { isStrongName, isStrongWord, looksLikeModel, runTo, type Run } from './names.ts';
import type { SentenceView } from './sentenceView.ts';
import { shortens } from './shortForms.ts';

/** The name that ends at word `last`, right before a noun: bare, in brackets, or before what says what kind of data it is. */
export function runBefore(view: SentenceView, last: number): Run | undefined {
  const { words } = view;
  const { before, after } = words[last]!;
  const explained =
    before === '(' &&
    after === ')' &&
    (/^(?:title|strong)$/.test(words[last - 1]?.shape ?? '') || isSpelled(view, last));
  if (explained) return { first: last, last };
  if (!/^(?:['’]s)?[”"'’]?$/.test(after)) return beforeBracket(view, last);
  const run = runTo(view, last);
  if (run) return run;
  const coined = beforeKind(view, last);
  if (!coined || looksLikeModel(view, coined)) return undefined;
  return isStrongName(view, coined) || isSource(view, coined) ? coined : undefined;
}

/** "Quuxford contextual word likeness (QCWL)": the words that the bracket shortens begin with a capital. */
function isSpelled(view: SentenceView, last: number): boolean {
  const first = shortens(view, last);
  return (
    first !== undefined &&
    first < last - 1 &&
    view.words[first]!.shape === 'title' &&
    view.words[first]!.start !== view.start
  );
}

/** "the Quuxi public transport dataset": one capitalised word right after "the" that is no people's or language's. */
function isSource({ words, field, start }: SentenceView, { first, last }: Run): boolean {
  const { text, start: at } = words[first]!;
  return (
    first === last &&
    field === 'abstract' &&
    at !== start &&
    /^(?:the|our)$/i.test(words[first - 1]?.text ?? '') &&
    /^\p{Lu}\p{Ll}{2,}$/u.test(text) &&
    !/(?:ian|ean|an|ese|ish|ic|ch|al)$/.test(text) &&
    !isGeneric(text)
  );
}

/** Small words that do not say what kind of data is meant. */
const NO_KIND =
  /^(?:the|an?|our|this|these|that|of|for|and|or|in|on|to|with|from|by|at|as|is|are|was|were|its|their|new|large|small|two|three|four|five|six|several|many|same|different|other|own|such|any|both|generated|annotated|labell?ed|based|using|available|following|training|evaluation|existing|proposed|benchmark|standard|multiple|various|challenging|real|synthetic|parallel)$/i;

/** "speech", "flight-booking", "English" */
function isKind({ shape, text }: SentenceView['words'][number]): boolean {
  return shape === 'plain' ? /^\p{Ll}[\p{Ll}-]+$/u.test(text) : shape === 'title' && isGeneric(text);
}

/** Words of kind between a name and its noun, at most; and where "the" stands before the name. */
const KINDS = 2;
const MOST_KINDS = 5;

/** "SemEval ABSA dataset", "CAp 2017 NER challenge", "the ATIS flight-booking corpus": at most two words of kind between name and noun. */
function beforeKind(view: SentenceView, last: number): Run | undefined {
  const { words, markOf } = view;
  let at = last;
  for (let skipped = 0; skipped < MOST_KINDS; skipped++) {
    const mark = markOf[at];
    const word = words[at];
    if (!word) return undefined;
    if (mark?.kind === 'task') at = mark.first - 1;
    else if (!mark && isKind(word) && !NO_KIND.test(word.text)) at--;
    else return undefined;
    if (at < 0) return undefined;
    // "Learn to Run a Network (L2RN) global competition"
    if (words[at]!.before.endsWith('(') && /^\)[”"’']*$/.test(words[at]!.after)) return { first: at, last: at };
    if (words[at]!.after !== '') return undefined;
    const run = isKind(words[at]!) ? undefined : runTo(view, at);
    // "QUAX-9 3755 character dataset": a count, not a part of the name
    if (run?.last === at && /^\d{3,}$/.test(words[at]!.text) && !/^(?:19|20)\d\d$/.test(words[at]!.text))
      return { first: run.first, last: at - 1 };
    if (run?.last === at && (skipped < KINDS || /^the$/i.test(words[run.first - 1]?.text ?? ''))) return run;
  }
  return undefined;
}

/** "IRMAS (instrument recognition in musical audio signals) dataset": the coined word before the bracket that ends at `last`. */
function beforeBracket({ words }: SentenceView, last: number): Run | undefined {
  if (words[last]!.after !== ')') return undefined;
  let first = last;
  while (first > 0 && last - first < 12 && !words[first]!.before.startsWith('(')) first--;
  const name = words[first - 1];
  return words[first]!.before.startsWith('(') && name?.after === '' && isStrongWord(name)
    ? { first: first - 1, last: first - 1 }
    : undefined;
}
