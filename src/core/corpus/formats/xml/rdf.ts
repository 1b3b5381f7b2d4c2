import { arxivIn } from '../../values/arxivId.ts';
import { bareDoi, namedDoi } from '../../values/doi.ts';
import { isoDate } from '../../values/isoDate.ts';
import { languageCode } from '../../values/languageCode.ts';
import { joinName } from '../../values/personName.ts';
import { barePmid, pmidIn } from '../../values/pmid.ts';
import type { FoundRecord } from '../../record.ts';
import type { Format } from '../format.ts';
import { CUT_NOTE, RecordDraft } from '../recordDraft.ts';
import {
  all,
  attribute,
  first,
  rootOf,
  textAt,
  textOf,
  within,
  xmlElements,
  type FoundElement,
  type XmlElement,
} from './xmlElements.ts';

/** Things that papers name and that are none themselves. */
const NO_PAPER =
  /^(?:Attachment|Memo|Collection|Journal|Periodical|Magazine|Newspaper|Series|Person|Agent|Organization|Group|AutomaticTag|Conference|Event|Website|Court|channel|image|textinput|Seq|Bag|Issue)$/;
const NO_PAPER_TYPE = /^(?:attachment|note|annotation)$/i;
/** Works as schema.org calls them; their titles are names or headlines. */
const WORK = /(?:Article|Posting|Work|Thesis|Book|Chapter|Report|Dataset|SourceCode|Application)$/;
const PARENTS = ['isPartOf', 'presentedAt'];

/** All things of a file by what others call them. */
type Things = ReadonlyMap<string, XmlElement>;

/**
 * RDF as XML: Zotero's own export, the Bibliographic Ontology, Dublin Core, RSS 1.0. What papers say of journals and people may stand
 * anywhere in the file, so that it is read whole before its records are given.
 */
export const rdf: Format = {
  name: 'RDF (Zotero, Bibliographic Ontology, Dublin Core)',

  fits: ({ head }) => rootOf(head) === 'RDF',

  *read(file) {
    const found = [...xmlElements(file, { has: (name) => name !== 'RDF' })];
    const things = new Map<string, XmlElement>();
    const parts = new Set<string>();
    for (const { element } of found) {
      for (const thing of everyElement(element)) {
        const id = idOf(thing);
        // A mention by name alone does not hide the thing itself.
        if (id !== '' && (!things.has(id) || things.get(id)!.children.length === 0)) things.set(id, thing);
      }
      for (const name of PARENTS) for (const parent of all(element, name)) parts.add(targetOf(parent));
    }
    for (const { element, line, cut } of found) {
      if (isPaper(element, parts)) yield recordOf({ element, line, cut }, things);
    }
  },
};

function* everyElement(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) if (typeof child !== 'string') yield* everyElement(child);
}

const idOf = (element: XmlElement) =>
  attribute(element, 'about') ||
  attribute(element, 'nodeID') ||
  (attribute(element, 'ID') && `#${attribute(element, 'ID')}`);
const targetOf = (element: XmlElement) => attribute(element, 'resource') || attribute(element, 'nodeID');

function isPaper(element: XmlElement, parts: ReadonlySet<string>): boolean {
  const type = textAt(element, 'itemType');
  if (NO_PAPER_TYPE.test(type)) return false;
  if (type !== '') return true;
  const types = [element.name, ...all(element, 'type').map((one) => targetOf(one).split(/[/#]/).at(-1)!)];
  if (types.some((name) => NO_PAPER.test(name)) || parts.has(idOf(element) || '?')) return false;
  return textAt(element, 'title') !== '' || textAt(element, 'abstract') !== '' || namedWork(element) !== '';
}

/** The title of a work of schema.org's; empty for anything else. */
const namedWork = (element: XmlElement) =>
  WORK.test(element.name) ? textAt(element, 'headline') || textAt(element, 'name') : '';

/** What a work is part of, and what that is part of: an issue, its journal. */
function hostsOf(element: XmlElement, things: Things, depth = 0): XmlElement[] {
  const hosts = PARENTS.flatMap((name) => all(element, name)).map((parent) => valueOf(parent, things));
  return depth > 2 ? hosts : hosts.flatMap((host) => [host, ...hostsOf(host, things, depth + 1)]);
}

/** What a property is: the thing inside of it, or the one that it points to; itself where it is text. */
function valueOf(property: XmlElement, things: Things): XmlElement {
  const inner = property.children.find((child): child is XmlElement => typeof child !== 'string');
  const target = targetOf(property) || (inner && inner.children.length === 0 ? idOf(inner) : '');
  return things.get(target) ?? inner ?? property;
}

function recordOf({ element, line, cut }: FoundElement, things: Things): FoundRecord {
  const draft = new RecordDraft(line);
  const text = (...names: string[]) => names.map((name) => textAt(element, name)).find(Boolean) ?? '';
  const hosts = hostsOf(element, things);
  draft.title = text('title') || text('shortTitle') || namedWork(element);
  draft.abstract = text('abstract', 'description');
  draft.authors.push(...peopleOf(element, things));
  const known = (host: XmlElement) => host.name !== 'Series' && textAt(host, 'title');
  draft.venue =
    hosts.map(known).find(Boolean) ||
    hosts.map((host) => textAt(host, 'title') || textAt(host, 'name')).find(Boolean) ||
    text('publicationTitle', 'source');
  draft.type =
    text('itemType') || (element.name === 'Description' || element.name === 'item' ? text('type') : element.name);
  draft.keywords.push(
    ...all(element, 'subject').map((subject) => textAt(valueOf(subject, things), 'value') || textOf(subject)),
  );
  draft.language = languageCode(text('language'));
  draft.date =
    isoDate(text('date', 'issued', 'created', 'datePublished', 'dateCreated')) ||
    (hosts.map((host) => isoDate(textAt(host, 'date') || textAt(host, 'datePublished'))).find(Boolean) ?? '');
  const ids = [element, ...hosts].map((thing) => [...all(thing, 'doi'), ...all(thing, 'identifier')].map(textOf));
  const links = [
    ...all(element, 'identifier', 'URI').map(textOf),
    text('uri', 'link', 'url'),
    attribute(element, 'about'),
    ...all(element, 'sameAs').map(targetOf),
  ].filter((link) => /^https?:/.test(link));
  draft.url = links[0] ?? '';
  // Zotero says the DOI of an article at its journal.
  draft.doi =
    [textAt(element, 'doi'), ...ids[0]!, ...links, ...ids.slice(1).flat()]
      .map((id) => (/^10\./.test(id) ? bareDoi(id) : namedDoi(id)))
      .find(Boolean) ?? '';
  draft.arxiv = [...ids[0]!, ...links, text('extra')].map(arxivIn).find(Boolean) ?? '';
  draft.pmid = barePmid(text('pmid')) || ([...ids[0]!, ...links].map(pmidIn).find(Boolean) ?? '');
  for (const name of ['volume', 'issue', 'number', 'pages', 'publisher', 'libraryCatalog', 'rights']) {
    const value = text(name) || (hosts.map((host) => textAt(host, name)).find(Boolean) ?? '');
    draft.addFacet(name[0]!.toUpperCase() + name.slice(1), value);
  }
  for (const name of peopleOf(element, things, ['editors', 'editor', 'contributor']))
    draft.addFacet('Other names', name);
  if (cut) draft.addNote(CUT_NOTE);
  return draft.finish();
}

/** In order: a list of the authors where there is one, else one after the other. */
function peopleOf(
  element: XmlElement,
  things: Things,
  names: readonly string[] = ['authors', 'authorList', 'creator', 'maker', 'author'],
): string[] {
  for (const name of names) {
    const properties = all(element, name);
    const people = properties.flatMap((property) => {
      const list = listIn(property) ?? listIn(valueOf(property, things));
      const items = list ? list.children.filter((child): child is XmlElement => typeof child !== 'string') : [property];
      return items.map((item) => nameOf(valueOf(item, things)));
    });
    const known = people.filter(Boolean);
    if (known.length > 0) return known;
  }
  return [];
}

/** A list in an element, or the element where it is one. */
const listIn = (element: XmlElement) =>
  LIST.test(element.name) ? element : within(element, ({ name }) => LIST.test(name))[0];
const LIST = /^(?:Seq|Bag|List)$/;

function nameOf(person: XmlElement): string {
  const part = (...names: string[]) => names.map((name) => textAt(person, name)).find(Boolean) ?? '';
  return (
    joinName(
      part('surname', 'family_name', 'familyName', 'lastName'),
      part('givenName', 'givenname', 'given_name', 'firstName'),
    ) ||
    part('name', 'label', 'value') ||
    (first(person, 'Seq') ? '' : textOf(person))
  );
}
