import type { FoundRecord } from '../record.ts';
import { isVector } from '../values/isVector.ts';
import { joinName } from '../values/personName.ts';
import { sortFields, type Field, type Fields, type Value } from './fields.ts';
import { isJsonObject } from './jsonText.ts';

/** Lists and objects inside each other that are looked into: real exports need four. */
const DEEPEST = 6;

/**
 * A parsed JSON object as a record: CSL-JSON, OpenAlex, Semantic Scholar, Crossref, Europe PMC, DataCite, Zotero, BibJSON, arXiv's
 * snapshot, or fields of one's own. Objects without a known meaning are left out; lists of plain values are kept as such.
 */
export function recordOfJson(object: Readonly<Record<string, unknown>>, fieldOf: Fields, line: number): FoundRecord {
  const entries: (readonly [Field, Value])[] = [];
  for (const [name, value] of Object.entries(object)) {
    if (value === null || value === undefined || value === '' || (isList(value) && isVector(value))) continue;
    const nested =
      isJsonObject(value) || (Array.isArray(value) && value.some(isJsonObject))
        ? NESTED.get(name.toLowerCase())
        : undefined;
    if (nested) {
      for (const [inner, found] of nested(value)) entries.push([fieldOf(inner), found]);
      continue;
    }
    const field = fieldOf(name);
    const found = valueOf(field, value);
    if (found !== '' && found.length > 0) entries.push([field, found]);
  }
  return sortFields(entries, line, '');
}

function valueOf(field: Field, value: unknown): Value {
  switch (field.role) {
    case 'authors':
      return typeof value === 'string' ? value : people(value);
    case 'keywords':
      return typeof value === 'string' ? value : isJsonObject(value) ? list(Object.values(value)) : list(value);
    case 'title':
      return firstText(value);
    case 'abstract':
      return isInvertedIndex(value)
        ? fromInvertedIndex(value)
        : isJsonObject(value) || isList(value)
          ? longText(value)
          : plainText(value);
    case 'year':
    case 'date':
      return dateText(value);
    case null:
      return isJsonObject(value) && !('value' in value) ? '' : isList(value) ? list(value) : firstText(value);
    default:
      return firstText(value);
  }
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

function plainText(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** Keys under which objects hold the text that they stand for. */
const TEXT_KEYS = [
  'value',
  '@value',
  '#text',
  '$t',
  '$',
  '_',
  'display_name',
  'text',
  'title',
  'name',
  'full',
  'en',
  'eng',
  'id',
  '@id',
  'content',
  'description',
  'literal',
  'raw',
  'term',
  'tag',
  'subject',
  'keyword',
  'url',
  'URL',
];

/** The text that a value stands for; of a list the first. */
function firstText(value: unknown, depth = 0): string {
  if (depth > DEEPEST) return '';
  if (isList(value)) {
    for (const item of value) {
      const text = firstText(item, depth + 1);
      if (text !== '') return text;
    }
    return '';
  }
  if (!isJsonObject(value)) return plainText(value);
  for (const key of TEXT_KEYS) {
    if (!Object.hasOwn(value, key)) continue;
    const text = firstText(value[key], depth + 1);
    if (text !== '') return text;
  }
  return '';
}

/** An abstract in parts: of several, the one that calls itself abstract, else all of them on end with their headings. */
function longText(value: unknown): string {
  if (!isList(value)) return firstText(value);
  const named = value.filter(
    (part) => isJsonObject(part) && /abstract/i.test(plainText(part['descriptionType'] ?? part['type'])),
  );
  const parts = named.length > 0 ? named.slice(0, 1) : value;
  return parts
    .map((part) => {
      const label = isJsonObject(part) ? plainText(part['label'] ?? part['heading']) : '';
      const text =
        isJsonObject(part) && typeof part['description'] === 'string' ? part['description'] : firstText(part);
      return label && text ? `${label}: ${text}` : text;
    })
    .filter(Boolean)
    .join(' ');
}

function list(value: unknown, depth = 0): readonly string[] {
  if (depth > DEEPEST) return [];
  if (!isList(value)) {
    const text = firstText(value);
    return text === '' ? [] : [text];
  }
  return value
    .flatMap((item) => (isList(item) ? [list(item, depth + 1).join(' ')] : [firstText(item)]))
    .filter(Boolean);
}

const FAMILY_KEYS = ['family', 'lastName', 'last_name', 'lastname', 'familyName', 'family_name', 'surname', 'last'];
const GIVEN_KEYS = [
  'given',
  'firstName',
  'first_name',
  'firstname',
  'givenName',
  'given_name',
  'forename',
  'forenames',
  'first',
  'initials',
];
const NAME_KEYS = [
  'name',
  'display_name',
  'fullName',
  'full_name',
  'fullname',
  'literal',
  'raw_author_name',
  'authorName',
  'author_name',
  'creatorName',
  'value',
  'text',
];

function people(value: unknown): readonly string[] {
  const items = isList(value)
    ? value
    : isJsonObject(value)
      ? isList(value['author'])
        ? value['author']
        : [value]
      : [value];
  return items.map((item) => person(item)).filter(Boolean);
}

function person(value: unknown, depth = 0): string {
  if (typeof value === 'string') return value.trim();
  if (depth > 3) return '';
  // arXiv's snapshot: family name, given names, suffix, affiliations.
  if (isList(value)) return joinName(plainText(value[0]), plainText(value[1]), plainText(value[2]));
  if (!isJsonObject(value)) return '';
  if (typeof value['creatorType'] === 'string' && value['creatorType'] !== 'author') return '';
  const read = (keys: readonly string[]) =>
    keys.map((key) => (Object.hasOwn(value, key) ? plainText(value[key]) : '')).find(Boolean) ?? '';
  const family = [read(['non-dropping-particle']), read(FAMILY_KEYS)].filter(Boolean).join(' ');
  if (family !== '') return joinName(family, read(GIVEN_KEYS), read(['suffix']));
  const name = read(NAME_KEYS);
  if (name !== '') return name;
  return (
    ['author', 'person', 'profile', 'name']
      .map((key) => (Object.hasOwn(value, key) ? person(value[key], depth + 1) : ''))
      .find(Boolean) ?? ''
  );
}

/** A date as text, or as CSL writes it: `{"date-parts": [[2019, 3, 14]]}`. */
function dateText(value: unknown): string {
  if (isJsonObject(value) && Array.isArray(value['date-parts'])) {
    const [parts] = value['date-parts'] as readonly unknown[];
    return (isList(parts) ? parts : [])
      .slice(0, 3)
      .map((part, at) => plainText(part).padStart(at === 0 ? 4 : 2, '0'))
      .join('-');
  }
  if (isJsonObject(value) && typeof value['raw'] === 'string') return value['raw'];
  if (isJsonObject(value) && value['year'] !== undefined) {
    return [value['year'], value['month'], value['day']]
      .map(plainText)
      .filter(Boolean)
      .map((part) => part.padStart(2, '0'))
      .join('-');
  }
  return firstText(value);
}

/** OpenAlex's abstracts: each word with the places where it stands. */
function isInvertedIndex(value: unknown): value is Readonly<Record<string, readonly number[]>> {
  if (!isJsonObject(value)) return false;
  const places = Object.values(value);
  return places.length > 0 && places.every((at) => isList(at) && at.every((place) => Number.isInteger(place)));
}

/** Words at most: a place beyond it is a fault of the file. */
const MOST_WORDS = 200_000;

function fromInvertedIndex(index: Readonly<Record<string, readonly number[]>>): string {
  const words: (readonly [number, string])[] = [];
  for (const [word, places] of Object.entries(index)) {
    for (const place of places) if (place >= 0 && place < MOST_WORDS) words.push([place, word]);
  }
  return words
    .sort((a, b) => a[0] - b[0])
    .map(([, word]) => word)
    .join(' ');
}

type Found = readonly (readonly [string, Value])[];

const at = (value: unknown, ...path: readonly string[]): unknown => {
  let found: unknown = value;
  for (const key of path) {
    if (isList(found)) found = found[0];
    if (!isJsonObject(found) || !Object.hasOwn(found, key)) return undefined;
    found = found[key];
  }
  return found;
};

/** Identifiers by kind, as an object (`{DOI, ArXiv, PubMed}`) or as a list (`[{type, value}]`). */
function identifiers(value: unknown): Found {
  const pairs: (readonly [string, unknown])[] = isList(value)
    ? value
        .filter(isJsonObject)
        .map((item) => [
          plainText(item['type'] ?? item['relatedIdentifierType'] ?? item['identifierType'] ?? item['scheme']),
          item['value'] ?? item['id'] ?? item['identifier'],
        ])
    : isJsonObject(value)
      ? Object.entries(value)
      : [];
  return pairs.flatMap(([kind, id]) => {
    const role = IDENTIFIERS.get(kind.toLowerCase());
    const text = firstText(id);
    return role && text ? [[role, text] as const] : [];
  });
}

const IDENTIFIERS = new Map([
  ['doi', 'doi'],
  ['arxiv', 'arxiv_id'],
  ['arxivid', 'arxiv_id'],
  ['pubmed', 'pmid'],
  ['pmid', 'pmid'],
  ['medline', 'pmid'],
]);

/** What stands inside objects, by the name of the field that holds them, as fields of known names. */
const NESTED: ReadonlyMap<string, (value: unknown) => Found> = new Map(
  Object.entries({
    // Semantic Scholar, OpenAlex, Lens, DOAJ
    externalids: identifiers,
    external_ids: identifiers,
    ids: identifiers,
    identifiers,
    identifier: (value: unknown) => identifiers(value),
    // OpenAlex
    authorships: (value: unknown) => [['authors', people(value)]],
    primary_location: (value: unknown) => [
      ['host venue', firstText(at(value, 'source', 'display_name'))],
      ['source url', firstText(at(value, 'landing_page_url'))],
    ],
    host_venue: (value: unknown) => [['host venue', firstText(at(value, 'display_name'))]],
    // Europe PMC
    authorlist: (value: unknown) => [['authors', people(at(value, 'author'))]],
    journalinfo: (value: unknown) => [['journal', firstText(at(value, 'journal', 'title'))]],
    keywordlist: (value: unknown) => [['keywords', list(at(value, 'keyword'))]],
    pubtypelist: (value: unknown) => [['publication type', firstText(at(value, 'pubType'))]],
    // DataCite
    titles: (value: unknown) => [
      ['title', firstText(isList(value) ? value.map((item) => at(item, 'title') ?? item) : value)],
    ],
    descriptions: (value: unknown) => [['abstract', longText(value)]],
    creators: (value: unknown) => [['authors', people(value)]],
    types: (value: unknown) => [
      ['type', firstText(at(value, 'resourceType')) || firstText(at(value, 'resourceTypeGeneral'))],
    ],
    container: (value: unknown) => [['container title', firstText(at(value, 'title'))]],
    // INSPIRE
    abstracts: (value: unknown) => [['abstract', longText(value)]],
    // Semantic Scholar, Lens, DOAJ, OpenReview, IEEE
    journal: (value: unknown) => [
      ['journal', firstText(at(value, 'name') ?? at(value, 'title') ?? at(value, 'value'))],
    ],
    source: (value: unknown) => [
      ['source title', firstText(at(value, 'title') ?? at(value, 'display_name') ?? at(value, 'name'))],
    ],
    publicationvenue: (value: unknown) => [['venue', firstText(at(value, 'name'))]],
    tldr: (value: unknown) => [['tldr', firstText(at(value, 'text'))]],
    openaccesspdf: () => [],
  } satisfies Record<string, (value: unknown) => Found>),
);
