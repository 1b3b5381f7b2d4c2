import { arxivIn } from '../../values/arxivId.ts';
import { bareDoi, namedDoi } from '../../values/doi.ts';
import { isoDate } from '../../values/isoDate.ts';
import { languageCode } from '../../values/languageCode.ts';
import { withoutOthers } from '../../values/people.ts';
import { listedName } from '../../values/personName.ts';
import { barePmid, pmidIn } from '../../values/pmid.ts';
import type { RawRecord } from '../../record.ts';
import { isTable } from '../delimited.ts';
import type { Format } from '../format.ts';
import { CUT_NOTE, RecordDraft } from '../recordDraft.ts';
import { yearOf } from '../year.ts';
import { RIS_TAGS, RIS_TYPES } from './risTags.ts';
import { firstOf, listOf, taggedRecords, valueOf, type TaggedRecord, type TagSyntax } from './taggedRecords.ts';

/** As the specification has it (two blanks before the dash), or with a tab in their place. */
const STRICT = /^[ \t]*([A-Z][A-Z\d])(?:[ ]{2,4}|[ ]?\t[ ]?)-(?:[ \t]|$)(.*)$/;
/** With other blanks around the dash, or none: only for tags that are known, lest a wrapped line passes for a field. */
const LOOSE = /^[ \t]*([A-Z][A-Z\d])[ \t]{0,4}-(?:[ \t]?)(.*)$/;
const KNOWN = new Set([...RIS_TAGS.keys(), 'TY', 'ER', 'AU', 'A1', 'AB', 'KW', 'DO']);
/** A type of reference, by the code or in words. */
const FIRST_LINE = /^[ \t]*TY[ \t]{0,4}-(?:[ \t]*$|[ \t]*[A-Za-z])/m;
/** A tag as a word processor, a spreadsheet or a script leaves it: in small letters, in quotes, with hard blanks or a long dash. */
const WORN = /^[ \t\u00a0]*("?)([A-Z][A-Z\d])[ \t\u00a0]{0,4}[-\u2010-\u2015\u2212](.*)$/i;
/** How such a file begins; a line of text does not. */
const WORN_FIRST =
  /^[ \t\u00a0]*"?TY[ \t\u00a0]{1,4}[-\u2010-\u2015\u2212][ \t\u00a0]*[A-Z]{3,6}[ \t\u00a0]*(?:"[ \t]*)?$/im;

const STRICT_FIRST = /^[ \t]*TY[ \t]{0,4}-[ \t]*[A-Za-z]+[ \t]*$/m;

/**
 * RIS, as reference managers and databases write it: a tag of two signs, a dash, a value; `TY` begins a record, `ER` ends it. Wrapped
 * lines, repeated, unknown and empty tags, records without `ER` and lines between records are all met with.
 */
export const ris: Format = {
  name: 'RIS',

  fits({ head }) {
    const begin = [FIRST_LINE, WORN_FIRST].map((pattern) => pattern.exec(head)?.index ?? Infinity);
    const first = Math.min(...begin);
    // A cell of a table may quote a record.
    return first < Infinity && !/^[ \t]*[[{<]/.test(head) && !isTable(head.slice(0, first));
  },

  *read(file) {
    for (const record of taggedRecords(file, syntax(file.head))) yield recordOf(record);
  },
};

function syntax(head: string): TagSyntax {
  const tight = /^[ \t]*TY-\S/m.test(head);
  const isWorn = WORN_FIRST.test(head) && !STRICT_FIRST.test(head);
  return {
    field(written) {
      const line = isWorn ? mended(written) : written;
      // The Cochrane Library writes it out.
      const doi = /^DOI[ \t]*-[ \t]*(10\.\S.*)$/.exec(line);
      if (doi) return ['DO', doi[1]!];
      const strict = STRICT.exec(line);
      if (strict) return [strict[1]!, strict[2]!];
      const loose = LOOSE.exec(line);
      if (loose === null || !KNOWN.has(loose[1]!)) return null;
      if (!tight && /^[ \t]*..-\S/.test(line)) return null;
      return [loose[1]!, loose[2]!];
    },
    // A title or an author after the end mark begins a record whose TY is missing.
    opens: (tag, record, value) =>
      tag === 'TY' ? !saysTypeAgain(record, value) : record.ended && ['TI', 'T1', 'AU', 'A1', 'ID'].includes(tag),
    end: 'ER',
    between: /^\s*(?:(?:\d+\.|Record #?\d+ of \d+|<\d+>)\s*$|Provider: |Database: |Content: text\/plain)/,
  };
}

/** Whether a second type goes with the first: right behind it, or in words in a record that has begun with a code and is not ended. */
function saysTypeAgain({ fields, ended }: TaggedRecord, value: string): boolean {
  if (ended) return false;
  if (fields.every(([tag]) => tag === 'TY')) return true;
  return RIS_TYPES.has(fields[0]![1]) && /[a-z]/.test(value) && !RIS_TYPES.has(value.trim().toUpperCase());
}

/** The line as the specification has it, where it begins with a tag that is known. */
function mended(line: string): string {
  const found = WORN.exec(line);
  const tag = found?.[2]!.toUpperCase() ?? '';
  if (!KNOWN.has(tag)) return line;
  const value = found![3]!.trim();
  return `${tag}  - ${found![1] === '' ? value : value.replace(/"$/, '').replaceAll('""', '"')}`;
}

function recordOf(record: TaggedRecord): RawRecord {
  const draft = new RecordDraft(record.line);
  const type = valueOf(record, 'TY');
  draft.type = RIS_TYPES.get(type.toUpperCase()) ?? type;
  const used = new Set(['TY', 'AU', 'A1', 'KW', 'K1', 'DO', 'LA', 'AB']);
  draft.title = titleOf(record, type, used);
  draft.abstract = firstOf(record, 'AB', 'N2').join('\n');
  if (valueOf(record, 'AB') === '') used.add('N2');
  draft.authors.push(...authorsOf(record));
  draft.keywords.push(...keywordsOf(record));
  draft.language = languageCode(valueOf(record, 'LA'));
  draft.venue = venueOf(record, draft.title, used);
  readDates(record, draft);
  readIdentifiers(record, draft);
  const link = listOf(firstOf(record, 'UR', 'LK', 'L2'))[0] ?? '';
  draft.url = link;
  for (const [tag, value] of record.fields) {
    if (used.has(tag)) {
      if (['TI', 'T1', 'BT', 'CT', 'ST'].includes(tag) && value !== draft.title)
        draft.addFacet(RIS_TAGS.get(tag)!, value);
    } else if (!(tag === 'UR' && value === link) && !isSpentDate(tag, value))
      draft.addFacet(RIS_TAGS.get(tag) ?? tag, value);
  }
  if (record.cut) draft.addNote(CUT_NOTE);
  else if (!record.ended) draft.addNote('the record has no end mark (ER)');
  return draft.finish();
}

/** Books have their title in `BT` and unpublished works in `CT` where they are written by the older specification. */
function titleOf(record: TaggedRecord, type: string, used: Set<string>): string {
  const whole = /^(?:BOOK|EDBOOK|EBOOK|UNPB|UNPD|MANSCPT|GEN|SER)$/i.test(type);
  for (const tag of ['TI', 'T1', 'CT', ...(whole ? ['BT'] : []), 'ST', 'TT']) {
    const title = valueOf(record, tag);
    if (title === '') continue;
    used.add(tag);
    return title;
  }
  return '';
}

/** Ovid names all authors twice, as `A1` and as `AU`. */
function authorsOf({ fields }: TaggedRecord): string[] {
  const under = (...tags: string[]) =>
    fields.flatMap(([tag, value]) =>
      tags.includes(tag) ? listOf([withoutOthers(value.replaceAll('^', ''))]).map(listedName) : [],
    );
  const [first, second] = [under('A1'), under('AU')];
  return first.join(';') === second.join(';') ? first : under('A1', 'AU');
}

function venueOf(record: TaggedRecord, title: string, used: Set<string>): string {
  for (const tag of ['JF', 'T2', 'JO', 'BT', 'C3', 'JA', 'J2', 'J1']) {
    const venue = valueOf(record, tag);
    if (venue === '' || venue === title) continue;
    used.add(tag);
    return venue;
  }
  return '';
}

function keywordsOf(record: TaggedRecord): string[] {
  const values = record.fields.flatMap(([tag, value]) => (tag === 'KW' || tag === 'K1' ? value : []));
  // The star marks a main topic.
  return listOf(values).map((keyword) => keyword.replace(/^\*(?=\S)/, ''));
}

/** `PY` (or `Y1`) has the year; each of them and `DA` may say more of the same year, `DA` without naming it. */
function readDates(record: TaggedRecord, draft: RecordDraft): void {
  const written = ['PY', 'Y1', 'YR', 'DA'].map((tag) => valueOf(record, tag));
  const year = written.map(yearOf).find((known) => known !== null) ?? null;
  if (year === null) return;
  const days = written.map((day) => isoDate(yearOf(day) === null ? `${year} ${day}` : day));
  const same = days.filter((day) => day.startsWith(String(year)));
  draft.date = same.reduce((best, day) => (day.length > best.length ? day : best), '');
}

function isSpentDate(tag: string, value: string): boolean {
  return ['PY', 'Y1', 'DA', 'YR'].includes(tag) && yearOf(value) !== null;
}

/** A DOI may stand in other fields where `DO` is missing. */
function readIdentifiers(record: TaggedRecord, draft: RecordDraft): void {
  const values = (...tags: string[]) => tags.flatMap((tag) => firstOf(record, tag));
  const found = (candidates: readonly string[], read: (text: string) => string) =>
    candidates.map(read).find(Boolean) ?? '';
  draft.doi =
    found(values('DO', 'DI'), bareDoi) || found(values('M3', 'UR', 'L3', 'LK', 'L2', 'N1', 'NO', 'AN', 'ID'), namedDoi);
  draft.arxiv = found(values('UR', 'AN', 'M1', 'N1', 'L1', 'L2', 'JO', 'JF', 'T2', 'ID', 'DO', 'SN'), arxivIn);
  const database = values('DB', 'DP').join(' ');
  const links = values('UR', 'L2', 'LK');
  draft.pmid =
    found([...links, ...values('N1', 'M1', 'AN', 'U1', 'U2')], pmidIn) ||
    (/pubmed|medline|\bNLM\b/i.test(database)
      ? found([...values('AN'), ...values('ID').filter(isLong)], barePmid)
      : '') ||
    (/scopus/i.test(`${database} ${links.join(' ')}`) ? found(values('C2'), barePmid) : '');
  draft.id =
    idOf(valueOf(record, 'ID')) || idOf(valueOf(record, 'AN')) || scopusId(links) || idOf(valueOf(record, 'U2'));
  const cited = found(values('N1', 'U3', 'M1'), (text) => CITED.exec(text)?.[1] ?? '');
  draft.citations = cited === '' ? null : Number(cited);
}

/** Whether an id is one of PubMed's as Ovid gives them, and no count of the file's records. */
const isLong = (id: string) => /^\d{7,8}$/.test(id);

const CITED = /\b(?:Cited By ?:|Times Cited(?: in Web of Science Core Collection)?:|Citations?:)\s*(\d{1,7})\b/i;

/** A database's number of the record; a count of the file's records is none. */
function idOf(value: string): string {
  return /^\S{5,60}$/.test(value) && /\d/.test(value) ? value : '';
}

function scopusId(links: readonly string[]): string {
  return links.map((link) => /\beid=(2-s2\.0-\d+)/.exec(link)?.[1]).find(Boolean) ?? '';
}
