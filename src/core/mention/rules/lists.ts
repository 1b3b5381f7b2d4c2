import { isName, isStrongName, looksLikeModel, runFrom, runTo, type Run } from './names.ts';
import type { Candidate, SentenceView } from './sentenceView.ts';

const AND = /^(?:and|or|&|plus)$/i;
/** What may stand between the noun and the list: "datasets such as", "benchmarks, including", "corpora, namely". */
const LEADS =
  /^(?:such|as|including|include|includes|included|like|namely|e\.g|i\.e|viz|specifically|are|is|called|named|termed|dubbed|both|the|datasets|from|of)$/i;

/** Nouns that a name may follow at once ("the dataset OpenCorpus"); "benchmark" is a verb too often. */
const NOUN_BEFORE = /^(?:dataset|corpus|database|challenge|treebank)$/;

/** "datasets such as A, B and C", "three benchmarks (A, B, C)", "two corpora: A and B", "datasets, namely A". */
export function announcedNames(view: SentenceView): Candidate[] {
  const { words, marks } = view;
  const found: Candidate[] = [];
  for (const noun of marks) {
    if (noun.kind !== 'noun') continue;
    const tail = words[noun.last]!;
    let i = noun.last + 1;
    if (i >= words.length) continue;
    const plural = tail.text.endsWith('s') || tail.text === 'corpora';
    let lead = tail.after;
    let worded = false;
    while (i < words.length && i <= noun.last + 4 && LEADS.test(words[i]!.text) && !/[;.]/.test(lead)) {
      worded ||=
        /^(?:as|including|include|includes|included|like|namely|e\.g|i\.e|viz|called|named|termed|dubbed)$/i.test(
          words[i]!.text,
        );
      lead += words[i]!.before + words[i]!.after;
      i++;
    }
    if (i >= words.length) continue;
    lead += words[i]!.before;
    const following = runFrom(view, i);
    if (
      !plural &&
      lead === '' &&
      i === noun.last + 1 &&
      NOUN_BEFORE.test(noun.name) &&
      following &&
      isStrongName(view, following) &&
      isName(view, following)
    ) {
      const name = words[following.first]!.text;
      if (following.first === i && /^\p{Lu}[^.]{3,}$/u.test(name) && !looksLikeModel(view, following))
        push(view, following, 'dataset X', found);
      continue;
    }
    if (!plural && /^['’]?,$/.test(lead) && i === noun.last + 1 && isApposition(view, noun.first, following)) {
      push(view, following!, 'dataset, X,', found);
      continue;
    }
    const bracket = /\(/.test(lead) || (/:/.test(lead) && view.field === 'abstract');
    const comma = plural && /,|^–|^—/.test(lead) && !/^(?:On|In|For|Across|Over|With|Using|To)$/.test(words[0]!.text);
    if (!worded && !bracket && !comma) continue;
    if (bracket && !plural && !worded) {
      const run = runFrom(view, i);
      if (run && /^\)/.test(words[run.last]!.after) && isStrongName(view, run) && isName(view, run))
        push(view, run, 'dataset (X)', found);
      continue;
    }
    const runs = listFrom(view, i);
    if (runs.length === 0) continue;
    const last = words[runs[runs.length - 1]!.last]!;
    if (!worded && !bracket && runs.length < 2 && !/[.,;)]/.test(last.after)) continue;
    if (comma && !worded && !bracket && !/[.,;:)]/.test(last.after) && runs.length < 2) continue;
    for (const run of runs) {
      if (
        worded || bracket
          ? isName(view, run) && !(looksLikeModel(view, run) && !plural)
          : (isStrongName(view, run) || (runs.length > 1 && run.last > run.first)) &&
            isName(view, run) &&
            !looksLikeModel(view, run)
      ) {
        push(view, run, worded ? 'datasets such as X' : 'datasets: X', found);
      }
    }
  }
  return found;
}

/** "such a data set, DementiaBank, …": an article before the noun, a coined word between commas after it. */
function isApposition(view: SentenceView, noun: number, run: Run | undefined): run is Run {
  const { words } = view;
  if (!run || !isStrongName(view, run) || !isName(view, run) || looksLikeModel(view, run)) return false;
  if (!/^[,.)]/.test(words[run.last]!.after) || /^(?:On|In|For|Across|Over|With|Using|To|From)$/.test(words[0]!.text))
    return false;
  return words.slice(Math.max(0, noun - 4), noun).some(({ text }) => /^(?:an?|our|new|novel|such|public)$/i.test(text));
}

/** The names of a list that begins at word `i`: "A, B (note), and C". */
function listFrom(view: SentenceView, i: number): Run[] {
  const { words } = view;
  const runs: Run[] = [];
  while (i < words.length) {
    if (AND.test(words[i]!.text) || /^the$/i.test(words[i]!.text)) i++;
    if (i >= words.length) break;
    const run = runFrom(view, i);
    if (!run || run.first !== i) break;
    runs.push(run);
    const next = afterItem(view, run.last);
    if (next === undefined) break;
    i = next;
  }
  return runs;
}

/** Index of the word that begins the next item of the list, where one goes on after word `last`. */
function afterItem({ words }: SentenceView, last: number): number | undefined {
  let at = last;
  while (at + 1 < words.length && words[at]!.after === '' && words[at + 1]!.before.startsWith('(')) {
    at++;
    while (at < words.length - 1 && !words[at]!.after.includes(')')) at++;
  }
  const next = words[at + 1];
  if (!next) return undefined;
  const { after } = words[at]!;
  if (/[.;:]/.test(after) || (at === last && after.includes(')'))) return undefined;
  if (AND.test(next.text)) return after === '' || /^\)?,?$/.test(after) ? at + 2 : undefined;
  return after.endsWith(',') ? at + 1 : undefined;
}

/**
 * "on A, B, and C" where one member is known: its neighbours in the list are data too. A list counts as one where "and", "or" or "&"
 * closes it; after a comma alone anything might follow.
 */
export function listedNames(view: SentenceView, known: readonly Run[]): Candidate[] {
  const found: Candidate[] = [];
  for (const anchor of known) {
    for (const run of [...neighboursAfter(view, anchor), ...neighboursBefore(view, anchor)]) {
      if (!isName(view, run) || looksLikeModel(view, run)) continue;
      if (view.field === 'title' && !isStrongName(view, run)) continue;
      push(view, run, 'listed with a known one', found);
    }
  }
  return found;
}

function neighboursAfter(view: SentenceView, anchor: Run): Run[] {
  const { words } = view;
  const runs: Run[] = [];
  let closed = false;
  let last = anchor.last;
  for (;;) {
    const next = afterItem(view, last);
    if (next === undefined) break;
    const conjunction = AND.test(words[next]?.text ?? '') || AND.test(words[next - 1]?.text ?? '');
    let i = AND.test(words[next]?.text ?? '') ? next + 1 : next;
    if (/^the$/i.test(words[i]?.text ?? '')) i++;
    if (i >= words.length) break;
    const run = runFrom(view, i);
    if (!run || run.first !== i) break;
    runs.push(run);
    last = run.last;
    if (conjunction) {
      closed = endsList(view, last);
      break;
    }
  }
  return closed ? runs : [];
}

function neighboursBefore(view: SentenceView, anchor: Run): Run[] {
  const { words } = view;
  const runs: Run[] = [];
  let first = anchor.first;
  let joined = closesAfter(view, anchor.last);
  for (;;) {
    let i = first - 1;
    if (i >= 0 && /^the$/i.test(words[i]!.text)) i--;
    if (i < 0) break;
    if (AND.test(words[i]!.text)) {
      joined = true;
      i--;
      if (i < 0 || !/^,?$/.test(words[i]!.after)) break;
    } else if (!words[i]!.after.endsWith(',') || words[i]!.after.includes(')')) break;
    if (words[first]!.before !== '') break;
    const run = runTo(view, i);
    if (!run) break;
    if (run.first === 0 || !startsItem(words[run.first - 1]!.text, words[run.first - 1]!.after)) break;
    runs.push(run);
    first = run.first;
  }
  return joined ? runs : [];
}

/** Whether a list goes on to an "and" after this item. */
function closesAfter(view: SentenceView, last: number): boolean {
  const next = afterItem(view, last);
  return next !== undefined;
}

function startsItem(before: string, after: string): boolean {
  return (
    after.endsWith(',') ||
    /^(?:on|of|from|in|for|using|with|the|and|or|like|as|including|both|over|across|to|namely|dataset|datasets|benchmarks|e\.g|i\.e|our|standard|popular)$/i.test(
      before,
    ) ||
    /[(:]$/.test(after)
  );
}

/** A list of names ends before punctuation, a preposition or a noun of data, not before a verb: "COCO, and FooNet outperforms". */
function endsList({ words, markOf }: SentenceView, last: number): boolean {
  const word = words[last]!;
  if (/[.,;:)]/.test(word.after)) return true;
  const next = words[last + 1];
  if (!next || next.before.startsWith('(')) return true;
  if (markOf[last + 1]?.kind === 'noun' || markOf[last + 1]?.kind === 'task') return true;
  return /^(?:for|to|with|by|in|on|from|under|using|without|and|or|as|show|shows|demonstrate|demonstrates|respectively|compared|while|which|that|when|where|at|over|across|into|datasets?|than|but|reveal|indicate|suggest|confirm|verify|validate|prove|illustrate|have|are|were|benchmark|test|validation|dev|data|leaderboards?|tasks?)$/.test(
    next.text,
  );
}

function push({ words }: SentenceView, run: Run, rule: string, found: Candidate[]): void {
  found.push({ start: words[run.first]!.start, end: words[run.last]!.end, rule });
}
