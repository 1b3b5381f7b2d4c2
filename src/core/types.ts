import type { MentionKind } from './mention/kinds.ts';
import type { Rule } from './mention/precedence.ts';

/** The values that flow from stage to stage. Everything here is plain data: it can be cloned, posted and written down. */

/** Texts by row, each made when it is asked for. A plain array of texts is one. */
export interface Texts {
  readonly length: number;
  /** Undefined where there is no such row. */
  at(row: number): string | undefined;
}

/** Where one record of the input stands. `record` and `line` count from 1; both are 0 for a file that was left out as a whole. */
export interface SourceRef {
  readonly file: string;
  readonly record: number;
  readonly line: number;
}

/** What exports say of a paper beside its text. Empty texts and lists, and null, where the input does not say. */
export interface Bibliography {
  /** Bare and in lower case: `10.1234/abc`. */
  readonly doi: string;
  /** Without its version: `1706.03762`, `math/0309136`. */
  readonly arxiv: string;
  /** PubMed's number. */
  readonly pmid: string;
  /** One a person, in the order of the paper: `Family, Given` where the input tells the two apart. */
  readonly authors: readonly string[];
  /** As far as it is known: `2019`, `2019-03` or `2019-03-14`. */
  readonly date: string;
  /** Journal, conference, book or archive. */
  readonly venue: string;
  /** The input's own word for what it is: `journal-article`, `Review`. */
  readonly type: string;
  readonly keywords: readonly string[];
  /** ISO 639-1 code (`en`) where the input's word for it is known, else that word. */
  readonly language: string;
  readonly url: string;
  readonly citations: number | null;
}

/** One distinct paper, with every place of the input that it was found in. */
export interface Paper {
  /** The input's own id or DOI, else derived from title and abstract (`p` and 12 hex digits of their SHA-256). Unique. */
  readonly id: string;
  readonly title: string;
  /** Empty where the input has none. */
  readonly abstract: string;
  readonly year: number | null;
  readonly bibliography: Bibliography;
  readonly sources: readonly SourceRef[];
  /** Fields of the input that Corpuscope has no meaning for, under their own names. */
  readonly facets: ReadonlyMap<string, string>;
}

/** What became of one record of the input. Every record has exactly one. */
export interface IntakeRow extends SourceRef {
  readonly outcome: 'used' | 'merged' | 'rejected';
  /** Id of the paper that holds the record; empty where it was rejected. */
  readonly into: string;
  /** Why it was merged or rejected, or what was mended in it; empty where nothing is to be said. */
  readonly reason: string;
}

/** All papers of the input with the account of how they came in. */
export interface Corpus {
  readonly papers: readonly Paper[];
  readonly intake: readonly IntakeRow[];
}

/**
 * A sparse matrix in compressed rows: row `r` has the entries `indptr[r] .. indptr[r + 1]` of `indices` (column, ascending) and
 * `values`.
 */
export interface SparseRows<Values extends Float32Array | Float64Array = Float64Array> {
  readonly rows: number;
  readonly columns: number;
  readonly indptr: Int32Array;
  readonly indices: Int32Array;
  readonly values: Values;
}

/** Whole numbers up to 16 million, in half the memory. */
export type SparseCounts = SparseRows<Float32Array>;

/** A dense matrix, row after row: entry (r, c) is `data[r * columns + c]`. */
export interface DenseRows {
  readonly rows: number;
  readonly columns: number;
  readonly data: Float64Array;
}

/** One column of the vocabulary: a word, or a phrase of two or three. */
export interface Term {
  /** Stems joined by a space: what is counted. */
  readonly key: string;
  /** The way the corpus writes it most often, casing included: what is shown. Occurs verbatim in the corpus. */
  readonly form: string;
  /** 1 for a word, 2 or 3 for a phrase. */
  readonly words: number;
  /** Papers that contain it. */
  readonly papers: number;
  /** Occurrences in all papers. */
  readonly count: number;
}

/** What the text stage makes of the papers: occurrences of each term in each paper. */
export interface TermCounts {
  readonly terms: readonly Term[];
  /** papers x terms; values are whole numbers of occurrences in title and abstract. */
  readonly counts: SparseCounts;
  /**
   * For each term the share of its occurrences that open and that close a noun group (punctuation, a stop word or the text's edge
   * stands before, or after): adjectives ("convolutional") hardly ever close one, verbs nearly always open one. Names are chosen by it;
   * where it is missing every term may be a name.
   */
  readonly opening?: Float32Array;
  readonly closing?: Float32Array;
  /** For each term the papers that have it in their title. */
  readonly titled?: Int32Array;
  /** Sentences that many papers have and that are not counted: by hash, with the papers that have them and the first of these. */
  readonly repeated?: readonly { readonly hash: number; readonly papers: number; readonly first: number }[];
}

/** A partition of the papers. */
export interface Clustering {
  /** Topic of each paper, 0 to k - 1, largest topic first (ties: the topic of the earlier paper first). */
  readonly assignment: Int32Array;
  /** k x components; the mean of the topic's rows. */
  readonly centroids: DenseRows;
  /** Sum of squared distances of each row to its centroid. */
  readonly inertia: number;
  readonly iterations: number;
  /** Which engine computed it. */
  readonly engine: 'ml-kmeans' | 'bounded';
}

export type { MentionKind };

/** A stretch of a paper's title or abstract, in UTF-16 code units: `text.slice(start, end) === surface`. */
export interface Mention {
  /** Index of the paper. */
  readonly paper: number;
  readonly kind: MentionKind;
  /** Canonical name. */
  readonly name: string;
  readonly surface: string;
  readonly field: 'title' | 'abstract';
  readonly start: number;
  readonly end: number;
  /** The sentence around it, as shown. */
  readonly sentence: string;
  /** What found it. */
  readonly rule: Rule;
  /** What a person has said about it; absent where nobody has. */
  readonly status?: 'confirmed' | 'added';
}

/** A number that a paper reports on a dataset. */
export interface ReportedResult {
  readonly paper: number;
  readonly dataset: string;
  /** Normalised metric, or empty where the sentence names none. */
  readonly metric: string;
  /** The number as written, without its unit: `69.0` stays `69.0`. */
  readonly value: string;
  readonly unit: '%' | 'points' | '';
  readonly kind: 'absolute' | 'improvement';
  readonly better: 'higher' | 'lower' | '';
  readonly field: 'title' | 'abstract';
  /** Offsets of the number in the field. */
  readonly start: number;
  readonly end: number;
  readonly sentence: string;
}

/** How far a build has come. `done` and `total` count the stage's own steps. */
export interface Progress {
  readonly stage: string;
  /** What goes on, in words for a person: "Counting terms". */
  readonly says: string;
  readonly done: number;
  readonly total: number;
}
export type OnProgress = (progress: Progress) => void;
