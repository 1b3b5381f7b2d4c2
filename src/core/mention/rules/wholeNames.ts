import type { Run } from './names.ts';
import type { Mark, SentenceView } from './sentenceView.ts';

/** Nouns that make a name of any capitalised word before them. */
export const SURE = new Set(['dataset', 'corpus', 'database', 'benchmark', 'treebank', 'test set']);

/** Where the capitalised words begin that stand right before a word, the first word of the sentence apart; that word where there are none. */
function capitalsBefore(words: SentenceView['words'], at: number, start: number): number {
  let first = at;
  while (
    first > 0 &&
    words[first - 1]!.shape === 'title' &&
    words[first - 1]!.after === '' &&
    words[first - 1]!.start !== start
  )
    first--;
  return first;
}

/** "World of Quux benchmark", "National Centers for Quux Information datasets": capitals before "of" or "for" belong to the name. */
export function withOf({ words, start, field }: SentenceView, run: Run): Run {
  const link = words[run.first - 1];
  if (field === 'title' || !link || !/^(?:of|for)$/.test(link.text) || words[run.first]!.before !== '') return run;
  const first = capitalsBefore(words, run.first - 1, start);
  return first < run.first - 1 ? { first, last: run.last } : run;
}

/** "the QUUX-RGBD Sleeping Person Dataset": with a capital noun, all capitalised words before it belong to the name. */
export function upToNoun({ words, field, markOf }: SentenceView, { first, last }: Run, noun: Mark): Run {
  if (
    field === 'title' ||
    !/^(?:Corpus|Treebank|Benchmark|Database|Dataset|Challenge|Competition)$/.test(words[noun.first]!.text)
  )
    return { first, last };
  let end = last;
  while (
    end + 1 < noun.first &&
    words[end]!.after === '' &&
    words[end + 1]!.shape === 'title' &&
    markOf[end + 1]?.kind !== 'noun'
  )
    end++;
  return { first, last: end + 1 === noun.first && words[end]!.after === '' ? end : last };
}

/** "the Common Quuxities and Exposures database": capitals on both sides of "and", and one noun. */
export function withAnd({ words, start }: SentenceView, run: Run): Run {
  if (words[run.first - 1]?.text !== 'and' || words[run.first]!.before !== '') return run;
  const first = capitalsBefore(words, run.first - 1, start);
  const led = first < run.first - 1 && /^(?:the|in|on|from|of)$/i.test(words[first - 1]?.text ?? '');
  return led ? { first, last: run.last } : run;
}

/** Words that a quoted name may have. */
const QUOTED = 8;

/** "the “Quuxes in the Large” database": a quotation right before the noun that begins and ends with a capital or a digit. */
export function quotedWords({ words, field }: SentenceView, noun: Mark): Run | undefined {
  if (field === 'title' || !(SURE.has(noun.name) || noun.name === 'shared task')) return undefined;
  const last = noun.first - 1;
  if (!/^["”]$|^''$/.test(words[last]!.after)) return undefined;
  let first = last;
  while (first > 0 && last - first < QUOTED && !/["“`]$/.test(words[first]!.before)) first--;
  if (!/["“`]$/.test(words[first]!.before) || first === last) return undefined;
  const capital = (at: number) => /^[\p{Lu}\d]/u.test(words[at]!.text);
  return capital(first) && capital(last) ? { first, last } : undefined;
}

/** "the Zero-Shot Entity Linking dataset": three words or more with capitals after "the" are a name, though each is common. */
export function commonWords({ words, markOf, field }: SentenceView, noun: Mark): Run | undefined {
  if (field === 'title' || !SURE.has(noun.name) || /s$/.test(words[noun.last]!.text.replace(/corpus$/, '')))
    return undefined;
  let first = noun.first;
  while (
    first > 0 &&
    words[first - 1]!.shape === 'title' &&
    words[first - 1]!.after === '' &&
    !isNamed(markOf[first - 1])
  )
    first--;
  return noun.first - first > 2 && words[first - 1]?.text === 'the' ? { first, last: noun.first - 1 } : undefined;
}

function isNamed(mark: Mark | undefined): boolean {
  return mark?.kind === 'dataset' || mark?.kind === 'method' || mark?.kind === 'noun';
}

/** "the Parallel Quux Corpus": common words with a capital right before the name belong to it, too, after an article or preposition. */
export function fromCapital({ words, markOf, start }: SentenceView, first: number): number {
  let from = first;
  while (from > 0 && words[from - 1]!.shape === 'title' && words[from - 1]!.after === '' && !isNamed(markOf[from - 1]))
    from--;
  return words[from]!.start !== start && /^(?:the|on|from|in|of)$/.test(words[from - 1]?.text ?? '') ? from : first;
}
