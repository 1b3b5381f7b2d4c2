import type { Column, TableName } from '../types.ts';

/** How a column is stored; `?`: a value may be missing. */
export type ColumnType = Column['type'] | `${Column['type']}?`;

/**
 * The columns of each table of the atlas folder, in order. Row i of `papers`, `abstracts` and `neighbours` is paper i; a column
 * called `paper` or `term` elsewhere holds row numbers of `papers` and `vocabulary` (in `terms` the term itself).
 *
 * `papers` ends with the facets of the input, one text column each, under the input's own names.
 */
export const SCHEMA = {
  papers: {
    id: 'STRING',
    title: 'STRING',
    /** The topic's id. */
    topic: 'INT32',
    topic_label: 'STRING',
    /** Cosine similarity to the topic's centroid. */
    similarity: 'FLOAT',
    /** Id of the next nearest topic; null where there is one topic. */
    second_topic: 'INT32?',
    /** Similarity to the topic minus similarity to the second. */
    margin: 'FLOAT',
    /** 1 where the paper sits between its topic and the second one. */
    between: 'INT32',
    /** 1 where the paper is at the edge of its topic: between two, unlike the others, or not steadily found in it. */
    edge: 'INT32',
    /** Share of the 15 nearest papers that are also nearest on the map. */
    neighbours_kept: 'FLOAT',
    x: 'FLOAT',
    y: 'FLOAT',
    year: 'INT32?',
    /** Every place of the input that holds the paper: `file#record`, joined by `; `. */
    source: 'STRING',
    doi: 'STRING?',
    arxiv: 'STRING?',
    pmid: 'STRING?',
    /** Joined by `; `. */
    authors: 'STRING?',
    /** As far as it is known: `2019`, `2019-03` or `2019-03-14`. */
    date: 'STRING?',
    venue: 'STRING?',
    type: 'STRING?',
    /** Joined by `; `. */
    keywords: 'STRING?',
    language: 'STRING?',
    url: 'STRING?',
    citations: 'INT32?',
  },
  abstracts: { abstract: 'STRING' },
  /**
   * Which papers hold a word, by word in the order of code points: what a search reads. Words are those of titles and abstracts in lower case, without
   * accents (`words/words.ts`): runs of letters, digits and whatever is not ASCII, and the signs around them but for single spaces; of longer ones the first 40.
   */
  words: {
    word: 'STRING',
    /** How many papers hold it. */
    papers: 'INT32',
    /** Which, and how often in title and abstract; see `words/postings.ts`. */
    postings: 'BYTES',
  },
  /**
   * Where each of these papers has the word, in the same rows: what a search for phrases reads. For each paper the places of the word in the title, then in the
   * abstract (`words/words.ts`): the first, then how far each is from the one before, as numbers of 7 bits a byte.
   */
  places: { word: 'STRING', places: 'BYTES' },
  topics: {
    id: 'INT32',
    label: 'STRING',
    papers: 'INT32',
    share: 'DOUBLE',
    /** The most relevant terms, joined by `; `. */
    terms: 'STRING',
    stability: 'DOUBLE?',
    silhouette: 'DOUBLE?',
    cohesion: 'DOUBLE',
    between: 'INT32',
    edge: 'INT32',
    seed_agreement: 'DOUBLE?',
    group: 'INT32?',
    group_label: 'STRING?',
  },
  /** The most relevant terms of each topic, best first. */
  terms: { topic: 'INT32', term: 'STRING', papers: 'INT32', count: 'INT32', tfidf: 'DOUBLE', relevance: 'DOUBLE' },
  /** Every term that the page can count: by papers, most first. */
  vocabulary: { term: 'STRING', papers: 'INT32', count: 'INT32', salience: 'FLOAT' },
  /** Which paper holds which term how often, by paper, then by term. */
  incidence: { paper: 'INT32', term: 'INT32', count: 'INT32' },
  datasets: { dataset: 'STRING', papers: 'INT32', share: 'DOUBLE' },
  /** All kinds of mention; `kind` is dataset, task, method or code. By paper, then in the order of the text. */
  mentions: {
    paper: 'INT32',
    kind: 'STRING',
    name: 'STRING',
    surface: 'STRING',
    field: 'STRING',
    start: 'INT32',
    end: 'INT32',
    sentence: 'STRING',
    rule: 'STRING',
    /** What a person has said about it: `confirmed`, `added`, or nothing. */
    status: 'STRING',
  },
  results: {
    paper: 'INT32',
    dataset: 'STRING',
    metric: 'STRING',
    value: 'STRING',
    unit: 'STRING',
    kind: 'STRING',
    better: 'STRING',
    field: 'STRING',
    start: 'INT32',
    end: 'INT32',
    sentence: 'STRING',
  },
  /** The five papers most like each paper in the vector space, nearest first; null where there are fewer. */
  neighbours: { first: 'INT32?', second: 'INT32?', third: 'INT32?', fourth: 'INT32?', fifth: 'INT32?' },
  intake: { file: 'STRING', record: 'INT32', line: 'INT32', outcome: 'STRING', into: 'STRING', reason: 'STRING' },
} as const satisfies Record<TableName, Record<string, ColumnType>>;

/** The names of a table's columns. */
export type ColumnName<Name extends TableName> = keyof (typeof SCHEMA)[Name] & string;

export const columnNames = <Name extends TableName>(name: Name) => Object.keys(SCHEMA[name]) as ColumnName<Name>[];

/** A column as the file has it, and whether values may be missing. */
export function storedAs(type: ColumnType): { readonly type: Column['type']; readonly nullable: boolean } {
  return { type: type.replace('?', '') as Column['type'], nullable: type.endsWith('?') };
}
