import { candidateOf, itemsFrom } from './listItems.ts';
import { isName, isStrongName, looksLikeModel, type Run } from './names.ts';
import type { Candidate, Mark, SentenceView } from './sentenceView.ts';
import { shortens } from './shortForms.ts';

/** What may stand between the noun and the list: "datasets such as", "benchmarks, including", "corpora, namely". */
const LEAD =
  /^(?:such|as|including|include|includes|included|like|namely|e\.g|i\.e|viz|specifically|are|is|called|named|termed|dubbed|both|the|datasets|from|of)$/i;
/** Of these, the ones that announce names. */
const ANNOUNCES = /^(?:as|including|include|includes|included|like|namely|e\.g|i\.e|viz|called|named|termed|dubbed)$/i;
/** A sentence that opens so may go on to its subject after the comma: "On three datasets, FooNet outperforms". */
const ADVERBIAL = /^(?:On|In|For|Across|Over|With|Using|To)$/;
const LEAD_WORDS = 3;

/** "datasets such as A, B and C", "three benchmarks (A, B, C)", "two corpora: A and B", "two datasets, A and B". */
export function announcedNames(view: SentenceView): Candidate[] {
  const found: Candidate[] = [];
  for (const noun of view.marks) {
    if (noun.kind !== 'noun') continue;
    const { first, how } = leadOf(view, noun) ?? afterClause(view, noun) ?? { first: 0, how: undefined };
    if (how === undefined || first >= view.words.length) continue;
    const runs = itemsFrom(view, first);
    if (how === 'comma' && !isClosed(view, runs)) continue;
    if (how === 'direct' && (runs.length < 2 || !runs.every((run) => isStrongName(view, run)))) continue;
    if (how === 'bracket' && isShortened(view, noun, runs)) continue;
    const rule = how === 'words' ? 'datasets such as X' : 'datasets: X';
    for (const run of runs)
      if (isAnnounced(view, run, how, runs.length, isPlural(view, noun))) found.push(candidateOf(view, run, rule));
  }
  return found;
}

type How = 'words' | 'bracket' | 'comma' | 'direct';

interface Lead {
  readonly first: number;
  readonly how: How;
}

/** Where the list after a noun would begin, and what announces it, if anything. */
function leadOf(view: SentenceView, noun: Mark): Lead | undefined {
  const { words, field } = view;
  let first = noun.last + 1;
  let lead = words[noun.last]!.after;
  let worded = false;
  while (
    first < words.length &&
    first <= noun.last + LEAD_WORDS + 1 &&
    LEAD.test(words[first]!.text) &&
    !/[;.]/.test(lead)
  ) {
    worded ||= ANNOUNCES.test(words[first]!.text);
    lead += words[first]!.before + words[first]!.after;
    first++;
  }
  lead += words[first]?.before ?? '';
  if (worded) return { first, how: 'words' };
  if (!isPlural(view, noun)) return undefined;
  if (lead.includes('(') || (lead.includes(':') && field === 'abstract')) return { first, how: 'bracket' };
  // "the molecular test sets QUAB7 (electrons) and QUAB11 (holes)"; "benchmarks" is a verb, too.
  if (lead === '' && first === noun.last + 1 && noun.name !== 'benchmark' && noun.name !== 'challenge')
    return { first, how: 'direct' };
  const comma = /,|^–|^—/.test(lead) && !ADVERBIAL.test(words[0]!.text);
  return comma ? { first, how: 'comma' } : undefined;
}

/** Words of a clause between a noun and what announces its names. */
const CLAUSE = 12;

/** "two benchmarks on which we had tested it, i.e., A and B": a clause stands between the noun and the list. */
function afterClause(view: SentenceView, noun: Mark): Lead | undefined {
  const { words, markOf } = view;
  if (!isPlural(view, noun) || words[noun.last]!.after !== '') return undefined;
  for (let at = noun.last + 2; at < words.length && at <= noun.last + CLAUSE; at++) {
    const before = words[at - 1]!.after;
    if (/[.;:()]/.test(before) || markOf[at]?.kind === 'noun') return undefined;
    if (before === ',')
      return /^(?:namely|i\.e|viz)$/.test(words[at]!.text) ? { first: at + 1, how: 'comma' } : undefined;
  }
  return undefined;
}

/** "natural language interfaces to databases (NLIDB)": the bracket shortens a phrase in which the noun only says of what. */
function isShortened(view: SentenceView, noun: Mark, runs: readonly Run[]): boolean {
  const [only] = runs;
  if (runs.length !== 1 || only!.first !== only!.last) return false;
  const first = shortens(view, only!.first);
  return (
    first !== undefined &&
    first < noun.first &&
    /^(?:to|of|for|in|on|with|from|over|and)$/.test(view.words[noun.first - 1]!.text)
  );
}

/** After a comma alone anything may follow: a list has two members or ends the clause. */
function isClosed({ words }: SentenceView, runs: readonly Run[]): boolean {
  return runs.length > 1 || (runs.length === 1 && /[.,;)]/.test(words[runs[0]!.last]!.after));
}

function isAnnounced(view: SentenceView, run: Run, how: How, listed: number, plural: boolean): boolean {
  if (!isName(view, run)) return false;
  // Every word of a title has a capital: "corpora (Extended Version)".
  if (how === 'bracket' && view.field === 'title' && !isStrongName(view, run)) return false;
  // "the benchmark, i.e. FOO capacity": after one noun one name, with which the clause ends.
  if (!plural && view.words[run.last]!.after === '') return false;
  if (how === 'words' || how === 'bracket') return plural || !looksLikeModel(view, run);
  return (isStrongName(view, run) || (listed > 1 && run.last > run.first)) && !looksLikeModel(view, run);
}

function isPlural({ words }: SentenceView, { last }: Mark): boolean {
  return words[last]!.text.endsWith('s') || words[last]!.text === 'corpora';
}
