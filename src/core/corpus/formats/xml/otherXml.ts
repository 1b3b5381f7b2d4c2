import type { FileText } from '../../decode.ts';
import { CorpuscopeError } from '../../../errors.ts';
import type { FoundRecord } from '../../record.ts';
import { meaningOf, type Role } from '../../table/headings.ts';
import { isoDate } from '../../values/isoDate.ts';
import { joinName } from '../../values/personName.ts';
import { createFields, sortFields, type Field, type Value } from '../fields.ts';
import type { Format } from '../format.ts';
import { CUT_NOTE } from '../recordDraft.ts';
import { attribute, rootOf, textOf, xmlElements, type FoundElement, type XmlElement } from './xmlElements.ts';

/** What elements mean that are no words: those of OpenURL, EBSCO, RefWorks and MARC's kin. */
// prettier-ignore
const SHORT_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    atitle: 'title', btitle: 'title', atl: 'title', jtitle: 'journal', jtl: 'journal', stitle: 'journal abbreviation',
    ee: 'doi url', subj: 'subjects', descriptor: 'subjects', au: 'authors', ab: 'abstract', dt: 'date',
    t1: 'title', a1: 'authors', jf: 'journal', yr: 'year', do: 'doi', k1: 'keywords',
    author_name: 'authors', persons: 'authors', person: 'authors', namelist: 'authors',
  }),
);
/** Elements with parts that are about another work, or about nobody. */
const OTHERS =
  /^(?:references?|reflist|citations?|cited\w*|citing\w*|related\w*|editors?|translators?|compilers?|illustrators?|bookauthors?|affiliations?|contextobject-set)$/i;
const MAIN: readonly (Role | null)[] = ['title', 'abstract'];
const SAYING: readonly (Role | null)[] = [
  'abstract',
  'authors',
  'year',
  'date',
  'doi',
  'venue',
  'pmid',
  'keywords',
  'url',
];
/** Items of feeds: what holds them has a title too, its own. */
const ITEM = /^(?:item|entry)$/;
/** Some kinds call each paper by its type. */
const TYPE =
  /^(?:article|(?:in)?proceedings|(?:in)?book|incollection|\w*thesis|dissertation|paper|report|dataset|data|www|publication|conference\w*|journal-?article)$/i;
const DEEPEST = 60;

/**
 * XML of no known kind whose elements say by their names what they are: dblp, EBSCO, Word's sources, BibTeXML, Europe PMC, OpenAIRE, OpenURL,
 * RSS. A record is the outermost element that repeats and has a title and something else of a paper. Where none does, the file is
 * refused by the name of its outermost element.
 */
export const otherXml: Format = {
  name: 'other XML',

  fits: ({ head }) => rootOf(head) !== '' && (/^\s*<[?!]/.test(head) || /<\/[\w:.-]+>/.test(head)),

  *read(file) {
    const names = recordNames(file);
    if (names === null) throw notRead(file);
    const fieldOf = createFields();
    for (const found of xmlElements(file, names)) yield recordOf(found, fieldOf);
  },
};

function notRead(file: FileText): CorpuscopeError {
  return new CorpuscopeError(`XML of a kind that is not read: its outermost element is “${rootOf(file.head)}”`, {
    where: file.name,
    fix: 'give PubMed, EndNote, MODS, MARC, Crossref, DataCite, JATS, TEI, RDF, Atom or OAI-PMH XML, or export the papers as RIS or CSV',
  });
}

/** What an element is to a record, by its name. */
const roleOf = (name: string): Role | null => meaningOf(SHORT_NAMES.get(name.toLowerCase()) ?? name)?.role ?? null;

/** The names of the elements that are records, as the beginning of the file shows; null where none is. Word's sources may say a title alone. */
function recordNames(file: FileText): ReadonlySet<string> | null {
  const root = rootOf(file.head);
  if (root === 'refworks') return new Set(['reference']);
  if (root === 'Sources' && /<(?:\w+:)?SourceType\b/.test(file.head)) return new Set(['Source']);
  const head: FileText = { ...file, encodingNote: '', blocks: () => [file.head] };
  for (const { element } of xmlElements(head, new Set([root]))) return recordsWithin(element)?.names ?? null;
  return null;
}

/** The names of records in an element, and whether there may be many of them. */
interface Records {
  readonly names: ReadonlySet<string>;
  readonly many: boolean;
}

function recordsWithin(element: XmlElement, depth = 0): Records | null {
  const inner = childrenOf(element).filter(({ name }) => !OTHERS.test(name) && roleOf(name) !== 'authors');
  const papers = inner.filter((child) => isPaper(child));
  const items = papers.filter(({ name }) => ITEM.test(name));
  const self: Records = { names: new Set([element.name]), many: false };
  if (depth > DEEPEST || (isPaper(element, 1) && items.length === 0)) return self;
  const repeated = papers.filter(
    ({ name }) => TYPE.test(name) || papers.filter((other) => other.name === name).length > 1,
  );
  const many = items.length > 0 ? items : repeated;
  if (many.length > 1 || items.length > 0) return { names: new Set(many.map(({ name }) => name)), many: true };
  // Sections of one record that say the same in several ways.
  if (papers.length > 1) return self;
  const [paper] = papers;
  if (!paper)
    return isPaper(element) ? self : (inner.map((child) => recordsWithin(child, depth + 1)).find(Boolean) ?? null);
  const within = recordsWithin(paper, depth + 1);
  // Of a single paper, what stands beside its title belongs to it.
  return within?.many || childrenOf(element).length === 1 ? within : self;
}

const childrenOf = ({ children }: XmlElement) =>
  children.filter((child): child is XmlElement => typeof child !== 'string');

/** Whether an element says what a work appeared in. OpenURL calls the work itself by what it appeared in. */
function isHost(element: XmlElement): boolean {
  return (
    roleOf(element.name) === 'venue' &&
    !childrenOf(element).some(({ name }) => roleOf(name) === 'authors' || name === 'atitle')
  );
}

/** Whether an element has, so deep inside at most, a title or an abstract, and something else that papers have. */
function isPaper(element: XmlElement, depth = 4): boolean {
  const roles = new Set<Role | null>();
  const look = (parent: XmlElement, left: number) => {
    for (const child of childrenOf(parent)) {
      if (OTHERS.test(child.name)) continue;
      const role = roleOf(child.name);
      if (role !== null && (textOf(child) !== '' || child.attributes.size > 0)) roles.add(role);
      if (left > 1 && !isHost(child)) look(child, left - 1);
    }
  };
  look(element, depth);
  return (
    MAIN.some((role) => roles.has(role)) &&
    SAYING.filter((role) => roles.has(role)).length >= (roles.has('title') ? 1 : 2)
  );
}

function recordOf({ element, line, cut }: FoundElement, fieldOf: (name: string) => Field): FoundRecord {
  const found = new Map<string, { depth: number; values: string[] }>();
  const add = (name: string, value: string, depth: number) => {
    if (value === '') return;
    const before = found.get(name);
    // What stands further in is said of something else: the journal, a reference.
    if (before && before.depth < depth && MAIN.includes(roleOf(name))) return;
    if (before && (before.depth === depth || !MAIN.includes(roleOf(name)))) before.values.push(value);
    else found.set(name, { depth, values: [value] });
  };
  const addPerson = (name: string) => {
    if (!found.get('authors')?.values.includes(name)) add('authors', name, 0);
  };
  const walk = (parent: XmlElement, depth: number, host: boolean) => {
    for (const child of childrenOf(parent)) {
      if (OTHERS.test(child.name) || depth > DEEPEST) continue;
      const name = SHORT_NAMES.get(child.name.toLowerCase()) ?? child.name;
      const role = roleOf(child.name);
      const inner = childrenOf(child);
      if (host && role === 'title') add('journal', textOf(child), depth);
      else if (role === 'authors' && inner.length === 0 && !ONE_PERSON.test(name) && !/^a1$/i.test(child.name))
        add(name, textOf(child), 0);
      else if (role === 'authors') peopleIn(child).forEach(addPerson);
      else if (/^year$/i.test(child.name) && inner.length === 0) add('date', dateIn(parent), depth);
      else if (role === 'date' || role === 'year') add(name, dateIn(child), depth);
      else if (/^identifier$|^idno$|^ui$/i.test(child.name) && idKind(child)) add(idKind(child), textOf(child), depth);
      else if (inner.length === 0 || role === 'abstract' || role === 'title') add(name, textOf(child), depth);
      else walk(child, depth + 1, host || isHost(child));
    }
  };
  walk(element, 1, false);
  const entries = Array.from(found, ([name, { values }]): readonly [Field, Value] => {
    const field = fieldOf(name);
    const isList = (field.role === 'authors' || field.role === 'keywords') && values.length > 1;
    return [field, isList ? values : MAIN.includes(field.role) ? values[0]! : values.join('; ')];
  });
  for (const [name, value] of element.attributes) if (!found.has(name)) entries.push([fieldOf(name), value]);
  return sortFields(entries, line, cut ? CUT_NOTE : '');
}

/** The kind of an identifier that says it in an attribute, or by its form. */
function idKind(element: XmlElement): string {
  const kind = attribute(element, 'type') || attribute(element, 'idType') || attribute(element, 'scheme');
  if (/^(?:doi|pmid|pubmed|arxiv)$/i.test(kind)) return kind.toLowerCase();
  return /^\s*(?:info:doi\/|doi:|https?:\/\/(?:dx\.)?doi\.org\/|10\.\d{4})/i.test(textOf(element)) ? 'doi' : '';
}

function dateIn(element: XmlElement): string {
  const part = (wanted: RegExp) =>
    Array.from(element.attributes).find(([name]) => wanted.test(name))?.[1] ??
    childrenOf(element)
      .filter(({ name }) => wanted.test(name))
      .map(textOf)[0] ??
    '';
  const [year, month, day] = [part(/^year$/i), part(/^month$/i), part(/^day$/i)];
  if (year === '') return textOf(element) || attribute(element, 'when') || attribute(element, 'value');
  return isoDate([year, month, day].filter(Boolean).join('-')) || year;
}

const FAMILY = /^(?:sur|last|family)[-_]?name$|^last$|^aulast$|^family$/i;
const GIVEN = /^(?:given|first|fore)[-_]?names?$|^first$|^middle$|^aufirst$|^given$|^middle[-_]?name$/i;

/** Elements that hold one name each, where they hold text. */
const ONE_PERSON = /^(?:dc)?(?:authors?|creators?|person)$/i;

/** The people that an element names: by the parts of their names, or as text. */
function peopleIn(element: XmlElement, depth = 0): string[] {
  const inner = childrenOf(element);
  if (inner.length === 0 || depth > 6) return [plainName(textOf(element))].filter(Boolean);
  const part = (wanted: RegExp) =>
    inner
      .filter(({ name }) => wanted.test(name))
      .map(textOf)
      .join(' ');
  const family = part(FAMILY);
  if (family !== '') return [joinName(family, part(GIVEN))];
  const names = inner.filter(({ name }) => /^(?:full[-_]?name|name|display[-_]?name|literal|corporate)$/i.test(name));
  if (names.length > 0 && names.every((name) => childrenOf(name).length === 0))
    return names.slice(0, 1).map(textOf).filter(Boolean);
  const people = inner.filter(
    ({ name }) => !OTHERS.test(name) && !/^(?:affil|e-?mail|orcid|id$|institution|role)/i.test(name),
  );
  return people.flatMap((person) => peopleIn(person, depth + 1));
}

/** Without the number that dblp tells namesakes apart by, and without the address before the name in feeds. */
function plainName(name: string): string {
  return name
    .replace(/ \d{4}$/, '')
    .replace(/^[^\s@]+@[^\s@]+ \(([^()]*)\)$/, '$1')
    .replace(/,(?=\S)/g, ', ');
}
