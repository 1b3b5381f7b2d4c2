import { bareDoi, doiIn } from '../../values/doi.ts';
import { isoDate } from '../../values/isoDate.ts';
import { languageCode } from '../../values/languageCode.ts';
import { barePmid } from '../../values/pmid.ts';
import type { RawRecord } from '../../record.ts';
import type { Format } from '../format.ts';
import { CUT_NOTE, RecordDraft } from '../recordDraft.ts';
import { firstOf, listOf, taggedRecords, valueOf, type TaggedRecord, type TagSyntax } from './taggedRecords.ts';

const FIELD = /^([A-Z][A-Z\d])(?:[ \t](.*)|\s*)$/;
/** Tags of the file, not of a record. */
const OF_FILE = new Set(['FN', 'VR', 'EF']);

const USED = new Set([
  'PT',
  'AU',
  'AF',
  'BA',
  'BF',
  'CA',
  'GP',
  'TI',
  'AB',
  'SO',
  'LA',
  'DT',
  'DE',
  'DI',
  'PM',
  'UT',
  'TC',
  'PY',
]);
// prettier-ignore
const NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    AE: 'Patent assignee', AR: 'Article number', BE: 'Editors', BN: 'ISBN', BP: 'Beginning page',
    BS: 'Book series subtitle', C1: 'Addresses', C3: 'Affiliations', CL: 'Conference location', CR: 'Cited references',
    CT: 'Conference', CY: 'Conference date', D2: 'Book DOI', DA: 'Export date', EA: 'Early access date', ED: 'Editors',
    EF: 'End of file', EI: 'eISSN', EM: 'E-mail', EP: 'Ending page', FT: 'Foreign title', FU: 'Funding',
    FX: 'Funding text', GA: 'Document delivery number', HC: 'Highly cited', HO: 'Conference host', HP: 'Hot paper',
    ID: 'Keywords Plus', IS: 'Issue', J9: 'Journal (29 characters)', JI: 'Journal (ISO)', MA: 'Meeting abstract',
    NR: 'Number of references', OA: 'Open access', OI: 'ORCID', P2: 'Number of chapters', PA: 'Publisher address',
    PD: 'Publication date', PG: 'Number of pages', PI: 'Publisher city', PN: 'Part number', PU: 'Publisher',
    RI: 'ResearcherID', RP: 'Reprint address', SC: 'Research areas', SE: 'Book series', SI: 'Special issue', SN: 'ISSN',
    SP: 'Conference sponsors', SU: 'Supplement', U1: 'Usage, 180 days', U2: 'Usage since 2013', VL: 'Volume',
    WC: 'Web of Science categories', WE: 'Web of Science index', X1: 'Other title', X4: 'Other abstract',
    Z9: 'Times cited, all databases',
  }),
);

const TYPES: ReadonlyMap<string, string> = new Map([
  ['J', 'Journal'],
  ['B', 'Book'],
  ['S', 'Series'],
  ['P', 'Patent'],
  ['C', 'Conference'],
]);

const SYNTAX: TagSyntax = {
  field(line) {
    const found = FIELD.exec(line);
    return found === null || OF_FILE.has(found[1]!) ? null : [found[1]!, found[2]?.trim() ?? ''];
  },
  opens: (tag, { ended }) => tag === 'PT' || ended,
  end: 'ER',
};

/** Web of Science's tagged text (`savedrecs.txt`, `.ciw`): a tag of two signs, a blank, a value; lines that run on are indented. */
export const webOfScience: Format = {
  name: 'Web of Science plain text',

  fits: ({ head }) => {
    // Its old exports write the type out.
    if (!/^PT (?:[A-Z]|Journal|Book|Patent|Series)\s*$/m.test(head)) return false;
    return /^\s*(?:FN |VR |PT )/.test(head) || /^(?:AU|TI|SO) \S/m.test(head);
  },

  *read(file) {
    for (const record of taggedRecords(file, SYNTAX)) yield recordOf(record);
  },
};

function recordOf(record: TaggedRecord): RawRecord {
  const draft = new RecordDraft(record.line);
  const text = (...tags: string[]) => valueOf(record, ...tags).replace(/\s+/g, ' ');
  const names = (...tags: string[]) => firstOf(record, ...tags).flatMap((value) => value.split(/[\n;]/));
  const isInspec = text('UT').startsWith('INSPEC:');
  const withScripts = (value: string) => (isInspec ? value.replace(INSPEC_SCRIPT, '<$1>$2</$1>') : value);
  draft.title = withScripts(text('TI', 'FT', 'X1'));
  draft.abstract = withScripts(firstOf(record, 'AB').join('\n'));
  draft.authors.push(...names('AF', 'AU', 'BF', 'BA').map((name) => name.trim()));
  if (draft.authors.length === 0) draft.authors.push(...names('CA', 'GP').map((name) => name.trim()));
  draft.keywords.push(...listOf(firstOf(record, 'DE').map((value) => value.replace(/\s+/g, ' '))));
  draft.venue = text('SO', 'JI', 'SE', 'CT');
  draft.type = text('DT') || (TYPES.get(text('PT')) ?? '');
  draft.language = languageCode(text('LA'));
  draft.date = dateOf(text('PY'), text('PD')) || isoDate(text('EA'));
  // Inspec has identifiers where Web of Science has keywords.
  draft.doi = bareDoi(text('DI')) || (isInspec ? doiIn(text('ID')) : '');
  draft.pmid = barePmid(text('PM'));
  draft.id = text('UT');
  const cited = text('TC', 'Z9');
  if (/^\d+$/.test(cited)) draft.citations = Number(cited);
  for (const [tag, value] of record.fields) {
    if (!USED.has(tag))
      draft.addFacet(NAMES.get(tag) ?? tag, tag === 'CR' || tag === 'C1' ? value.replaceAll('\n', '; ') : value);
  }
  if (record.cut) draft.addNote(CUT_NOTE);
  else if (!record.ended) draft.addNote('the record has no end mark (ER)');
  return draft.finish();
}

/** Lowered and raised signs as Inspec writes them: `SnO/sub 2/`, `10/sup -3/`. */
const INSPEC_SCRIPT = /\s?\/(sub|sup)\s+([^/\s]{1,12}(?:\s[^/\s]{1,8})?)\s{0,5}\//g;

/** The day stands without its year: `JUN 8`, `MAR-APR`. */
function dateOf(year: string, day: string): string {
  return year === '' ? isoDate(day) : isoDate(`${year} ${day}`);
}
