import type { MentionKind } from '#core/types';
import type { MentionRef } from '#lib/tables/mentionIndex.ts';
import { decodeRows, encodeRows } from './rowCode.ts';

export const VIEW_NAMES = ['map', 'terms', 'datasets', 'papers', 'compare', 'corpus'] as const;
export type ViewName = (typeof VIEW_NAMES)[number];

export const MENTION_KINDS = ['dataset', 'task', 'method', 'code'] as const satisfies readonly MentionKind[];

/** Order of the papers: by how well they fit, by title, by year (newest first), or those between two topics first. */
export const PAPER_SORTS = ['best', 'title', 'year', 'between'] as const;
export type PaperSort = (typeof PAPER_SORTS)[number];

export const TOPIC_SORTS = ['size', 'name', 'stability'] as const;
export type TopicSort = (typeof TOPIC_SORTS)[number];

/** One side of a comparison: a topic by its id, the selection, or all papers that are not in the other side. */
export type ComparedSet = number | 'selection' | 'rest';

/** All that a reload keeps: what is looked at, and what filters it. Filters of different kinds all hold; topics are alternatives. */
export interface View {
  readonly view: ViewName;
  /** Topic ids. */
  readonly topics: readonly number[];
  /** Terms as the vocabulary writes them. */
  readonly terms: readonly string[];
  readonly mentions: readonly MentionRef[];
  /** Words searched for. */
  readonly q: string;
  /** Rows of the papers picked by hand, ascending; none means no such filter. */
  readonly picked: readonly number[];
  /** Id of the paper that is open. */
  readonly paper: string | null;
  /** Which kind of mention the Datasets view counts. */
  readonly kind: MentionKind;
  /** Name of the mention of that kind that is open. */
  readonly open: string | null;
  readonly sort: PaperSort;
  readonly order: TopicSort;
  /** LDAvis's lambda: 1 ranks terms by frequency in the selection, 0 by lift alone. */
  readonly relevance: number;
  readonly a: ComparedSet;
  readonly b: ComparedSet;
}

export const START: View = {
  view: 'map',
  topics: [],
  terms: [],
  mentions: [],
  q: '',
  picked: [],
  paper: null,
  kind: 'dataset',
  open: null,
  sort: 'best',
  order: 'size',
  relevance: 0.6,
  a: 'selection',
  b: 'rest',
};

/** Bounds on what a URL may ask for. */
const MOST_FILTERS = 50;
const LONGEST_TEXT = 300;

/**
 * The view that a URL's query asks for; the query may begin with `?`. Unknown names and broken values are passed over, so that any query gives a view.
 *
 * Names: `view`, `topic` (ids joined by commas), `term`, `dataset`, `task`, `method`, `code` (each may be repeated), `q`, `papers` (see
 * {@link encodeRows}), `paper`, `kind`, `open`, `sort`, `order`, `relevance`, `a`, `b`.
 */
export function parseView(text: string): View {
  const query = new URLSearchParams(text);
  return {
    view: oneOf(VIEW_NAMES, query.get('view'), START.view),
    topics: distinct(
      (query.get('topic') ?? '')
        .split(',')
        .map(topicId)
        .filter((id) => id !== null),
    ),
    terms: distinct(query.getAll('term').filter(isText)),
    mentions: MENTION_KINDS.flatMap((kind) =>
      distinct(query.getAll(kind).filter(isText)).map((name) => ({ kind, name })),
    ),
    q: (query.get('q') ?? '').slice(0, LONGEST_TEXT),
    picked: decodeRows(query.get('papers') ?? ''),
    paper: textOr(null, query.get('paper')),
    kind: oneOf(MENTION_KINDS, query.get('kind'), START.kind),
    open: textOr(null, query.get('open')),
    sort: oneOf(PAPER_SORTS, query.get('sort'), START.sort),
    order: oneOf(TOPIC_SORTS, query.get('order'), START.order),
    relevance: share(query.get('relevance'), START.relevance),
    a: comparedSet(query.get('a'), START.a),
    b: comparedSet(query.get('b'), START.b),
  };
}

/**
 * The query that {@link parseView} reads as this view, without `?`; empty for the start view. What is as at the start is left out.
 * A selection by hand that no URL can bear is left out too.
 */
export function formatView(view: View): string {
  const query = new URLSearchParams();
  const put = (name: string, value: string, start: string): void => {
    if (value !== start) query.append(name, value);
  };
  put('view', view.view, START.view);
  put('topic', view.topics.join(','), '');
  for (const term of view.terms) query.append('term', term);
  for (const { kind, name } of view.mentions) query.append(kind, name);
  put('q', view.q, '');
  put('papers', encodeRows(view.picked) ?? '', '');
  put('paper', view.paper ?? '', '');
  put('kind', view.kind, START.kind);
  put('open', view.open ?? '', '');
  put('sort', view.sort, START.sort);
  put('order', view.order, START.order);
  put('relevance', String(view.relevance), String(START.relevance));
  put('a', String(view.a), String(START.a));
  put('b', String(view.b), String(START.b));
  return query.toString().replaceAll('%2C', ',');
}

function oneOf<T extends string>(names: readonly T[], value: string | null, otherwise: T): T {
  return names.find((name) => name === value) ?? otherwise;
}

function isText(value: string): boolean {
  return value.length > 0 && value.length <= LONGEST_TEXT;
}

function textOr(otherwise: null, value: string | null): string | null {
  return value !== null && isText(value) ? value : otherwise;
}

function topicId(text: string): number | null {
  return /^[1-9]\d{0,6}$/.test(text) ? Number(text) : null;
}

function share(text: string | null, otherwise: number): number {
  return text !== null && /^(0|1|0\.\d{1,4})$/.test(text) ? Number(text) : otherwise;
}

function comparedSet(text: string | null, otherwise: ComparedSet): ComparedSet {
  if (text === 'selection' || text === 'rest') return text;
  return topicId(text ?? '') ?? otherwise;
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)].slice(0, MOST_FILTERS);
}
