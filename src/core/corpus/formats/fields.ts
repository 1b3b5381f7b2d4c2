import { cleanText } from '../clean/cleanText.ts';
import type { FoundRecord } from '../record.ts';
import { isWebOfScience, meaningOf, plainName, type Role } from '../table/headings.ts';
import { arxivIn, bareArxiv } from '../values/arxivId.ts';
import { cellDate, dateInYear, yearOfDate } from '../values/cellDate.ts';
import { bareDoi, doiIn } from '../values/doi.ts';
import { languageCode } from '../values/languageCode.ts';
import { countOf, listOf } from '../values/listed.ts';
import { isMissing } from '../values/missing.ts';
import { peopleOf } from '../values/people.ts';
import { barePmid, pmidIn } from '../values/pmid.ts';
import { wholeNumber } from '../values/wholeNumber.ts';

/** Columns or fields that a person has chosen, by name; they lead over what Corpuscope would take. */
export interface ColumnChoice {
  readonly titleColumn?: string | undefined;
  readonly abstractColumn?: string | undefined;
}

/** What is known about one field name of a file. */
export interface Field {
  /** As the file writes it. */
  readonly name: string;
  readonly role: Role | null;
  readonly rank: number;
}

export type Fields = (name: string) => Field;

/**
 * Looks field names up, remembering each: a file has few names and many records.
 *
 * @param names all of them, where they are known beforehand: some mean one thing in a Web of Science table and another elsewhere
 */
export function createFields(names: readonly string[] = [], choice: ColumnChoice = {}): Fields {
  const known = new Map<string, Field>();
  const webOfScience = isWebOfScience(names);
  const meaning = (name: string) => chosen(name, choice) ?? meaningOf(name, webOfScience);
  // Where nothing else is a title, the publications are the papers.
  const isUntitled = names.some(isPublication) && names.every((name) => meaning(name)?.role !== 'title');
  return (name) => {
    let field = known.get(name);
    if (!field) {
      const found = isUntitled && isPublication(name) ? TITLE : meaning(name);
      field = { name: name.trim(), role: found?.role ?? null, rank: found?.rank ?? 0 };
      known.set(name, field);
    }
    return field;
  };
}

/** `Publication Title`, which beside a title is the journal's. */
const isPublication = (name: string) => plainName(name) === 'publicationtitle';
const TITLE = { role: 'title', rank: 0 } as const;

function chosen(name: string, { titleColumn, abstractColumn }: ColumnChoice): { role: Role; rank: number } | null {
  if (abstractColumn !== undefined && isSameName(name, abstractColumn)) return { role: 'abstract', rank: -1 };
  if (titleColumn !== undefined && isSameName(name, titleColumn)) return { role: 'title', rank: -1 };
  return null;
}

/** Whether a person who writes `wanted` means the column called `name`: case, accents and marks apart. */
function isSameName(name: string, wanted: string): boolean {
  return name.trim() === wanted.trim() || (plainName(name) !== '' && plainName(name) === plainName(wanted));
}

/** Whether the names include one for titles or abstracts. */
export function nameText(names: readonly string[], choice?: ColumnChoice): boolean {
  const fieldOf = createFields(names, choice);
  return names.some((name) => ['title', 'abstract'].includes(fieldOf(name).role ?? ''));
}

/** How many of the names have a meaning here. */
export function countKnown(names: readonly string[], choice?: ColumnChoice): number {
  const fieldOf = createFields(names, choice);
  return names.filter((name) => fieldOf(name).role !== null).length;
}

/** One empty list for all: most records of a large corpus have no authors or keywords. */
const NONE: readonly string[] = [];

/** A value as a file has it: text, or a list that the file itself divides. */
export type Value = string | readonly string[];

const textOf = (value: Value | undefined) =>
  value === undefined ? '' : typeof value === 'string' ? value : value.join('; ');

/**
 * Sorts a record's fields into what is known and what stays a facet. Values are raw text; what says that it is missing (`NA`, `nan`) is
 * left out. Where a record has several of one role, the first in rank leads and the others stay facets, and so does what cannot be read
 * as what its name says.
 */
export function sortFields(entries: Iterable<readonly [Field, Value]>, line: number, note: string): FoundRecord {
  const best = new Map<Role, readonly [Field, Value]>();
  const notes = [note].filter(Boolean);
  const facets = new Map<string, string>();
  const keep = ([field, value]: readonly [Field, Value]) => facets.set(field.name, textOf(value).trim());
  for (const entry of entries) {
    const [field, value] = entry;
    if (typeof value === 'string' ? isMissing(value) : value.length === 0) {
      const isText = field.role === 'title' || field.role === 'abstract';
      if (isText && textOf(value).trim() !== '') notes.push(`“${textOf(value).trim()}” taken as no ${field.role}`);
      continue;
    }
    if (field.role === null) {
      keep(entry);
      continue;
    }
    const rival = best.get(field.role);
    if (rival && rival[0].rank <= field.rank) keep(entry);
    else {
      if (rival) keep(rival);
      best.set(field.role, entry);
    }
  }
  const written = (role: Role) => textOf(best.get(role)?.[1]);
  /** What a reader makes of a role's value; a value that it makes nothing of stays a facet. */
  const take = <T>(role: Role, read: (text: string) => T, nothing: T): T => {
    const entry = best.get(role);
    if (!entry) return nothing;
    const found = read(textOf(entry[1]));
    if (found === nothing) keep(entry);
    return found;
  };
  const list = (role: Role, read: (text: string) => string[]): readonly string[] => {
    const value = best.get(role)?.[1];
    if (value === undefined) return NONE;
    const items = typeof value === 'string' ? read(value) : value;
    return items.map((item) => cleanText(item)).filter(Boolean);
  };
  const url = /https?:\/\/[^\s;|"']+/.exec(written('url'))?.[0] ?? written('url').trim();
  const id = take('id', (text) => wholeNumber(text.trim()), '');
  const doi =
    take('doi', bareDoi, '') ||
    doiOfLink(url) ||
    doiOfLink(id) ||
    (/^(?:doi:\s*)?10\.\d{4}/i.test(id) ? bareDoi(id) : '');
  const arxiv = take('arxiv', bareArxiv, '') || arxivIn(doi || written('doi')) || bareArxiv(id) || arxivIn(url);
  const pmid = take('pmid', barePmid, '') || pmidIn(url);
  const { year, date } = dateOf(best, keep);
  return {
    kind: 'found',
    line,
    title: written('title'),
    abstract: written('abstract'),
    id: id || (best.has('arxiv') && arxiv) || (best.has('pmid') && doi === '' && pmid) || '',
    year,
    bibliography: {
      doi,
      arxiv,
      pmid,
      authors: list('authors', peopleOf),
      date,
      venue: cleanText(written('venue')),
      type: cleanText(written('type')),
      keywords: list('keywords', listOf),
      language: best.has('language') ? languageCode(written('language')) : '',
      url,
      citations: take('citations', countOf, null),
    },
    facets,
    note: notes.join('; '),
  };
}

/** The DOI that a link leads to. Other links may name the DOIs of other papers. */
function doiOfLink(url: string): string {
  if (!/doi\.org\/|[?&]doi=/i.test(url)) return '';
  const value = /[?&]doi=([^&]*)/i.exec(url)?.[1] ?? url;
  return doiIn(value.split('&', 1)[0]!);
}

/** "20199": in a column of years rather a slip than the day number of a spreadsheet. */
const DIGIT_TOO_MANY = /^\s*(?:1[89]|20)\d{3}\s*$/;

function dateOf(
  best: ReadonlyMap<Role, readonly [Field, Value]>,
  keep: (entry: readonly [Field, Value]) => void,
): { year: number | null; date: string } {
  const [yearEntry, dateEntry] = [best.get('year'), best.get('date')];
  const ofYear = yearEntry && !DIGIT_TOO_MANY.test(textOf(yearEntry[1])) ? cellDate(textOf(yearEntry[1])) : '';
  if (yearEntry && ofYear === '') keep(yearEntry);
  let ofDate = dateEntry ? cellDate(textOf(dateEntry[1])) : '';
  const year = yearOfDate(ofYear) ?? yearOfDate(ofDate);
  if (dateEntry && ofDate === '') {
    if (year !== null) ofDate = dateInYear(textOf(dateEntry[1]), year);
    if (ofDate === '') keep(dateEntry);
  }
  // Of two dates the one that says more; of two years the one in the year's own column.
  const isSame = yearOfDate(ofDate) === year;
  return { year, date: isSame && ofDate.length > ofYear.length ? ofDate : ofYear || ofDate };
}
