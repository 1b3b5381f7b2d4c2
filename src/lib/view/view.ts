import type { MentionKind } from '#core/types';
import type { MentionRef } from '#lib/tables/mentionIndex.ts';
import { AUTO, type ComparedSet } from './comparedSet.ts';
import type { FieldTest } from './fieldTest.ts';
import type { TourPlace } from './tourPlace.ts';

export const VIEW_NAMES = ['map', 'topics', 'terms', 'datasets', 'years', 'papers', 'compare', 'corpus'] as const;
/** The views, and "How this was made", which the others lead to. */
export const ALL_VIEWS = [...VIEW_NAMES, 'made'] as const;
export type ViewName = (typeof ALL_VIEWS)[number];

export const MENTION_KINDS = ['dataset', 'source', 'task', 'method', 'code'] as const satisfies readonly MentionKind[];

/** Order of the papers: by how well they fit, by title, by year (newest first), or those between two topics first. */
export const PAPER_SORTS = ['best', 'title', 'year', 'between'] as const;
export type NamedSort = (typeof PAPER_SORTS)[number];
/** Beside these, by any column: ascending or descending, papers without a value last. */
export type PaperSort = NamedSort | `up:${string}` | `down:${string}`;

/** How the Papers view shows them. */
export const PAPER_LAYOUTS = ['list', 'table'] as const;
export type PaperLayout = (typeof PAPER_LAYOUTS)[number];

export const TOPIC_SORTS = ['size', 'name', 'stability'] as const;
export type TopicSort = (typeof TOPIC_SORTS)[number];

/** What the Topics view measures of each topic. */
export const TOPIC_MEASURES = ['papers', 'share', 'stability', 'growth'] as const;
export type TopicMeasure = (typeof TOPIC_MEASURES)[number];
export const TOPIC_LAYOUTS = ['bars', 'treemap'] as const;
export type TopicLayout = (typeof TOPIC_LAYOUTS)[number];

/** What the Years view follows, and how it draws it. */
export const YEAR_SERIES = ['topics', 'groups', 'terms', 'dataset', 'task', 'method'] as const;
export type YearSeries = (typeof YEAR_SERIES)[number];
export const YEAR_LAYOUTS = ['lines', 'multiples', 'stacked'] as const;
export type YearLayout = (typeof YEAR_LAYOUTS)[number];

/** What the colours of the map tell apart; beside these, any column of the papers, as `in:NAME`. */
export const COLOURS = ['topic', 'year', 'similarity', 'stability'] as const;
export type MapColour = (typeof COLOURS)[number] | `in:${string}`;

/** The steps from a text to the map, as "How this was made" walks through them. */
export const MADE_STEPS = [
  'words',
  'weights',
  'space',
  'topics',
  'silhouette',
  'stability',
  'map',
  'relevance',
] as const;
export type MadeStep = (typeof MADE_STEPS)[number];

/** All that a reload keeps: what is looked at, and what filters it. Filters of different kinds all hold; topics are alternatives. */
export interface View {
  readonly view: ViewName;
  /** Topic ids. */
  readonly topics: readonly number[];
  /** Terms as the vocabulary writes them. */
  readonly terms: readonly string[];
  readonly mentions: readonly MentionRef[];
  /** What is asked of columns; tests of one column are alternatives. */
  readonly where: readonly FieldTest[];
  /** Words searched for. */
  readonly q: string;
  /** The papers picked by hand: their rows as a short code, or the key under which they are kept; empty for no such filter. */
  readonly picked: string;
  /** Id of the paper that is open. */
  readonly paper: string | null;
  /** Which kind of mention the Datasets view counts. */
  readonly kind: MentionKind;
  /** Name of the mention of that kind that is open. */
  readonly open: string | null;
  readonly sort: PaperSort;
  readonly papersAs: PaperLayout;
  /** The papers that others are ranked by their likeness to, as `picked` has them; last those in force, before them what led there. */
  readonly like: readonly string[];
  /** Columns of the table of papers, by name; empty for the usual ones. */
  readonly columns: readonly string[];
  readonly order: TopicSort;
  /** LDAvis's lambda: 1 ranks terms by frequency in the selection, 0 by lift alone. */
  readonly relevance: number;
  readonly a: ComparedSet;
  readonly b: ComparedSet;
  readonly measure: TopicMeasure;
  readonly layout: TopicLayout;
  /** The column that topics are crossed with; null for the first one that there is. */
  readonly across: string | null;
  readonly series: YearSeries;
  /** How years are drawn; null for what suits how much is followed. */
  readonly drawn: YearLayout | null;
  readonly colour: MapColour;
  /** The column that the shapes of the map tell apart; null for none. */
  readonly shape: string | null;
  /** The step of "How this was made" that is looked at; null for its beginning. */
  readonly step: MadeStep | null;
  /** The stop of a tour that the person is at; null where they are on none. */
  readonly tour: TourPlace | null;
}

export const START: View = {
  view: 'map',
  topics: [],
  terms: [],
  mentions: [],
  where: [],
  q: '',
  picked: '',
  paper: null,
  kind: 'dataset',
  open: null,
  sort: 'best',
  papersAs: 'list',
  like: [],
  columns: [],
  order: 'size',
  relevance: 0.6,
  a: AUTO,
  b: AUTO,
  measure: 'papers',
  layout: 'bars',
  across: null,
  series: 'topics',
  drawn: null,
  colour: 'topic',
  shape: null,
  step: null,
  tour: null,
};

/** What of a view tells what the details are of. */
export const FILTER_NAMES = [
  'topics',
  'terms',
  'mentions',
  'where',
  'q',
  'picked',
  'paper',
  'open',
] as const satisfies readonly (keyof View)[];
