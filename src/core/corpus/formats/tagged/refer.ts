import { arxivIn } from '../../values/arxivId.ts';
import { bareDoi, namedDoi } from '../../values/doi.ts';
import { isoDate } from '../../values/isoDate.ts';
import { languageCode } from '../../values/languageCode.ts';
import { familyFirst, listedName } from '../../values/personName.ts';
import { barePmid, pmidIn } from '../../values/pmid.ts';
import type { RawRecord } from '../../record.ts';
import type { Format } from '../format.ts';
import { CUT_NOTE, RecordDraft } from '../recordDraft.ts';
import {
  firstOf,
  listOf,
  namesIn,
  taggedRecords,
  valueOf,
  type TaggedRecord,
  type TagSyntax,
} from './taggedRecords.ts';

/** CNKI leaves the blank out before Chinese. */
const FIELD = /^[ \t]*%(\S)(?:[ \t]+(.*)|(?=\p{Script=Han})(.*)|$)/u;
const USED = new Set(['0', 'T', 'A', 'Q', 'X', 'K', 'J', 'D', 'G']);
// prettier-ignore
const NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    B: 'Secondary title', C: 'Place published', E: 'Editors', F: 'Label', H: 'Translated author', I: 'Publisher',
    L: 'Call number', M: 'Accession number', N: 'Issue', O: 'Alternate title', P: 'Pages',
    R: 'Electronic resource number', S: 'Series', U: 'URL', V: 'Volume', W: 'Database provider', Y: 'Tertiary authors',
    Z: 'Notes', 1: 'Custom 1', 2: 'Custom 2', 3: 'Custom 3', 4: 'Custom 4', 6: 'Number of volumes', 7: 'Edition',
    8: 'Date', 9: 'Type of work', '?': 'Subsidiary authors', '@': 'ISSN or ISBN', '!': 'Short title', '#': 'Custom 5',
    $: 'Custom 6', '&': 'Section', '(': 'Original publication', ')': 'Reprint edition', '*': 'Reviewed item',
    '+': 'Author address', '<': 'Research notes', '>': 'File attachments', '[': 'Access date', ']': 'Custom 7',
    '=': 'Last modified', '^': 'Caption', '~': 'Database',
  }),
);

const SYNTAX: TagSyntax = {
  field(line) {
    const found = FIELD.exec(line);
    return found && [found[1]!, found[2] ?? found[3] ?? ''];
  },
  // A blank line parts records, and paragraphs of an abstract: where records have types (%0), those part them.
  opens(tag, { ended, fields }) {
    const has = (wanted: string) => fields.some(([other]) => other === wanted);
    if (tag === '0') return ended || (has('0') && fields.at(-1)![0] !== '0');
    return ended && (!has('0') || ((tag === 'T' || tag === 'A') && has('T')));
  },
  blankEnds: true,
};

/** Refer, BibIX and EndNote's own tagged text (`.enw`): a per cent sign and one sign for the field, blank lines between records. */
export const refer: Format = {
  name: 'EndNote (Refer, BibIX)',

  fits({ head }) {
    const tags = new Set(
      Array.from(head.matchAll(/^[ \t]*%([0-9A-Z])(?:[ \t]+\S|\p{Script=Han})/gmu), ([, tag]) => tag),
    );
    const first = /\S.*/.exec(head)?.[0] ?? '';
    return (
      tags.size >= 2 && (tags.has('T') || tags.has('0')) && !/^[ \t]*@\w+\s*[{(]/m.test(head) && !/^[[{<\\]/.test(first)
    );
  },

  *read(file) {
    for (const record of taggedRecords(file, SYNTAX)) yield recordOf(record);
  },
};

/** The key of a paper in NASA's ADS, which writes its abstracts where others have the book, and DOIs among the notes. */
const BIBCODE = /^[12]\d{3}[A-Za-z\d.&]{14}[A-Z.]$/;

function recordOf(record: TaggedRecord): RawRecord {
  const draft = new RecordDraft(record.line);
  const isAds = BIBCODE.test(valueOf(record, 'R'));
  const book = isAds ? '' : valueOf(record, 'B');
  draft.type = firstOf(record, '0').at(-1) ?? '';
  draft.title = valueOf(record, 'T') || book;
  draft.abstract = firstOf(record, isAds ? 'B' : 'X').join('\n');
  draft.authors.push(
    ...firstOf(record, 'A')
      // CNKI writes all of them on one line.
      .flatMap((value) => value.split('%A'))
      .flatMap(namesIn)
      .map((name) => familyFirst(listedName(name))),
    ...firstOf(record, 'Q'),
  );
  draft.keywords.push(...listOf(firstOf(record, 'K')));
  draft.venue = firstOf(record, 'J').at(-1) ?? (draft.title === book ? '' : book);
  draft.venue ||= valueOf(record, 'S');
  const [year, day] = [valueOf(record, 'D').replace(/^(\d{1,2})\/(\d{4})$/, '$2/$1'), valueOf(record, '8')];
  draft.date = isoDate(year);
  const said = isoDate(day) || (draft.date ? isoDate(`${draft.date.slice(0, 4)} ${day}`) : '');
  if (said.length > draft.date.length && said.startsWith(draft.date)) draft.date = said;
  draft.language = languageCode(valueOf(record, 'G'));
  draft.url = listOf(firstOf(record, 'U'))[0] ?? '';
  const links = firstOf(record, 'U');
  const found = (values: readonly string[], read: (text: string) => string) => values.map(read).find(Boolean) ?? '';
  draft.doi =
    found(firstOf(record, 'R'), bareDoi) ||
    found([...links, ...firstOf(record, 'Z'), ...(isAds ? firstOf(record, 'Y') : [])], namedDoi) ||
    found(firstOf(record, '3'), bareDoi) ||
    // CNKI's place for it.
    found(firstOf(record, 'O'), (text) => (/^\s*10\.\d{4}/.test(text) ? bareDoi(text) : ''));
  draft.arxiv = found([...links, ...firstOf(record, 'R'), ...firstOf(record, 'J'), ...firstOf(record, 'Z')], arxivIn);
  const provider = [...firstOf(record, 'W'), ...firstOf(record, '~')].join(' ');
  const accession = valueOf(record, 'M');
  draft.pmid = /pubmed|medline|\bNLM\b/i.test(provider) ? barePmid(accession) : found([...links, accession], pmidIn);
  draft.id = isAds ? valueOf(record, 'R') : /^\S{5,60}$/.test(accession) ? accession : '';
  for (const [tag, value] of record.fields) {
    const spent =
      USED.has(tag) ||
      value === draft.url ||
      (isAds && (tag === 'B' || tag === 'R')) ||
      (tag === 'B' && (value === draft.venue || value === draft.title));
    if (!spent) draft.addFacet(NAMES.get(tag) ?? `%${tag}`, value);
  }
  if (record.cut) draft.addNote(CUT_NOTE);
  return draft.finish();
}
