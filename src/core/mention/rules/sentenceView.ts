import type { Hit } from '../lexicon.ts';
import type { MentionKind } from '../kinds.ts';
import type { Meaning } from '../meanings.ts';
import type { DataNoun, Rule } from '../precedence.ts';
import { splitWords, type Word } from '../words.ts';

/** Something that is known in a sentence: a stretch of text, the words it covers, and what it is. */
export type Mark = Covered & ({ readonly kind: 'noun'; readonly name: DataNoun } | KnownMark);

interface KnownMark {
  readonly kind: MentionKind;
  readonly name: string;
}

interface Covered {
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
  /** False where the name is also a word and nothing has yet shown that data is meant. */
  readonly certain: boolean;
}

/** A sentence as the rules see it: its words, and for each word the mark that covers it, if any. */
export interface SentenceView {
  readonly text: string;
  readonly field: 'title' | 'abstract';
  readonly start: number;
  readonly end: number;
  readonly words: readonly Word[];
  readonly marks: readonly Mark[];
  readonly markOf: readonly (Mark | undefined)[];
}

/** A stretch that a rule holds to be a dataset's name. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly rule: Rule;
}

export function viewSentence(
  text: string,
  field: SentenceView['field'],
  start: number,
  end: number,
  hits: readonly Hit<Meaning>[],
): SentenceView {
  const words = splitWords(text, start, end);
  const marks: Mark[] = [];
  const markOf: (Mark | undefined)[] = new Array<undefined>(words.length).fill(undefined);
  let at = 0;
  for (const hit of hits) {
    while (at < words.length && words[at]!.end <= hit.start) at++;
    let last = at;
    while (last + 1 < words.length && words[last + 1]!.start < hit.end) last++;
    if (at >= words.length) break;
    const meaning = hit.meanings.find((one) => one.kind === 'dataset') ?? hit.meanings[0]!;
    if (meaning.kind === 'noun' && (/[-.]/.test(text[hit.start - 1] ?? '') || text[hit.end] === '-')) continue;
    // "QX-4SK-ASR": a task's acronym at the end of a coined word leaves it a name.
    if (meaning.kind === 'task' && hit.start > words[at]!.start) continue;
    const mark = {
      kind: meaning.kind,
      name: meaning.name,
      start: hit.start,
      end: hit.end,
      first: at,
      last,
      certain: hit.meanings.some((one) => one.kind === 'dataset' && !one.context),
    } as Mark;
    marks.push(mark);
    for (let i = at; i <= last; i++) markOf[i] ??= mark;
  }
  return { text, field, start, end, words, marks, markOf };
}

/** The words that a stretch of the text covers. */
export function wordsOf(
  { words }: SentenceView,
  { start, end }: { start: number; end: number },
): { first: number; last: number } {
  let first = words.findIndex((word) => word.end > start);
  if (first < 0) first = words.length - 1;
  let last = first;
  while (last + 1 < words.length && words[last + 1]!.start < end) last++;
  return { first, last };
}
