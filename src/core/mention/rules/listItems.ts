import type { Rule } from '../precedence.ts';
import { runFrom, type Run } from './names.ts';
import type { Candidate, SentenceView } from './sentenceView.ts';

/** What joins the last item of a list to those before it. */
export const AND = /^(?:and|or|&|plus)$/i;

/** The names of a list that begins at word `first`: "A, B (note), and C". */
export function itemsFrom(view: SentenceView, first: number): Run[] {
  const { words } = view;
  const runs: Run[] = [];
  let i: number | undefined = first;
  let final = false;
  while (i !== undefined && !final && i < words.length) {
    final = i > 0 && i !== first && AND.test(words[i - 1]!.text);
    if (AND.test(words[i]!.text)) final = ++i > first;
    if (/^the$/i.test(words[i]?.text ?? '')) i++;
    const run: Run | undefined = i < words.length ? runFrom(view, i) : undefined;
    if (!run || run.first !== i) break;
    runs.push(run);
    i = afterItem(view, run.last);
  }
  return runs;
}

/** Index of the word that begins the next item of a list, where one goes on after word `last`. */
export function afterItem({ words }: SentenceView, last: number): number | undefined {
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

export function candidateOf({ words }: SentenceView, { first, last }: Run, rule: Rule): Candidate {
  return { start: words[first]!.start, end: words[last]!.end, rule };
}
