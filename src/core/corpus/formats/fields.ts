import { NO_BIBLIOGRAPHY } from '../bibliography.ts';
import type { FoundRecord } from '../record.ts';
import { yearOf } from './year.ts';

type Role = 'id' | 'doi' | 'title' | 'abstract' | 'year';

/**
 * Names under which exports carry what Corpuscope knows, the preferred first, written as `plainName` writes them.
 * Where a record has several of one role, the first that is not empty wins and the others stay facets.
 */
const NAMES: Readonly<Record<Role, readonly string[]>> = {
  id: ['id', 'recordid', 'paperid', 'arxivid', 'eid', 'pmid', 'accessionnumber', 'key'],
  doi: ['doi', 'digitalobjectidentifier'],
  title: ['title', 'articletitle', 'documenttitle', 'papertitle', 'primarytitle', 'displayname', 'ti'],
  abstract: ['abstract', 'abstracttext', 'abstractnote', 'paperabstract', 'text', 'summary', 'ab'],
  year: ['year', 'publicationyear', 'pubyear', 'py', 'date', 'publicationdate', 'published', 'coverdate', 'pubdate'],
};

const ROLES = new Map<string, { role: Role; rank: number }>(
  Object.entries(NAMES).flatMap(([role, names]) =>
    names.map((name, rank) => [name, { role: role as Role, rank }] as const),
  ),
);

/** What is known about one field name of a file. */
export interface Field {
  /** As the file writes it. */
  readonly name: string;
  readonly role: Role | null;
  readonly rank: number;
}

/** Looks field names up, remembering each: a file has few names and many records. */
export function createFields(): (name: string) => Field {
  const known = new Map<string, Field>();
  return (name) => {
    let field = known.get(name);
    if (!field) {
      const found = ROLES.get(plainName(name));
      field = { name: name.trim(), role: found?.role ?? null, rank: found?.rank ?? 0 };
      known.set(name, field);
    }
    return field;
  };
}

/** Whether the names include one for titles or abstracts. */
export function nameText(names: readonly string[]): boolean {
  return names.some((name) => ['title', 'abstract'].includes(ROLES.get(plainName(name))?.role ?? ''));
}

/** How many of the names have a meaning here. */
export function countKnown(names: readonly string[]): number {
  return names.filter((name) => ROLES.has(plainName(name))).length;
}

/** Sorts a record's fields into what is known and what stays a facet. Values are raw text; empty ones are left out. */
export function sortFields(entries: Iterable<readonly [Field, string]>, line: number, note: string): FoundRecord {
  const best: Partial<Record<Role, readonly [Field, string]>> = {};
  const facets = new Map<string, string>();
  const keep = ([field, value]: readonly [Field, string]) => {
    facets.set(field.name, value);
  };
  for (const entry of entries) {
    const [field, value] = entry;
    if (value.trim() === '') continue;
    if (field.role === null || (field.role === 'year' && yearOf(value) === null)) {
      keep(entry);
      continue;
    }
    const rival = best[field.role];
    if (rival && rival[0].rank <= field.rank) keep(entry);
    else {
      if (rival) keep(rival);
      best[field.role] = entry;
    }
  }
  // A day or a month says more than the year that is taken from it.
  if (best.year && best.year[1].trim().length > 4) keep(best.year);
  return {
    kind: 'found',
    line,
    title: best.title?.[1] ?? '',
    abstract: best.abstract?.[1] ?? '',
    id: best.id?.[1].trim() ?? '',
    year: best.year ? yearOf(best.year[1]) : null,
    bibliography: best.doi ? { ...NO_BIBLIOGRAPHY, doi: bareDoi(best.doi[1]) } : NO_BIBLIOGRAPHY,
    facets,
    note,
  };
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, '');
}

function bareDoi(value: string): string {
  return value
    .trim()
    .replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '')
    .toLowerCase();
}
