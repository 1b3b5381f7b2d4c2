import { isGeneric } from '../generic.ts';
import { AND, afterItem, candidateOf } from './listItems.ts';
import { isName, isStrongName, looksLikeModel, runFrom, runTo, type Run } from './names.ts';
import type { Candidate, SentenceView } from './sentenceView.ts';

/** Names that a list is followed for from one that is known; each known one is followed by itself. */
const LONGEST_LIST = 40;

/**
 * "on A, B, and C" where one member is known: its neighbours in the list are data too. A list counts as one where "and", "or" or "&"
 * closes it; after a comma alone anything might follow.
 */
export function listedNames(view: SentenceView, known: readonly Run[]): Candidate[] {
  const found: Candidate[] = [];
  const seen = new Set<number>();
  for (const anchor of known) {
    for (const run of [...neighboursAfter(view, anchor), ...neighboursBefore(view, anchor)]) {
      const key = run.first * view.words.length + run.last;
      if (seen.has(key)) continue;
      seen.add(key);
      if (!isName(view, run) || looksLikeModel(view, run) || isBody(view, run)) continue;
      if (view.field === 'title' && !isStrongName(view, run)) continue;
      found.push(candidateOf(view, run, 'listed with a known one'));
    }
  }
  return found;
}

/** "the Joint Research Centre": who made data, not data. */
function isBody({ words }: SentenceView, { first, last }: Run): boolean {
  return (
    last > first &&
    /^(?:Cent(?:re|er)|University|Institute|Agency|Ministry|Bureau|Department|Corporation|Company)$/.test(
      words[last]!.text,
    )
  );
}

function neighboursAfter(view: SentenceView, anchor: Run): Run[] {
  const { words } = view;
  const runs: Run[] = [];
  let closed = false;
  let last = anchor.last;
  while (runs.length < LONGEST_LIST) {
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
  let joined = afterItem(view, anchor.last) !== undefined;
  while (runs.length < LONGEST_LIST) {
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
    const opens = run.first === 0 && isStrongName(view, run) && view.field === 'abstract';
    if (
      !opens &&
      (run.first === 0 ||
        (!startsItem(words[run.first - 1]!.text, words[run.first - 1]!.after) && !isPeople(words[run.first - 1]!)))
    )
      break;
    runs.push(run);
    first = run.first;
  }
  return joined ? runs : [];
}

/** "the French QUAXIA and PORTQUAXIA corpora": a capitalised word that only describes. */
function isPeople({ shape, text, after }: SentenceView['words'][number]): boolean {
  return shape === 'title' && after === '' && isGeneric(text);
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
