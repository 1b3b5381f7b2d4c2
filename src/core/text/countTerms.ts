import type { Term, TermCounts } from '#core/types';

import { autoMinPapers } from './autoMinPapers.ts';
import { type Columns, layColumns } from './columns.ts';
import { countColumns, countRows } from './countRows.ts';
import { findMerges, type Merge } from './phrases/merges.ts';
import type { TextOptions } from './options.ts';
import { findPhrases, type Phrases } from './phrases/phrases.ts';
import { createStopWords } from './stopWords/stopWords.ts';
import type { UnitStream } from './unitStream.ts';
import { writtenForms } from './writtenForms.ts';

/** A phrase has this many occurrences at least, whatever `minPapers`. */
const LEAST_PHRASE = 3;
/** A phrase that opens or closes a noun group less often than this is a fragment ("deep convolutional"), unless a hyphen makes it one word ("zero-shot"). */
const FRAGMENT = 0.15;
/** Corpora with fewer papers have no `maxShare`. */
const FEW_PAPERS = 10;

/**
 * Counts the terms of the papers' titles and abstracts: words by stem, names without case and hyphens, collocations of two and three
 * words; acronyms and synonyms with what they stand for.
 *
 * `minPapers` and `maxShare` choose the vocabulary; where they would leave nothing (one paper, or the same abstract many times) they are not
 * applied. Columns are words in order of first occurrence, then phrases of two, then of three. Shown forms are the corpus's own: the most
 * frequent spelling in running text, where titles and first words of sentences count only if there is no other. A definition such as
 * "Vision Transformer (ViT)" counts once; its term has the key and form of the words, or the form of the acronym where that is written eight times as often (DNA).
 *
 * @param stream units of the papers, read with the same stop words
 * @returns terms and the papers x terms counts; a corpus without words gives zero columns
 */
export function countTerms(stream: UnitStream, options: TextOptions): TermCounts {
  const stopWords = createStopWords(options.stopWords);
  const { papers } = stream;
  const words = countWords(stream);
  const asked = options.minPapers === 'auto' ? autoMinPapers(papers) : options.minPapers;
  const least = words.papers.some((count) => count >= asked) ? asked : 1;
  const eligible = Uint8Array.from(words.papers, (count) => (count >= least ? 1 : 0));

  const merges = findMerges(stream, options, stopWords);
  const wanted = merges.flatMap(({ from, to }) => [from, to]).filter(({ length }) => length > 1);
  const leastPhrase = options.phrases ? Math.max(least, LEAST_PHRASE) : Infinity;
  const phrases = findPhrases(stream, words.occurrences, eligible, leastPhrase, wanted);
  const columns = layColumns(stream, phrases, eligible, merges);
  const all = countColumns(stream, phrases, columns);

  const most = papers < FEW_PAPERS ? papers : options.maxShare * papers;
  const readsWhole = (c: number) => all.opening[c]! >= FRAGMENT && all.closing[c]! >= FRAGMENT;
  const forms = writtenForms(stream, phrases);
  const isCompound = (c: number) => columns.words[c] === 2 && forms.pair(columns.ids[c]!).includes('-');
  const isFrequent = (c: number) =>
    all.papers[c]! >= least && (columns.words[c] === 1 || isCompound(c) || readsWhole(c));
  const every = Array.from({ length: columns.size }, (_, c) => c).filter(isFrequent);
  const usual = every.filter((c) => all.papers[c]! <= most);
  const kept = usual.length ? usual : every;

  const acronyms = usualAcronyms(merges, columns, phrases, words.occurrences);
  const { pairs, triples } = phrases;
  const keysOf = (id: number, length: number): number[] => {
    if (length === 1) return [id];
    const [first, last] = length === 2 ? [pairs.first(id), pairs.second(id)] : [triples.first(id), triples.second(id)];
    return [...(length === 2 ? [first] : keysOf(first, 2)), last];
  };
  const termOf = (c: number): Term => {
    const id = columns.ids[c]!;
    const length = columns.words[c]!;
    const acronym = acronyms.get(c);
    return {
      key: keysOf(id, length)
        .map((key) => stream.keys[key]!)
        .join(' '),
      form:
        acronym !== undefined
          ? forms.word(acronym)
          : length === 1
            ? forms.word(id)
            : length === 2
              ? forms.pair(id)
              : forms.triple(id),
      words: length,
      papers: all.papers[c]!,
      count: all.occurrences[c]!,
    };
  };
  return {
    terms: kept.map(termOf),
    counts: countRows(stream, phrases, columns, kept, all.papers),
    opening: Float32Array.from(kept, (c) => all.opening[c]!),
    closing: Float32Array.from(kept, (c) => all.closing[c]!),
    titled: Int32Array.from(kept, (c) => all.titled[c]!),
    repeated: stream.repeated,
  };
}

/** How many times as often as the words it stands for an acronym is written before it is shown in their place: DNA, SQL. */
const USUAL = 8;

/** The columns whose words are hardly ever spelled out, with the key of the acronym that is written instead. */
function usualAcronyms(
  merges: readonly Merge[],
  { word, words, ids }: Columns,
  { pairs, triples }: Phrases,
  occurrences: Int32Array,
): ReadonlyMap<number, number> {
  const usual = new Map<number, number>();
  for (const { from } of merges) {
    if (from.length !== 1) continue;
    const column = word[from[0]!]!;
    if (column < 0) continue;
    const id = ids[column]!;
    const spelled = words[column] === 1 ? occurrences[id]! : (words[column] === 2 ? pairs : triples).count(id);
    const known = usual.get(column);
    const rival = known === undefined ? USUAL * spelled : occurrences[known]!;
    if (occurrences[from[0]!]! > rival) usual.set(column, from[0]!);
  }
  return usual;
}

/** Papers and occurrences of each key. */
function countWords({ papers, offsets, surface, keyOf, keys }: UnitStream) {
  const counts = { papers: new Int32Array(keys.length), occurrences: new Int32Array(keys.length) };
  const last = new Int32Array(keys.length).fill(-1);
  for (let p = 0; p < papers; p++) {
    for (let i = offsets[p]!; i < offsets[p + 1]!; i++) {
      const key = keyOf[surface[i]!]!;
      counts.occurrences[key]!++;
      if (last[key] !== p) {
        last[key] = p;
        counts.papers[key]!++;
      }
    }
  }
  return counts;
}
