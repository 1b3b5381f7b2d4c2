import { stem } from '#core/text/words/stem';
import type { Paper } from '#core/types';

/** How good the names and terms of a set of topics are. */
export interface NameMeasures {
  /** Share of its papers that have one of its name's phrases, word for word by stems: mean over the topics, and least. */
  readonly coverage: number;
  readonly leastCoverage: number;
  /** The same for papers that have all words of a phrase. */
  readonly coverageByWords: number;
  /** Least number of times as frequent inside as outside a phrase is (by words), and phrases below 3. */
  readonly leastLift: number;
  readonly underThree: number;
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

/** Measures names from the papers' texts alone, so that other tools' are measured alike. Acronyms count only as they are written. */
export function measureNames(
  papers: readonly Paper[],
  topics: ArrayLike<number>,
  names: readonly Named[],
): NameMeasures {
  const texts = new Map<string, { exact: Uint8Array; words: Uint8Array }>();
  for (const { phrases, terms } of names) {
    for (const phrase of [...phrases, ...terms]) {
      texts.set(normal(phrase), { exact: new Uint8Array(papers.length), words: new Uint8Array(papers.length) });
    }
  }
  papers.forEach(({ title, abstract }, paper) => {
    const text = normal(`${title} . ${abstract}`);
    const has = new Set(text.split(' '));
    for (const [phrase, { exact, words }] of texts) {
      const parts = phrase.trim().split(' ');
      if (!parts.every((part) => has.has(part))) continue;
      words[paper] = 1;
      if (text.includes(phrase)) exact[paper] = 1;
    }
  });
  const sizes = names.map(() => 0);
  for (let paper = 0; paper < papers.length; paper++) sizes[topics[paper]!]!++;
  const share = (topic: number, has: (paper: number) => boolean, isInside: boolean) => {
    let found = 0;
    for (let paper = 0; paper < papers.length; paper++) {
      if ((topics[paper] === topic) === isInside && has(paper)) found++;
    }
    return found / Math.max(1, isInside ? sizes[topic]! : papers.length - sizes[topic]!);
  };
  const any = (phrases: readonly string[], kind: 'exact' | 'words') => (paper: number) =>
    phrases.some((phrase) => texts.get(normal(phrase))![kind][paper] === 1);
  const coverage = names.map(({ phrases }, topic) => share(topic, any(phrases, 'exact'), true));
  const lifts = names.flatMap(({ phrases }, topic) =>
    phrases.map((phrase) => share(topic, any([phrase], 'words'), true) / share(topic, any([phrase], 'words'), false)),
  );
  const stems = names.map(({ phrases }) => phrases.flatMap((phrase) => normal(phrase).trim().split(' ')));
  const ten = names.map(({ terms }) => terms.slice(0, 10));
  return {
    coverage: mean(coverage),
    leastCoverage: Math.min(...coverage),
    coverageByWords: mean(names.map(({ phrases }, topic) => share(topic, any(phrases, 'words'), true))),
    leastLift: Math.min(...lifts),
    underThree: lifts.filter((lift) => lift < 3).length,
    sharedStems: stems.filter((list) => new Set(list).size < list.length).length,
    unique: new Set(names.map(({ phrases }) => phrases.join(', ').toLowerCase())).size,
    npmi: mean(ten.map((terms) => npmiOf(terms.map((term) => texts.get(normal(term))!.exact)))),
    diversity: new Set(ten.flat()).size / ten.flat().length,
  };
}

/** Stems between single spaces, with a space at both ends. */
const normal = (text: string) =>
  ` ${(text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).map((word) => stemOf(word)).join(' ')} `;

const known = new Map<string, string>();
function stemOf(word: string): string {
  let root = known.get(word);
  if (root === undefined) known.set(word, (root = stem(word)));
  return root;
}

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
