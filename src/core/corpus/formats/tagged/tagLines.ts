import type { RawRecord } from '../../record.ts';
import { createFields, sortFields, type Field, type Value } from '../fields.ts';
import type { Format } from '../format.ts';
import { CUT_NOTE } from '../recordDraft.ts';
import { journalOf, ovidTitle } from './ovid.ts';
import { firstOf, taggedRecords, type TaggedRecord, type TagSyntax } from './taggedRecords.ts';

/** A way to write a tag, and what parts records where it is used. */
interface Manner {
  readonly line: RegExp;
  readonly between: RegExp;
  /** Whether only tags that are known are tags: lines of text may look alike. */
  readonly isKnownOnly?: boolean;
}

const RULE = /^\s*(?:-{5,}|={5,}|\*{5,})\s*$/;

const MANNERS: readonly Manner[] = [
  // Biblioscape
  { line: /^--([A-Z][A-Z\d])--(.*)$/, between: /^-{4,}\s*$/ },
  // Copac, Library Hub
  { line: /^([A-Z][A-Z\d])- (.*)$/, between: /^\s*$/ },
  // SilverPlatter, CSA, Inspec (a tilde), and what others write with a colon; CSA gives the name of the field in words, its value on the next line.
  {
    line: /^([A-Z][A-Z\d]|ISSN|ISBN|MESH|CODEN)[ \t]{0,2}[:~][ \t]?(.*)$/,
    between: /^\s*(?:Record #?\d+ of \d+\b|(?:Full Record|-{5,}|={5,}|\*{5,})\s*$)/i,
  },
  // RIS or RefWorks' tags without the type that begins a record there.
  { line: /^[ \t]{0,4}([A-Z][A-Z\d])[ \t]{1,4}-(?:[ \t](.*)|$)/, between: RULE, isKnownOnly: true },
  { line: /^[ \t]{0,4}([A-Z][A-Z\d])[ \t]+(\S.*)$/, between: RULE, isKnownOnly: true },
];

/** What the tags mean, in the words of columns. The names of those that are left out are known as such. */
// prettier-ignore
const MEANINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    TI: 'title', AU: 'authors', AB: 'abstract', PY: 'year', YR: 'year', YP: 'year', DP: 'publication date',
    PD: 'publication date', JN: 'journal', JO: 'journal', SO: 'source title', ST: 'journal', BK: 'booktitle',
    KW: 'keywords', DE: 'keywords', ID: 'keywords', SU: 'subject', DO: 'doi', DI: 'doi', UR: 'url', LA: 'language',
    LG: 'language', MESH: 'mesh terms', ISSN: 'ISSN', ISBN: 'ISBN', PT: 'publication type', DT: 'document type', RT: 'type', TW: 'typeofwork', AN: 'accession number',
    UI: 'unique id', PM: 'pmid', CA: 'corporate author', PB: 'Publisher', PU: 'Publisher', VL: 'Volume', NB: 'Issue',
    IS: 'ISSN or ISBN', SN: 'ISSN', NT: 'Notes', ED: 'Editors', AD: 'Address', AF: 'Affiliation', DN: 'Database',
    HL: 'Holdings', SE: 'Series', T1: 'title', A1: 'authors', N2: 'abstract', Y1: 'publication date', JF: 'journal',
    JA: 'journal', K1: 'keywords', T2: 'booktitle', UL: 'url', A2: 'Editors', VO: 'Volume', SP: 'Start page',
    EP: 'End page', OP: 'Other pages', N1: 'Notes', NO: 'Notes', DA: 'publication date', TY: 'type',
  }),
);
/** Fields of which a record may have several values. */
const LISTS = new Set(['AU', 'A1', 'KW', 'K1', 'DE', 'ID', 'SU']);
const TITLES = ['TI', 'T1'];

/**
 * Text with tags of two letters of its own kinds: Copac (`TI- `), Biblioscape (`--TI-- `), those with a colon (SilverPlatter, CSA,
 * `TI: `), and RIS or RefWorks without the types of their records (`T1  - `, `T1 `). RIS and its kin are formats of their own.
 */
export const tagLines: Format = {
  name: 'text with tags (Copac, Biblioscape, SilverPlatter, CSA)',

  fits: ({ head }) => mannerOf(head) !== undefined,

  *read(file) {
    const fieldOf = createFields();
    const manner = mannerOf(file.head)!;
    for (const record of taggedRecords(file, syntax(manner, file.head)))
      if (record.fields.length > 1) yield recordOf(record, fieldOf);
  },
};

function mannerOf(head: string): Manner | undefined {
  const lines = head.split(/\r\n|[\n\r]/, 400);
  return MANNERS.find(({ line, isKnownOnly }) => {
    const tags = new Set(lines.flatMap((text) => line.exec(text)?.[1] ?? []));
    const known = Array.from(tags).filter((tag) => MEANINGS.has(tag));
    const meanings = new Set(known.map((tag) => MEANINGS.get(tag)));
    if (isKnownOnly) return ['title', 'abstract', 'authors'].every((meaning) => meanings.has(meaning));
    return TITLES.some((title) => tags.has(title)) && known.length >= 3;
  });
}

function syntax({ line, between, isKnownOnly }: Manner, head: string): TagSyntax {
  const first = head
    .split(/\r\n|[\n\r]/, 400)
    .map((text) => line.exec(text)?.[1])
    .find((tag) => tag && MEANINGS.has(tag));
  return {
    field(text) {
      if (between.test(text)) return ['<>', ''];
      const found = line.exec(text);
      if (!found || (isKnownOnly && !MEANINGS.has(found[1]!) && found[1] !== 'ER')) return null;
      return [found[1]!, found[2] ?? ''];
    },
    opens(tag, { fields }) {
      if (tag === '<>') return fields.length > 0 && fields.some(([other]) => other !== '<>');
      // Where nothing parts records, the next title does, or what the file began with.
      const isFirst = tag === first && fields.at(-1)?.[0] !== first;
      return (isFirst || TITLES.includes(tag)) && hasTitle(fields, tag);
    },
    ...(isKnownOnly && /^[ \t]*ER\b/m.test(head) && { end: 'ER' }),
  };
}

const hasTitle = (fields: TaggedRecord['fields'], next: string) =>
  fields.at(-1)?.[0] !== next && fields.some(([tag]) => TITLES.includes(tag));

function recordOf(record: TaggedRecord, fieldOf: (name: string) => Field): RawRecord {
  const entries = new Map<Field, Value>();
  for (const [tag] of record.fields) {
    if (tag === '<>') continue;
    const values = firstOf(record, tag).map((value) => value.replace(WORDS, ''));
    const field = fieldOf(MEANINGS.get(tag) ?? tag);
    if (!entries.has(field)) entries.set(field, valueOf(tag, values));
  }
  return sortFields(entries, record.line, record.cut ? CUT_NOTE : '');
}

function valueOf(tag: string, values: readonly string[]): Value {
  if (tag === 'TI') return ovidTitle(values[0] ?? '');
  if (tag === 'SO') {
    const journal = journalOf(values[0] ?? '') || (values[0] ?? '');
    return /\s/.test(journal) ? journal : journal.replaceAll('-', ' ');
  }
  if (!LISTS.has(tag)) return values.join('\n');
  const items = values.flatMap((value) => value.replaceAll('\n', ' ').split(';')).flatMap((item) => item.trim() || []);
  // SilverPlatter's names: `One-A-B`, `One,-Ann`.
  return tag === 'AU'
    ? items.map((name) =>
        name.replace(/,-(?=\p{L})/gu, ', ').replace(/^([^\s,]+?)-(\p{Lu}{1,3}(?:-\p{Lu})*)$/u, '$1, $2'),
      )
    : items;
}

/** CSA's name of a field before its value. */
const WORDS =
  /^(?:Title|Authors?|Abstract|Source|Publication Year|Language|Publication Type|Descriptors|Database Name|Affiliation|Publication Date|DOI)\n/;
