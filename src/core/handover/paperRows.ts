import { toCsvLine } from '../atlas/tables/csv.ts';
import { rounded } from './graphFields.ts';
import type { HandedAtlas, HandedPaper } from './handedAtlas.ts';
import { writeRecords, type RecordWriter, type Told } from './recordWriter.ts';

type Value = string | number | boolean | readonly string[] | null;

/** What is said of each paper: what its input says, what the atlas found out, and what the person marked. */
const COLUMNS: Readonly<Record<string, (paper: HandedPaper, atlas: Told) => Value>> = {
  id: ({ id }) => id,
  title: ({ title }) => title,
  abstract: ({ abstract }) => abstract || null,
  authors: ({ bibliography }) => bibliography.authors,
  year: ({ year }) => year,
  date: ({ bibliography }) => bibliography.date || null,
  venue: ({ bibliography }) => bibliography.venue || null,
  doi: ({ bibliography }) => bibliography.doi || null,
  arxiv: ({ bibliography }) => bibliography.arxiv || null,
  pmid: ({ bibliography }) => bibliography.pmid || null,
  url: ({ bibliography }) => bibliography.url || null,
  type: ({ bibliography }) => bibliography.type || null,
  keywords: ({ bibliography }) => bibliography.keywords,
  language: ({ bibliography }) => bibliography.language || null,
  citations: ({ bibliography }) => bibliography.citations,
  topic: ({ topic }) => topic,
  topic_label: ({ topic }, { topicNames }) => topicNames.get(topic) ?? null,
  similarity: ({ similarity }) => rounded(similarity),
  datasets: ({ datasets }) => datasets,
  starred: ({ mark }) => mark?.starred ?? false,
  tags: ({ mark }) => mark?.tags ?? [],
  note: ({ mark }) => mark?.note || null,
};

/** Papers as CSV, abstracts and marks too; lists are joined by `; `. The page takes the marks back from it. */
export function toPaperCsv(atlas: HandedAtlas): string {
  return writeRecords(csvWriter(atlas, facetNames(atlas.papers)), atlas.papers);
}

/**
 * Writes {@link toPaperCsv} paper by paper.
 *
 * @param facets the input's columns that any of the papers has, in the order in which papers, in theirs, first have one
 */
export function csvWriter(atlas: Told, facets: readonly string[]): RecordWriter {
  const columns = Object.values(COLUMNS);
  const record = (paper: HandedPaper) =>
    toCsvLine([
      ...columns.map((of) => cell(of(paper, atlas))),
      ...facets.map((name) => paper.facets.get(name) ?? null),
    ]);
  return { head: toCsvLine([...Object.keys(COLUMNS), ...facets.map(freeName)]), between: '', tail: '', record };
}

/** Papers as JSON Lines: an object a paper with the same names as {@link toPaperCsv}, lists as lists. */
export function toPaperLines(atlas: HandedAtlas): string {
  return writeRecords(lineWriter(atlas), atlas.papers);
}

/** Writes {@link toPaperLines} paper by paper. */
export function lineWriter(atlas: Told): RecordWriter {
  const record = (paper: HandedPaper) => {
    const own = Object.entries(COLUMNS).map(([name, of]) => [name, of(paper, atlas)] as const);
    const facets = [...paper.facets].map(([name, value]) => [freeName(name), value] as const);
    return `${JSON.stringify(Object.fromEntries([...own, ...facets]))}\n`;
  };
  return { head: '', between: '', tail: '', record };
}

function cell(value: Value): string | number | null {
  if (typeof value === 'boolean') return value ? 'yes' : null;
  return typeof value === 'object' && value !== null ? value.join('; ') || null : value;
}

const facetNames = (papers: readonly HandedPaper[]) => [...new Set(papers.flatMap(({ facets }) => [...facets.keys()]))];

/** A column of the input that is called like one of these. */
const freeName = (name: string) => (Object.hasOwn(COLUMNS, name) ? `input_${name}` : name);
