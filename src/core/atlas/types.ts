import type { Recipe } from './recipe.ts';
import type { Seal } from './seal.ts';

/** The format number of the folder. A reader refuses any other and says so. */
export const ATLAS_FORMAT = 6;

export const TABLE_NAMES = [
  'papers',
  'abstracts',
  'words',
  'places',
  'topics',
  'terms',
  'vocabulary',
  'incidence',
  'datasets',
  'mentions',
  'results',
  'neighbours',
  'intake',
] as const;
export type TableName = (typeof TABLE_NAMES)[number];

/**
 * `atlas.json`: what an atlas, everything that is known of a corpus after a build, says of itself. On disk an atlas is a folder: this
 * file, and each table as one Parquet file, `<name>.parquet`. No clock times: the same input, recipe and version give the same bytes.
 */
export interface Manifest {
  readonly format: number;
  /** Name and version of the program that wrote it, such as `corpuscope 0.1.0`. */
  readonly generator: string;
  /** 12 hex digits over inputs, recipe and generator: what a figure is stamped with. */
  readonly fingerprint: string;
  readonly recipe: Recipe;
  readonly inputs: readonly InputSummary[];
  /** Where topics and map come from given vectors; null where they come from the papers' words. */
  readonly vectors: VectorsSummary | null;
  readonly counts: Counts;
  /** Largest first. */
  readonly topics: readonly TopicSummary[];
  /** The upper level of the topics; empty where there are too few topics to group. */
  readonly groups: readonly GroupSummary[];
  readonly quality: Quality;
  /** Where vectors, topics and map were fitted to a sample of the papers (recipe: `fit`), what this changes; null where to all of them. */
  readonly fit: Fit | null;
  /** How the number of topics was chosen; null where it was given. */
  readonly choice: Choice | null;
  /** Against `--previous`; null without. */
  readonly moved: Moved | null;
  /** Pairs of paper ids that look like versions of one paper and were kept apart. */
  readonly nearDuplicates: readonly (readonly [string, string])[];
  /** Datasets of which several variants are mentioned, by name, with the names of these. */
  readonly families: readonly { readonly name: string; readonly members: readonly string[] }[];
  /** What a person should know of this build, one sentence each. */
  readonly notes: readonly string[];
  /** Rows of each table, by name. */
  readonly tables: Readonly<Record<TableName, number>>;
  /** What the file of each table was when it was written. */
  readonly files: Readonly<Record<TableName, Seal>>;
  /** SHA-256 of the rest. Two atlases have the same one exactly where all their bytes are the same. */
  readonly checksum: string;
}

/** What a build says of itself; the rest is known once its files are written. */
export type ManifestContent = Omit<Manifest, 'files' | 'checksum'>;

/** Vectors that were given with the papers. */
export interface VectorsSummary {
  readonly file: string;
  readonly sha256: string;
  /** The column that they stood in; null where the file holds nothing else. */
  readonly column: string | null;
  readonly dimensions: number;
}

/** How far an atlas may be from one that is fitted to all of its papers. */
export interface Fit {
  /** Of the sample. */
  readonly papers: number;
  /** Normalised mutual information, over all papers, of these topics and those that a second sample of the same size gives; 0 to 1. */
  readonly agreement: number;
  /** Mean cosine similarity of papers to their topic's centroid. */
  readonly similarity: FittedAndPlaced;
  /** Mean share of a paper's 15 nearest papers that are also among its 15 nearest on the map. */
  readonly neighboursKept: FittedAndPlaced;
}

/** The same mean over the papers of the sample and over the others. */
export interface FittedAndPlaced {
  readonly fitted: number;
  readonly placed: number;
}

export interface InputSummary {
  readonly name: string;
  readonly sha256: string;
  readonly records: number;
}

export interface Counts {
  readonly records: number;
  readonly papers: number;
  readonly merged: number;
  readonly rejected: number;
  readonly nearDuplicatePairs: number;
  readonly topics: number;
  readonly terms: number;
  /** Different datasets and benchmarks that are mentioned. */
  readonly datasets: number;
  readonly mentions: number;
  readonly papersWithMention: number;
  readonly results: number;
}

export interface TopicSummary {
  /** A small whole number from 1; it keeps its meaning and colour from one atlas to the next where `--previous` is given. */
  readonly id: number;
  /** From 1: which of the twelve hues, and how many topics have it before, by which charts tell these apart. Default: its id. */
  readonly colour?: number;
  readonly label: string;
  readonly phrases: readonly string[];
  /** Why this name. */
  readonly naming: Naming;
  readonly papers: number;
  /** Of all papers, 0 to 1. */
  readonly share: number;
  /** Mean Jaccard overlap with its best match when nine papers in ten are clustered anew, 0 to 1; null where there is one topic. */
  readonly stability: number | null;
  /** The same when all papers are clustered from other random starts; null where there is one topic. */
  readonly seedAgreement: number | null;
  /** Mean silhouette of its papers by cosine distance, -1 to 1; null where there is one topic. */
  readonly silhouette: number | null;
  /** Mean cosine similarity of its papers to its centroid, -1 to 1. */
  readonly cohesion: number;
  /** Id of its group in `groups`; null without groups. */
  readonly group: number | null;
  /** Papers of this topic that sit between it and a second one. */
  readonly between: number;
  /** Papers of this topic at its edge: between two, unlike the others, or not steadily found in it. `papers - edge` are its core. */
  readonly edge: number;
  /** The name that its words give it, where a person gave it another. */
  readonly autoLabel?: string;
  /** A person's note. */
  readonly note?: string;
  /** Left out of lists, charts and names on the map. */
  readonly hidden?: boolean;
  /** First in the list. */
  readonly pinned?: boolean;
}

/** What a name rests on. Shares are of papers, 0 to 1; a paper holds a phrase where it has it, an acronym of it, or all of its words. */
export interface Naming {
  readonly phrases: readonly NamingPhrase[];
  /** Share of the papers that hold one of the phrases at least; for a group the mean over its topics. 0 for a name that is a number. */
  readonly coverage: number;
  /** Share of those that have one of them word for word, or its acronym. */
  readonly verbatim: number;
  /** Whether no phrases cover the papers: the name is of two or three that many of them share, "A, B and C". */
  readonly mixed: boolean;
}

export interface NamingPhrase {
  readonly phrase: string;
  /** Of these papers, and of all others, those that hold it. */
  readonly inside: number;
  readonly outside: number;
  /** `inside / outside`, at least 3; null where no other paper holds it. */
  readonly lift: number | null;
}

export interface GroupSummary {
  readonly id: number;
  readonly label: string;
  /** Why this name. */
  readonly naming: Naming;
  /** Topic ids, largest first. */
  readonly topics: readonly number[];
  readonly papers: number;
}

export interface Quality {
  readonly inertia: number;
  readonly silhouette: number | null;
  /** Means over the topics (see `TopicSummary`). */
  readonly stability: number | null;
  readonly seedAgreement: number | null;
  readonly engine: 'ml-kmeans' | 'bounded';
  /** Of the map, at k = 15 (Venna and Kaski 2001), 0 to 1. */
  readonly trustworthiness: number;
  /** Mean share of a paper's 15 nearest papers that are also among its 15 nearest on the map, 0 to 1. */
  readonly neighboursKept: number;
}

export interface Choice {
  readonly chosen: number;
  /** A smaller number of topics that are further apart; null where there is none that stands out. */
  readonly coarse: number | null;
  /** A larger number, beyond which papers come no nearer to their topics; null where none was met. */
  readonly fine: number | null;
  readonly reason: string;
  readonly curve: readonly ChoicePoint[];
}

export interface ChoicePoint {
  readonly topics: number;
  /**
   * How far topics are apart in the papers' own words: mean over the papers of (a - b) / max(a, b), and of a - b, with a a paper's cosine
   * similarity to the other papers of its topic, and b that to the nearest other topic; -1 to 1. The choice rests on both.
   */
  readonly separation: number;
  readonly margin: number;
  readonly silhouette: number;
  readonly stability: number;
}

export interface Moved {
  /** Fingerprint of the atlas that ids and colours were taken from. */
  readonly from: string;
  /** Papers in both atlases, and how many of them changed topic. */
  readonly sharedPapers: number;
  readonly movedPapers: number;
  /** Topic ids that were not there before, and labels of those that are gone. */
  readonly appeared: readonly number[];
  readonly vanished: readonly string[];
}

/** A table by columns, as Parquet keeps it. */
export interface Table {
  readonly rows: number;
  readonly columns: readonly Column[];
  /** The row after the last of each group of rows that are stored together. Default: groups are as large as those of other tables. */
  readonly groups?: readonly number[];
}

export interface Column {
  readonly name: string;
  readonly type: 'STRING' | 'BYTES' | 'INT32' | 'FLOAT' | 'DOUBLE';
  readonly data: ColumnData;
}

/** `null` stands for a missing value, in plain arrays only. Columns of bytes, which only the search reads, hold a `Uint8Array` where these have a text. */
export type ColumnData = readonly (string | null)[] | readonly (number | null)[] | Int32Array | Float32Array | Float64Array;
