import { NO_BIBLIOGRAPHY } from '#core/corpus/bibliography';
import { labelTopics } from '#core/label/labelTopics';
import { lowerCaseTexts } from '#core/label/texts';
import { countTerms } from '#core/text/countTerms';
import type { Paper } from '#core/types';
import { defaultTextOptions } from '../text/defaultTextOptions.ts';
import { unitsOf } from '../text/unitsOf.ts';

const paper = (text: string, i: number): Paper => {
  const [title = '', abstract] = text.split(' | ');
  const fields = abstract === undefined ? { title: '', abstract: title } : { title, abstract };
  return { id: `p${i}`, ...fields, year: null, bibliography: NO_BIBLIOGRAPHY, sources: [], facets: new Map() };
};

/** Papers by topic, a title before " | " where there is one, counted with every term kept. */
export function corpus(...topics: (readonly string[])[]) {
  const papers = topics.flat().map(paper);
  const assignment = Int32Array.from(topics.flatMap((abstracts, topic) => abstracts.map(() => topic)));
  const termCounts = countTerms(unitsOf(papers, defaultTextOptions.stopWords), {
    ...defaultTextOptions,
    minPapers: 1,
    maxShare: 1,
  });
  return { textOf: lowerCaseTexts(papers), termCounts, assignment, topics: topics.length };
}

export const times = (n: number, text: (i: number) => string) => Array.from({ length: n }, (_, i) => text(i));

/** Words that no two papers share, so that no line is repeated. */
export const filler = (i: number) => `${'qwrtzpsdfghjklxcvbnm'[i % 20]!.repeat(4 + (i % 7))}u`;
/** Papers with this sentence among others of their own. */
export const among = (n: number, sentence: (i: number) => string) =>
  times(n, (i) => `The ${filler(7 * i)}. The ${filler(7 * i + 3)}, ${sentence(i)}, of ${filler(7 * i + 5)}.`);
export const labelsOf = (input: Parameters<typeof labelTopics>[0]) => labelTopics(input).map(({ label }) => label);
