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

const FIELD = /^[ \t]*([A-Z][A-Z\d])(?:[ \t](.*)|\s*)$/;
/** CNKI writes some tags in lower case, and some without a blank behind them. */
const LAX = /^(vo|[A-Z][A-Z\d](?=\p{Script=Han})|(?:YR|VO|IS|OP)(?=\d))(.*)$/u;
const USED = new Set(['RT', 'A1', 'T1', 'AB', 'K1', 'YR', 'DO', 'LA']);
// prettier-ignore
const NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    A2: 'Editors', A3: 'Tertiary authors', A4: 'Quaternary authors', A5: 'Quinary authors', A6: 'Website editors',
    AD: 'Author address', AN: 'Accession number', AV: 'Availability', CL: 'Classification', CN: 'Call number',
    CR: 'Cited references', DB: 'Database', DS: 'Data source', ED: 'Edition', FD: 'Date', ID: 'Reference ID',
    IP: 'Identifying phrase', IS: 'Issue', JF: 'Journal', JO: 'Journal abbreviation', LK: 'Links',
    LL: 'Location in library', NO: 'Notes', OL: 'Output language', OP: 'Other pages', OT: 'Original foreign title',
    PB: 'Publisher', PP: 'Place of publication', RD: 'Retrieved date', SF: 'Subfile', SL: 'Sponsoring library',
    SN: 'ISSN or ISBN', SP: 'Start page', SR: 'Source type', ST: 'Short title', T2: 'Secondary title',
    T3: 'Tertiary title', U1: 'User 1', U2: 'User 2', U3: 'User 3', U4: 'User 4', U5: 'User 5', UL: 'URL', VO: 'Volume',
    WP: 'Date of electronic publication', WT: 'Website title', WV: 'Website version',
  }),
);

const SYNTAX: TagSyntax = {
  // Values run over several lines, which may begin with two capitals of their own: only tags of the format count.
  field(line) {
    const found = FIELD.exec(line) ?? LAX.exec(line);
    const tag = found?.[1]!.toUpperCase() ?? '';
    return NAMES.has(tag) || USED.has(tag) || tag === 'ER' ? [tag, found![2]?.trim() ?? ''] : null;
  },
  opens: (tag) => tag === 'RT',
};

/** RefWorks' tagged text: a tag of two signs, a blank, a value; each record begins with its type (`RT Journal Article`). */
export const refWorks: Format = {
  name: 'RefWorks tagged text',

  fits: ({ head }) =>
    /^[ \t]*RT [A-Z][a-z]/m.test(head) && /^[ \t]*(?:T1|A1|JF|SR|YR|AB) \S/m.test(head) && !/^\s*[[{<]/.test(head),

  *read(file) {
    for (const record of taggedRecords(file, SYNTAX)) {
      // What stands before the first type is the file's preamble.
      if (valueOf(record, 'RT') !== '') yield recordOf(record);
    }
  },
};

function recordOf(record: TaggedRecord): RawRecord {
  const draft = new RecordDraft(record.line);
  draft.type = valueOf(record, 'RT');
  draft.title = valueOf(record, 'T1') || valueOf(record, 'T2', 'OT');
  draft.abstract = firstOf(record, 'AB').join('\n');
  draft.authors.push(...firstOf(record, 'A1').flatMap(namesIn).map(authorName));
  draft.keywords.push(...listOf(firstOf(record, 'K1')));
  draft.venue =
    [valueOf(record, 'JF'), valueOf(record, 'T2'), valueOf(record, 'JO')].find(
      (name) => name && name !== draft.title,
    ) ?? '';
  const year = isoDate(valueOf(record, 'YR'));
  const day = valueOf(record, 'FD');
  const said = isoDate(day) || (year ? isoDate(`${year} ${day}`) : '');
  draft.date = said.length > year.length && said.startsWith(year) ? said : year || said;
  draft.language = languageCode(valueOf(record, 'LA'));
  const links = [...firstOf(record, 'UL'), ...firstOf(record, 'LK')].flatMap((value) => listOf([value]));
  draft.url = links[0] ?? '';
  const found = (values: readonly string[], read: (text: string) => string) => values.map(read).find(Boolean) ?? '';
  const notes = [...links, ...firstOf(record, 'NO')];
  draft.doi = found(firstOf(record, 'DO'), bareDoi) || found(notes, namedDoi);
  draft.arxiv = found([...notes, ...firstOf(record, 'JF')], arxivIn);
  const accession = valueOf(record, 'AN');
  const medline = /pubmed|medline/i.test([...firstOf(record, 'DS'), ...firstOf(record, 'DB')].join(' '));
  draft.pmid = medline ? barePmid(accession) : found([...notes, accession], pmidIn);
  draft.id = [accession, valueOf(record, 'ID')].find((id) => /^\S{5,60}$/.test(id)) ?? '';
  for (const [tag, value] of record.fields) {
    if (!USED.has(tag) && value !== draft.url && value !== draft.venue) draft.addFacet(NAMES.get(tag) ?? tag, value);
  }
  if (record.cut) draft.addNote(CUT_NOTE);
  return draft.finish();
}

/** RefWorks writes no blank after the comma. */
function authorName(name: string): string {
  return familyFirst(listedName(name));
}
