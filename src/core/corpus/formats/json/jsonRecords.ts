import type { RawRecord } from '../../record.ts';
import type { Fields } from '../fields.ts';
import { biocFields, isBioc } from './bioc.ts';
import { recordOfJson } from './jsonFields.ts';
import { isJsonObject } from './jsonText.ts';

type Json = Readonly<Record<string, unknown>>;

/** Objects inside each other that are searched for papers. */
const DEEPEST = 5;
/** Keys under which APIs hold the papers of an answer. */
const HOLDERS =
  /^(?:data|results?|items?|records?|papers?|works?|documents?|docs|articles?|entr(?:y|ies)|hits|publications?|references|rows|collection|notes|response|message|resultlist|search-results|feed|studies|library|values?)$/i;

/** The records in one JSON value: the value itself, or the papers that it holds, wherever in it they are. */
export function* recordsIn(value: unknown, fieldOf: Fields, line: number): Generator<RawRecord> {
  if (!isJsonObject(value)) {
    if (!Array.isArray(value) || !value.some(isJsonObject)) {
      yield { kind: 'broken', line, reason: 'not a JSON object' };
      return;
    }
    for (const item of value) yield* recordsIn(item, fieldOf, line);
    return;
  }
  for (const paper of papersIn(value, fieldOf) ?? [value]) {
    if (isJsonObject(paper)) yield recordIn(unwrapped(paper), fieldOf, line);
    else yield { kind: 'broken', line, reason: 'not a JSON object' };
  }
}

/** Zotero lists what hangs on papers among them. */
function recordIn(paper: Json, fieldOf: Fields, line: number): RawRecord {
  const type = paper['itemType'];
  if (type === 'attachment' || type === 'note' || type === 'annotation')
    return { kind: 'broken', line, reason: `${type === 'note' ? 'a' : 'an'} ${type}, no paper` };
  return recordOfJson(paper, fieldOf, line);
}

/** The papers that an object holds, or null where it is one itself, or nothing in it is. */
function papersIn(value: Json, fieldOf: Fields): readonly unknown[] | null {
  const columns = columnsIn(value, fieldOf);
  if (columns) return columns;
  const self = isPaper(value, fieldOf);
  let level: readonly Json[] = [value];
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth++) {
    const next: Json[] = [];
    for (const object of level) {
      const values = depth > 0 ? (valuesOfIndex(object, fieldOf) ?? numbered(object, fieldOf)) : null;
      if (values && !self) return values;
      for (const [key, inner] of Object.entries(object)) {
        if (self && !HOLDERS.test(key)) continue;
        if (Array.isArray(inner)) {
          const split = (key === 'data' ? splitTable(object, inner) : null) ?? headedTable(inner, fieldOf);
          const papers = split ?? inner;
          const first = papers.find(isJsonObject);
          if (first && isPaper(first, fieldOf) && (!self || hasAbstract(first, fieldOf))) return papers;
        } else if (isJsonObject(inner)) {
          if (!self && depth > 0 && isPaper(inner, fieldOf)) return [inner];
          if (!self && isPaper(inner, fieldOf) && HOLDERS.test(key)) return [inner];
          next.push(inner);
        }
      }
    }
    if (self && depth > 0) return null;
    level = next;
  }
  return self ? null : valuesOfIndex(value, fieldOf);
}

/** `{"0": {…}, "1": {…}}`, as pandas writes a table by its index. */
function valuesOfIndex(value: Json, fieldOf: Fields): readonly Json[] | null {
  const values = Object.values(value);
  return values.length > 0 && values.every((inner) => isJsonObject(inner) && isPaper(inner, fieldOf))
    ? (values as Json[])
    : null;
}

/** `{"uids": ["12"], "12": {…}}`, as the National Library of Medicine answers. */
function numbered(object: Json, fieldOf: Fields): readonly unknown[] | null {
  const ids = object['uids'];
  if (!Array.isArray(ids) || ids.length === 0) return null;
  const papers = ids.map((id) => object[String(id)]);
  return papers.some((paper) => isJsonObject(paper) && isPaper(paper, fieldOf)) ? papers : null;
}

/** The names of columns in a list of them, as it stands above a table's rows; null where it is none. */
export function headingIn(value: unknown, fieldOf: Fields): readonly string[] | null {
  if (!Array.isArray(value) || value.length < 2 || !value.every((name) => typeof name === 'string')) return null;
  const roles = value.map((name) => fieldOf(name).role);
  const isHeading = roles.some((role) => role === 'title' || role === 'abstract') && value.every(isShort);
  return isHeading && roles.filter((role) => role !== null).length >= 2 ? value : null;
}

const isShort = (name: string) => name.length <= 60;

/** A row of a table under the names of its columns. */
export function rowOf(names: readonly string[], row: readonly unknown[]): Json {
  return Object.fromEntries(names.map((name, at) => [name, row[at]]));
}

/** `[["title", "abstract"], ["…", "…"]]`, as spreadsheets' services answer. */
function headedTable(rows: readonly unknown[], fieldOf: Fields): readonly Json[] | null {
  const names = rows.length > 1 && rows.every(Array.isArray) ? headingIn(rows[0], fieldOf) : null;
  return names && rows.slice(1).map((row) => rowOf(names, row as readonly unknown[]));
}

/** `{"columns": […], "data": [[…]]}`, as pandas writes a split table. */
function splitTable(object: Json, data: readonly unknown[]): readonly Json[] | null {
  const names = object['columns'];
  if (!Array.isArray(names) || !data.every(Array.isArray)) return null;
  return data.map((row) => rowOf(names.map(String), row as readonly unknown[]));
}

/** `{"title": […], "abstract": […]}` and the same with objects by row number in the lists' place: a table column by column. */
function columnsIn(value: Json, fieldOf: Fields): readonly Json[] | null {
  const columns = Object.entries(value).filter(([, inner]) => typeof inner === 'object' && inner !== null);
  const text = columns.filter(([name]) => ['title', 'abstract'].includes(fieldOf(name).role ?? ''));
  if (text.length === 0 || text.some(([, inner]) => !areRows(inner))) return null;
  const rows = Object.keys(text[0]![1] as object);
  // A title in a list of its own is one paper (Crossref), and a table has all its columns of one length.
  const same = columns.filter(([, inner]) => areRows(inner) && Object.keys(inner as object).length === rows.length);
  if (text.length === 1 ? same.length < 2 || columns.length < Object.keys(value).length : same.length < text.length)
    return null;
  if (Object.values(value).some((inner) => typeof inner === 'string' || typeof inner === 'number') && rows.length === 1)
    return null;
  return rows.map((row) =>
    Object.fromEntries(same.map(([name, inner]) => [name, (inner as Readonly<Record<string, unknown>>)[row]])),
  );
}

/** A list of plain values, or an object of them by row number. */
function areRows(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((item) => !isJsonObject(item));
  if (!isJsonObject(value)) return false;
  return (
    Object.keys(value).every((key, at) => key === String(at)) &&
    Object.values(value).every((item) => !isJsonObject(item))
  );
}

/** Whether an object says a title or an abstract. */
function isPaper(value: Json, fieldOf: Fields): boolean {
  const paper = unwrapped(value);
  return Object.keys(paper).some((name) => {
    if (paper[name] === null || paper[name] === '') return false;
    return /^(?:titles|descriptions)$/i.test(name) || ['title', 'abstract'].includes(fieldOf(name).role ?? '');
  });
}

function hasAbstract(value: Json, fieldOf: Fields): boolean {
  return Object.keys(unwrapped(value)).some((name) => fieldOf(name).role === 'abstract');
}

/**
 * Keys that hold all of a paper: DataCite, Zotero, Elasticsearch, Crossref, OpenReview, DBLP, DOAJ, INSPIRE, the datasets server, Semantic
 * Scholar's citations, ORCID (a list of what several sources say, the preferred first).
 */
const WRAPPERS = [
  'attributes',
  'data',
  '_source',
  'message',
  'content',
  'info',
  'bibjson',
  'metadata',
  'row',
  'work',
  'fields',
  'paper',
  'citingPaper',
  'citedPaper',
  'work-summary',
];

/** The object that says the most of a paper, with what stands beside it. Values of OpenReview (`{value}`) are read where they stand. Of BioC's documents their title and abstract. */
function unwrapped(value: Json): Json {
  if (isBioc(value)) return biocFields(value);
  for (const key of WRAPPERS) {
    const held = Object.hasOwn(value, key) ? value[key] : undefined;
    const inner: unknown = key === 'work-summary' && Array.isArray(held) ? held[0] : held;
    if (!isJsonObject(inner) || Object.keys(inner).length < 1) continue;
    // Hugging Face's days of papers repeat the title beside the paper.
    const isTitled = Object.hasOwn(value, 'title') || Object.hasOwn(value, 'abstract');
    if (isTitled && !(key === 'paper' && Object.hasOwn(inner, 'title') && Object.hasOwn(inner, 'authors'))) continue;
    const { [key]: _inner, ...beside } = value;
    const known = Object.entries(beside).filter(([name, other]) => typeof other !== 'object' || name === 'pids');
    return { ...Object.fromEntries(known), ...inner };
  }
  return value;
}
