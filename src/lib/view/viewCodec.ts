import { formatComparedSet, parseComparedSet } from './comparedSet.ts';
import { distinctTests, formatFieldTest, parseFieldTest } from './fieldTest.ts';
import { formatTourPlace, parseTourPlace } from './tourPlace.ts';
import {
  ALL_VIEWS,
  COLOURS,
  MADE_STEPS,
  MENTION_KINDS,
  PAPER_LAYOUTS,
  PAPER_SORTS,
  START,
  TOPIC_LAYOUTS,
  TOPIC_MEASURES,
  TOPIC_SORTS,
  YEAR_LAYOUTS,
  YEAR_SERIES,
  type MapColour,
  type PaperSort,
  type View,
} from './view.ts';

/** Bounds on what a URL may ask for. */
const MOST_FILTERS = 50;
const LONGEST_TEXT = 300;
export const LONGEST_PICKED = 8000;
const MOST_LIKE = 8;

/**
 * The view that a URL's query asks for; the query may begin with `?`. Unknown names and broken values are passed over, so that any query gives a view.
 *
 * Names: `view`, `topic` (ids joined by commas; may be repeated), `term`, `dataset`, `task`, `method`, `code`, `where` (each may be repeated), `q`, `papers`,
 * `paper`, `kind`, `open`, `sort`, `as`, `column` and `like` (may be repeated), `order`, `relevance`, `a`, `b`, `measure`, `layout`, `across`, `series`, `drawn`, `colour`, `shape`, `step`, `tour`.
 */
export function parseView(text: string): View {
  const query = new URLSearchParams(text);
  return {
    view: oneOf(ALL_VIEWS, query.get('view'), START.view),
    topics: distinct(
      query
        .getAll('topic')
        .flatMap((ids) => ids.split(','))
        .map(topicId)
        .filter((id) => id !== null),
    ),
    terms: distinct(query.getAll('term').filter(isText)),
    mentions: MENTION_KINDS.flatMap((kind) =>
      distinct(query.getAll(kind).filter(isText)).map((name) => ({ kind, name })),
    ),
    where: distinctTests(distinct(query.getAll('where').filter(isText)).flatMap((test) => parseFieldTest(test) ?? [])),
    q: (query.get('q') ?? '').slice(0, LONGEST_TEXT),
    picked: pickedOf(query.get('papers') ?? ''),
    paper: textOr(null, query.get('paper')),
    kind: oneOf(MENTION_KINDS, query.get('kind'), START.kind),
    open: textOr(null, query.get('open')),
    sort: sortOf(query.get('sort') ?? ''),
    papersAs: oneOf(PAPER_LAYOUTS, query.get('as'), START.papersAs),
    like: query
      .getAll('like')
      .flatMap((code) => pickedOf(code) || [])
      .slice(-MOST_LIKE),
    columns: distinct(query.getAll('column').filter(isText)),
    order: oneOf(TOPIC_SORTS, query.get('order'), START.order),
    relevance: share(query.get('relevance'), START.relevance),
    a: parseComparedSet((query.get('a') ?? '').slice(0, LONGEST_TEXT)) ?? START.a,
    b: parseComparedSet((query.get('b') ?? '').slice(0, LONGEST_TEXT)) ?? START.b,
    measure: oneOf(TOPIC_MEASURES, query.get('measure'), START.measure),
    layout: oneOf(TOPIC_LAYOUTS, query.get('layout'), START.layout),
    across: textOr(null, query.get('across')),
    series: oneOf(YEAR_SERIES, query.get('series'), START.series),
    drawn: YEAR_LAYOUTS.find((layout) => layout === query.get('drawn')) ?? null,
    colour: colourOf(query.get('colour') ?? ''),
    shape: textOr(null, query.get('shape')),
    step: MADE_STEPS.find((step) => step === query.get('step')) ?? null,
    tour: parseTourPlace(query.get('tour') ?? ''),
  };
}

/** The query that {@link parseView} reads as this view, without `?`; empty for the start view. What is as at the start is left out. */
export function formatView(view: View): string {
  const query = new URLSearchParams();
  const put = (name: string, value: string, start: string): void => {
    if (value !== start) query.append(name, value);
  };
  put('view', view.view, START.view);
  put('topic', view.topics.join(','), '');
  for (const term of view.terms) query.append('term', term);
  for (const { kind, name } of view.mentions) query.append(kind, name);
  for (const test of view.where) query.append('where', formatFieldTest(test));
  put('q', view.q, '');
  put('papers', view.picked, '');
  put('paper', view.paper ?? '', '');
  put('kind', view.kind, START.kind);
  put('open', view.open ?? '', '');
  put('sort', view.sort, START.sort);
  put('as', view.papersAs, START.papersAs);
  for (const code of view.like) query.append('like', code);
  for (const column of view.columns) query.append('column', column);
  put('order', view.order, START.order);
  put('relevance', String(view.relevance), String(START.relevance));
  put('a', formatComparedSet(view.a), formatComparedSet(START.a));
  put('b', formatComparedSet(view.b), formatComparedSet(START.b));
  put('measure', view.measure, START.measure);
  put('layout', view.layout, START.layout);
  put('across', view.across ?? '', '');
  put('series', view.series, START.series);
  put('drawn', view.drawn ?? '', '');
  put('colour', view.colour, START.colour);
  put('shape', view.shape ?? '', '');
  put('step', view.step ?? '', '');
  put('tour', formatTourPlace(view.tour), '');
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

/** A code of rows, or a key of kept papers. */
function pickedOf(text: string): string {
  return text.length <= LONGEST_PICKED && /^([gb][\w-]+|s[0-9a-z]{1,12})$/.test(text) ? text : '';
}

function sortOf(text: string): PaperSort {
  if (/^(up|down):./s.test(text) && isText(text)) return text as PaperSort;
  return oneOf(PAPER_SORTS, text, 'best');
}

function colourOf(text: string): MapColour {
  if (text.startsWith('in:') && isText(text)) return text as MapColour;
  return COLOURS.find((one) => one === text) ?? START.colour;
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)].slice(0, MOST_FILTERS);
}
