import type { Previous } from '../atlas/previous.ts';
import type { TableName } from '../atlas/types.ts';
import type { EncodedTable } from '../atlas/tables/tableFile.ts';
import type { TopicsChoice } from '../cluster/chooseTopics.ts';
import type { TopicsQuality } from '../cluster/measures/measureTopics.ts';
import type { ShapedTopics } from '../cluster/shapeTopics.ts';
import type { InputFile } from '../corpus/inputFile.ts';
import type { Faithfulness } from '../map/faithfulness.ts';
import type { Name } from '../label/name.ts';
import type { Layout } from '../map/layout.ts';
import type { DecidedMentions } from '../mention/decisions.ts';
import type { MentionFindings } from '../mention/findMentions.ts';
import type { Neighbourhood } from '../neighbours/neighbourhood.ts';
import type { UnitStream } from '../text/unitStream.ts';
import type { OwnVectors } from '../vectors/ownVectors.ts';
import type { Clustering, Corpus, DenseRows, TermCounts } from '../types.ts';
import type { Departure } from './fitted.ts';
import type { AnyStage, Stage } from './graph/stage.ts';
import type { ManifestParts } from './tables/manifestParts.ts';
import type { NamedTopics } from './nameTopics.ts';
import type { AnnotatedTopics } from './annotateTopics.ts';
import type { MapQuality, Themes } from './themes.ts';
import type { JoinedWords } from './words/joinWords.ts';
import type { WordShard } from './words/shardWriter.ts';

/** Everything that flows through a build, by name. */
export interface Values extends TableValues {
  /** Given by the host: files, or the corpus of an atlas that is built anew. */
  files: readonly InputFile[];
  /** Given: the files' names and hashes. */
  inputs: readonly { readonly name: string; readonly sha256: string }[];
  /** Given: an earlier atlas whose topics' ids are kept, or null. */
  previous: Previous | null;
  /** Given: vectors that somebody else made of the papers, or null. */
  ownVectors: OwnVectors | null;
  corpus: Corpus;
  /** Pairs of papers that look like versions of each other. */
  duplicates: readonly (readonly [number, number])[];
  units: UnitStream;
  terms: TermCounts;
  /** The given vectors, paper by paper and of unit length; null where none are given. */
  joinedVectors: DenseRows | null;
  /** Papers x components, rows of unit length: of the papers' words, or given. */
  vectors: DenseRows;
  /** Papers that vectors, topics and map are fitted to, ascending; null where to all of them. */
  fitSample: Int32Array | null;
  topicCount: TopicsChoice | null;
  clustering: Clustering;
  /** The clustering after a person's decisions: the topics of the atlas. The map is drawn by the clustering before, and stays. */
  shapedTopics: ShapedTopics;
  /** What the topics of the clustering are called. */
  clusterNames: readonly Name[];
  topicQuality: TopicsQuality;
  namedTopics: NamedTopics;
  /** The same with a person's names, notes and marks. */
  annotatedTopics: AnnotatedTopics;
  /** What the manifest tells of topics. */
  themes: Themes;
  neighbourhood: Neighbourhood;
  layout: Layout;
  /** By topic, from 1. */
  topicColours: readonly number[];
  faithfulness: Faithfulness;
  /** What the manifest tells of the map. */
  mapQuality: MapQuality;
  /** What fitting to a sample changes; null where all papers were fitted to. */
  fitDeparture: Departure | null;
  /** Mentions and results, as they were found. */
  mentions: MentionFindings;
  /** The same after a person's decisions. */
  decidedMentions: DecidedMentions;
  /** Which words stand in which papers, shard by shard. */
  wordShards: readonly WordShard[];
  /** The same of all papers. */
  wordIndex: JoinedWords;
  /** The manifest, but for its tables. */
  manifest: ManifestParts;
}

/** The tables, each under `NAME.table`. */
type TableValues = { [Name in TableName as `${Name}.table`]: EncodedTable };

/** A stage of a build, with the types of what it needs, reads and makes checked. */
export const stage = <Name extends keyof Values, Needs extends keyof Values, Settings>(
  entry: Stage<Values, Name, Needs, Settings>,
): AnyStage<Values> => entry;
