import type { FoundRecord } from '../../record.ts';
import { bareDoi } from '../../values/doi.ts';
import { isVector } from '../../values/isVector.ts';
import { sortFields, type Field, type Fields, type Value } from '../fields.ts';
import { abstractText, longText } from './jsonAbstract.ts';
import { people } from './jsonPeople.ts';
import { isJsonObject, isList } from './jsonText.ts';
import { dateText, firstText, plainText, textList, valueAt } from './jsonValues.ts';

/**
 * A parsed JSON object as a record: CSL-JSON, OpenAlex, Semantic Scholar, Crossref, Europe PMC, DataCite, Zotero, BibJSON, arXiv's
 * snapshot, or fields of one's own. Objects without a known meaning are left out; lists of plain values are kept as such.
 */
export const recordOfJson = (object: Readonly<Record<string, unknown>>, fieldOf: Fields, line: number): FoundRecord =>
  sortFields(entriesOf(object, fieldOf), line, '');

/** The fields of an object, those of known objects inside of it among them. */
export function entriesOf(
  object: Readonly<Record<string, unknown>>,
  fieldOf: Fields,
): readonly (readonly [Field, Value])[] {
  const entries: (readonly [Field, Value])[] = [];
  const subtitle = firstText(object['subtitle']);
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
    // OpenReview says the year of the conference in the reference that it offers, and nowhere else.
    if (name === '_bibtex') entries.push([fieldOf('year'), BIBTEX_YEAR.exec(firstText(value))?.[1] ?? '']);
    const field = fieldOf(nameIn(object, name, value));
    const found = field.role === 'title' ? withSubtitle(firstText(value), subtitle) : valueOf(field, value);
    if (found !== '' && found.length > 0) entries.push([field, found]);
  }
  return entries;
}

function valueOf(field: Field, value: unknown): Value {
  switch (field.role) {
    case 'authors':
      return typeof value === 'string' ? value : people(value);
    case 'keywords':
      return typeof value === 'string' ? value : isJsonObject(value) ? textList(Object.values(value)) : textList(value);
    case 'title':
      return firstText(value);
    case 'abstract':
      return abstractText(value);
    case 'year':
    case 'date':
      return dateText(value);
    case null:
      return isJsonObject(value) && !('value' in value) ? '' : isList(value) ? textList(value) : firstText(value);
    default:
      return firstText(value);
  }
}

/** schema.org calls the title a name or a headline, and gives a DOI as a link among what else identifies a thing. CSL numbers a preprint by its id. */
function nameIn(object: Readonly<Record<string, unknown>>, name: string, value: unknown): string {
  if (name === 'number' && typeof value === 'string' && /^arxiv:/i.test(value)) return 'arxiv_id';
  if (!Object.hasOwn(object, '@type')) return name;
  if (name === 'name' && !Object.hasOwn(object, 'headline')) return 'title';
  const isId = name === 'identifier' || name === 'sameAs' || name === '@id';
  return isId && bareDoi(firstText(value)) !== '' ? 'doi' : name;
}

const BIBTEX_YEAR = /\byear\s*=\s*["{]?(\d{4})/i;

/** Crossref's title and subtitle as one, where the title does not say both. */
function withSubtitle(title: string, subtitle: string): string {
  const isSaid = title.toLowerCase().includes(subtitle.toLowerCase());
  return isSaid || title === '' ? title : `${title.trimEnd().replace(/:$/, '')}: ${subtitle}`;
}

/** DataCite's title without a type, before translations and other ones, with its subtitle. */
function ownTitle(value: unknown): string {
  if (!isList(value)) return firstText(value);
  const typed = (type: string) => value.find((item) => plainText(valueAt(item, 'titleType')) === type);
  const text = (item: unknown) => firstText(valueAt(item, 'title') ?? item);
  const title = text(typed('') ?? value[0]);
  const subtitle = text(typed('Subtitle'));
  return withSubtitle(title, subtitle);
}

/** DataCite's day of publication: of its dates the one that says so. */
function issued(value: unknown): string {
  const dates = isList(value) ? value : [];
  const found = ['Issued', 'Available'].map((kind) => dates.find((item) => valueAt(item, 'dateType') === kind));
  return firstText(valueAt(found.find(Boolean), 'date'));
}

type Found = readonly (readonly [string, Value])[];

/** Identifiers by kind, as an object (`{DOI, ArXiv, PubMed}`) or as a list (`[{type, value}]`). */
function identifiers(value: unknown): Found {
  const pairs: (readonly [string, unknown])[] = isList(value)
    ? value
        .filter(isJsonObject)
        .map((item) => [
          plainText(
            item['type'] ??
              item['relatedIdentifierType'] ??
              item['identifierType'] ??
              item['scheme'] ??
              item['idtype'] ??
              item['propertyID'] ??
              item['external-id-type'] ??
              item['@type'],
          ).replace(/^\w+:/, ''),
          item['value'] ?? item['id'] ?? item['identifier'] ?? item['external-id-value'] ?? item['@value'],
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
    articleids: identifiers,
    identifiers,
    identifier: (value: unknown) => identifiers(value),
    'dc:identifier': (value: unknown) => identifiers(value),
    // Zenodo, OpenAIRE
    pids: (value: unknown) =>
      isList(value) ? identifiers(value) : [['doi', firstText(valueAt(value, 'doi', 'identifier'))]],
    // ORCID
    'external-ids': (value: unknown) => identifiers(valueAt(value, 'external-id')),
    contributors: (value: unknown) => [
      ['authors', people(isJsonObject(value) && 'contributor' in value ? value['contributor'] : value)],
    ],
    // Web of Science
    names: (value: unknown) => [['authors', people(valueAt(value, 'authors'))]],
    // OpenAlex
    // The person's own name, before the one that this paper prints.
    authorships: (value: unknown) => [
      ['authors', people(isList(value) ? value.map((one) => valueAt(one, 'author', 'display_name') ?? one) : value)],
    ],
    primary_location: (value: unknown) => [
      ['host venue', firstText(valueAt(value, 'source', 'display_name'))],
      ['source url', firstText(valueAt(value, 'landing_page_url'))],
    ],
    host_venue: (value: unknown) => [['host venue', firstText(valueAt(value, 'display_name'))]],
    // Europe PMC
    authorlist: (value: unknown) => [['authors', people(valueAt(value, 'author'))]],
    journalinfo: (value: unknown) => [['journal', firstText(valueAt(value, 'journal', 'title'))]],
    keywordlist: (value: unknown) => [['keywords', textList(valueAt(value, 'keyword'))]],
    pubtypelist: (value: unknown) => [['publication type', firstText(valueAt(value, 'pubType'))]],
    // DataCite
    titles: (value: unknown) => [['title', ownTitle(value)]],
    descriptions: (value: unknown) => [['abstract', longText(value)]],
    creators: (value: unknown) => [['authors', people(value)]],
    dates: (value: unknown) => [['dateissued', issued(value)]],
    types: (value: unknown) => [
      ['type', firstText(valueAt(value, 'resourceType')) || firstText(valueAt(value, 'resourceTypeGeneral'))],
    ],
    container: (value: unknown) => [['container title', firstText(valueAt(value, 'title'))]],
    // arXiv's snapshot: the first version is the paper's date.
    versions: (value: unknown) => [['publication date', firstText(valueAt(value, 'created'))]],
    // INSPIRE
    abstracts: (value: unknown) => [['abstract', longText(value)]],
    dois: (value: unknown) => [['doi', firstText(valueAt(value, 'value'))]],
    arxiv_eprints: (value: unknown) => [['arxiv_id', firstText(valueAt(value, 'value'))]],
    publication_info: (value: unknown) => [
      ['year', firstText(valueAt(value, 'year'))],
      ['journal', firstText(valueAt(value, 'journal_title'))],
    ],
    // Semantic Scholar, Lens, DOAJ, OpenReview, IEEE
    journal: (value: unknown) => [
      ['journal', firstText(valueAt(value, 'name') ?? valueAt(value, 'title') ?? valueAt(value, 'value'))],
    ],
    source: (value: unknown) => [
      [
        'source title',
        firstText(
          ['title', 'sourceTitle', 'display_name', 'name'].map((key) => valueAt(value, key)).filter((text) => text),
        ),
      ],
      ['year', firstText(valueAt(value, 'publishYear'))],
    ],
    publicationvenue: (value: unknown) => [['venue', firstText(valueAt(value, 'name'))]],
    tldr: (value: unknown) => [['tldr', firstText(valueAt(value, 'text'))]],
    openaccesspdf: () => [],
    // NASA's reports
    authoraffiliations: (value: unknown) => [
      ['authors', people(isList(value) ? value.map((one) => valueAt(one, 'meta', 'author') ?? '') : '')],
    ],
    publications: (value: unknown) => [['publication date', firstText(valueAt(value, 'publicationDate'))]],
  } satisfies Record<string, (value: unknown) => Found>),
);
