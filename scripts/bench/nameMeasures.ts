import { stem } from '#core/text/words/stem';
import { findMerges } from '#core/text/phrases/merges';
import { readUnits } from '#core/text/readUnits';
import { createStopWords } from '#core/text/stopWords/stopWords';
import { splitSentences } from '#core/text/words/sentences';
import { createTokenBuffer, scanTokens } from '#core/text/words/tokens';
import { unitsOf } from '#core/text/units';
import { inlinePool } from '#core/parallel';
import type { TextOptions } from '#core/text/options';
import type { Paper } from '#core/types';

/** How good the names and terms of a set of topics are. */
export interface NameMeasures {
  /**
   * Share of its papers that hold one of its name's phrases: mean over the topics, and least. A paper holds a phrase where its title or one
   * sentence has all of the phrase's words, by their stems; an acronym that the corpus spells out stands for its words, and they for it.
   */
  readonly coverage: number;
  readonly leastCoverage: number;
  /** Of each topic. */
  readonly coverages: readonly number[];
  /** The same for papers that have the words one after the other; and that have them anywhere. */
  readonly coverageWordForWord: number;
  readonly coverageByWords: number;
  /** Least number of times as many papers hold a phrase inside as outside, and phrases below 3. */
  readonly leastLift: number;
  readonly underThree: readonly string[];
  /** Names with one stem twice; different names. */
  readonly sharedStems: number;
  readonly unique: number;
  /** Mean NPMI of the pairs of each topic's ten terms, by papers; share of different terms among all topics' ten. */
  readonly npmi: number;
  readonly diversity: number;
}

export interface Named {
  readonly phrases: readonly string[];
  readonly terms: readonly string[];
}

/** The papers as names are looked up in them: sentences of stems, acronyms as the words that they stand for. */
export interface ReadTexts {
  readonly papers: number;
  /** Calls back with the sentences of each paper, the title first. */
  each(visit: (paper: number, sentences: readonly (readonly string[])[]) => void): void;
  /** A phrase in the same form. */
  keysOf(phrase: string): readonly string[];
}

/** Measures names from the papers' texts alone, so that other tools' are measured alike. */
export function measureNames(texts: ReadTexts, topics: ArrayLike<number>, names: readonly Named[]): NameMeasures {
  const { papers } = texts;
  const held = new Map<string, Held>();
  for (const { phrases, terms } of names) {
    for (const phrase of [...phrases, ...terms]) if (!held.has(phrase)) held.set(phrase, createHeld(texts, phrase));
  }
  const byKey = new Map<string, Held[]>();
  for (const one of held.values()) {
    const rarest = one.keys.at(-1) ?? '';
    byKey.set(rarest, [...(byKey.get(rarest) ?? []), one]);
  }
  texts.each((paper, sentences) => {
    const all = new Set(sentences.flat());
    all.delete('');
    for (const key of all) {
      for (const { keys, exact, together, words } of byKey.get(key) ?? []) {
        if (!keys.every((one) => all.has(one))) continue;
        words[paper] = 1;
        for (const sentence of sentences) {
          if (!keys.every((one) => sentence.includes(one))) continue;
          together[paper] = 1;
          if (sentence.some((_, at) => keys.every((one, i) => sentence[at + i] === one))) exact[paper] = 1;
        }
      }
    }
  });
  const sizes = names.map(() => 0);
  for (let paper = 0; paper < papers; paper++) sizes[topics[paper]!]!++;
  const share = (topic: number, phrases: readonly string[], kind: Kind, isInside: boolean) => {
    const sets = phrases.map((phrase) => held.get(phrase)![kind]);
    let found = 0;
    for (let paper = 0; paper < papers; paper++) {
      if ((topics[paper] === topic) === isInside && sets.some((set) => set[paper] === 1)) found++;
    }
    return found / Math.max(1, isInside ? sizes[topic]! : papers - sizes[topic]!);
  };
  const covered = (kind: Kind) => names.map(({ phrases }, topic) => share(topic, phrases, kind, true));
  const coverages = covered('together');
  const lifts = names.flatMap(({ phrases }, topic) =>
    phrases.map((phrase) => ({
      phrase,
      lift: share(topic, [phrase], 'together', true) / share(topic, [phrase], 'together', false),
    })),
  );
  const stems = names.map(({ phrases }) => phrases.flatMap((phrase) => stemsOf(phrase)));
  const ten = names.map(({ terms }) => terms.slice(0, 10));
  return {
    coverage: mean(coverages),
    leastCoverage: Math.min(...coverages),
    coverages,
    coverageWordForWord: mean(covered('exact')),
    coverageByWords: mean(covered('words')),
    leastLift: Math.min(...lifts.map(({ lift }) => lift)),
    underThree: lifts.filter(({ lift }) => lift < 3).map(({ phrase }) => phrase),
    sharedStems: stems.filter((list) => new Set(list).size < list.length).length,
    unique: new Set(names.map(({ phrases }) => phrases.join(', ').toLowerCase())).size,
    npmi: mean(ten.map((terms) => npmiOf(terms.map((term) => held.get(term)!.exact)))),
    diversity: new Set(ten.flat()).size / ten.flat().length,
  };
}

type Kind = 'exact' | 'together' | 'words';

interface Held extends Readonly<Record<Kind, Uint8Array>> {
  readonly keys: readonly string[];
}

const createHeld = ({ papers, keysOf }: ReadTexts, phrase: string): Held => ({
  keys: keysOf(phrase),
  exact: new Uint8Array(papers),
  together: new Uint8Array(papers),
  words: new Uint8Array(papers),
});

/** Cuts the papers into sentences and words by the pipeline's own rules, without any stop words. */
export async function readTexts(papers: readonly Paper[], options: TextOptions): Promise<ReadTexts> {
  const stopWords = createStopWords(options.stopWords);
  const stream = await readUnits(papers, options, inlinePool);
  const expansions = new Map<string, readonly string[]>();
  for (const { from, to } of findMerges(stream, { ...options, acronyms: true }, stopWords)) {
    if (from.length === 1)
      expansions.set(
        stream.keys[from[0]!]!,
        to.map((key) => stream.keys[key]!),
      );
  }
  const none = createStopWords({ english: false, abstracts: false, add: [], keep: [] });
  const known = new Map<string, readonly string[]>();
  const tokens = createTokenBuffer();
  const unitKeys = (token: string): readonly string[] => {
    let keys = known.get(token);
    if (!keys) {
      keys = unitsOf(token, none, stem).flatMap(({ key }) => expansions.get(key) ?? (key === '' ? [] : [key]));
      known.set(token, keys);
    }
    return keys;
  };
  const tokensOf = (text: string): string[] => {
    scanTokens(text, tokens);
    return Array.from({ length: tokens.length }, (_, t) => text.slice(tokens.start[t], tokens.end[t]));
  };
  const keysOf = (text: string) => tokensOf(text).flatMap(unitKeys);
  /** The words of a sentence, and behind them those of its compounds apart: "self-attention" is "self attention" too, which others count. */
  const sentenceOf = (text: string): string[] => {
    const compounds = tokensOf(text).filter((token) => /[-\u2010\u2011]/.test(token));
    const apart = compounds.flatMap((token) => ['', ...token.split(/[-\u2010\u2011]+/).flatMap(unitKeys)]);
    return [...keysOf(text), ...apart];
  };
  return {
    papers: papers.length,
    keysOf,
    each: (visit) =>
      papers.forEach(({ title, abstract }, paper) => {
        const sentences = splitSentences(abstract).map(({ start, end }) => sentenceOf(abstract.slice(start, end)));
        visit(paper, [sentenceOf(title), ...sentences]);
      }),
  };
}

const stemsOf = (text: string) => (text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).map((word) => stem(word));

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function npmiOf(sets: readonly Uint8Array[]): number {
  const scores: number[] = [];
  const count = (has: (paper: number) => boolean) => sets[0]!.reduce((sum, _, paper) => sum + (has(paper) ? 1 : 0), 0);
  const papers = sets[0]!.length;
  for (let a = 0; a < sets.length; a++) {
    for (let b = 0; b < a; b++) {
      const together = count((paper) => sets[a]![paper] === 1 && sets[b]![paper] === 1);
      const left = count((paper) => sets[a]![paper] === 1);
      const right = count((paper) => sets[b]![paper] === 1);
      if (together === 0 || together === papers) scores.push(together === 0 ? -1 : 1);
      else scores.push(Math.log((together * papers) / (left * right)) / Math.log(papers / together));
    }
  }
  return mean(scores);
}
