import { isJsonObject, isList } from './jsonText.ts';
import { plainText } from './jsonValues.ts';

type Json = Readonly<Record<string, unknown>>;

/** Whether an object is a document of BioC's: its text stands in passages. */
export function isBioc(value: Json): value is Json & { readonly passages: readonly unknown[] } {
  return isList(value['passages']) && value['passages'].some((passage) => isJsonObject(passage) && 'text' in passage);
}

/** What each passage says of itself. */
interface Passage {
  readonly text: string;
  readonly infons: Json;
  /** Its section and its kind there, in small letters: `title`, `abstract`, `abstract_title_1`. */
  readonly section: string;
  readonly kind: string;
}

/**
 * A document of BioC's (PubTator, PubMed Central) as the fields of a paper: its title and abstract are passages of these names, all others its full text; what
 * is known of it stands beside it or in the notes (`infons`) of its first passage.
 */
export function biocFields(document: Json & { readonly passages: readonly unknown[] }): Json {
  const passages = document.passages.filter(isJsonObject).map(passageOf);
  const title = passages.find(({ section, kind }) => kind === 'title' || section === 'title');
  const first = title ?? passages[0];
  const noted = (...names: readonly string[]) =>
    names.map((name) => plainText(first?.infons[name])).find((text) => text !== '') ?? '';
  const abstract = passages
    .filter(({ section, kind }) => section === 'abstract' || /^abstract/.test(kind))
    .map(({ text, kind }) => (/title/.test(kind) ? `${text.replace(/:$/, '')}:` : text));
  return {
    title: title?.text ?? '',
    abstract: abstract.join(' '),
    authors: isList(document['authors']) ? document['authors'] : authorsOf(first?.infons ?? {}),
    year: noted('year'),
    date: plainText(document['date']).slice(0, 10),
    journal: plainText(document['journal']) || noted('journal-title') || noted('journal').split(';')[0],
    doi: noted('article-id_doi', 'doi'),
    pmid: plainText(document['pmid']) || noted('article-id_pmid') || numberOf(document, passages),
    keywords: noted('kwd').replace(/ (?=[A-Z])/g, '; '),
  };
}

function passageOf(passage: Json): Passage {
  const infons = isJsonObject(passage['infons']) ? passage['infons'] : {};
  const read = (name: string) => plainText(infons[name]).toLowerCase();
  return { text: plainText(passage['text']), infons, section: read('section_type'), kind: read('type') };
}

/** PubTator numbers documents as PubMed does; PubMed Central, whose passages have sections, by its own numbers. */
function numberOf(document: Json, passages: readonly Passage[]): string {
  const id = plainText(document['id']);
  return /^\d{1,8}$/.test(id) && passages.every(({ section }) => section === '') ? id : '';
}

/** `One A, Two B, `, or a note each: `name_0`: `surname:One;given-names:Ann`. */
function authorsOf(infons: Json): readonly unknown[] {
  const listed = plainText(infons['authors']);
  if (listed !== '') return listed.split(/,\s*/).filter(Boolean);
  return Object.entries(infons)
    .filter(([name]) => /^name_\d+$/.test(name))
    .map(([, value]) => {
      const part = (name: string) => new RegExp(`${name}:([^;]*)`).exec(plainText(value))?.[1] ?? '';
      return { family: part('surname'), given: part('given-names') };
    });
}
