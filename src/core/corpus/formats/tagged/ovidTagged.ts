import { bareDoi } from '../../values/doi.ts';
import { isoDate } from '../../values/isoDate.ts';
import { languageCode } from '../../values/languageCode.ts';
import { barePmid } from '../../values/pmid.ts';
import type { RawRecord } from '../../record.ts';
import type { Format } from '../format.ts';
import { CUT_NOTE, RecordDraft } from '../recordDraft.ts';
import { nlmAuthor } from './nlm.ts';
import { journalOf, ovidName, ovidTitle } from './ovid.ts';
import { firstOf, listOf, taggedRecords, valueOf, type TaggedRecord, type TagSyntax } from './taggedRecords.ts';

const FIELD = /^[ \t]*([A-Z][A-Z\d]) {1,2}-(?:[ \t](.*)|$)/;
/** `<1>`, `<241. >`: the number of a record. */
const NUMBER = /^\s*<\d+\s*(?:\.\s*)?>\s*$/;
const USED = new Set(['<>', 'AU', 'FA', 'TI', 'AB', 'LG', 'KW', 'PT', 'YR']);
// prettier-ignore
const NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    AN: 'Accession number', BT: 'Book title', CP: 'Country of publication', CY: 'Country', DB: 'Database',
    DG: 'Date granted', DI: 'DOI', DO: 'DOI', DP: 'Date of publication', ED: 'Editors', EN: 'Edition', IB: 'ISBN',
    IN: 'Institution', IP: 'Issue', IS: 'ISSN', JA: 'Journal abbreviation', JN: 'Journal', JT: 'Journal',
    MH: 'Subject headings', PB: 'Publisher', PG: 'Pages', PL: 'Place', PN: 'Patent number', RN: 'Registry number',
    RO: 'Record owner', SH: 'Subject headings', SO: 'Source', TA: 'Journal abbreviation', UI: 'Unique identifier',
    UP: 'Update', VI: 'Volume', VN: 'Vendor', VO: 'Volume', XL: 'Links',
  }),
);

const SYNTAX: TagSyntax = {
  field(line) {
    if (NUMBER.test(line)) return ['<>', ''];
    const found = FIELD.exec(line);
    return found && [found[1]!, found[2] ?? ''];
  },
  opens: (tag, record) => tag === '<>' || (tag === 'VN' && record.fields.some(([other]) => other === 'VN')),
};

/** Ovid's tagged export ("Ovid Tagged", "Reprint/Medlars"): records numbered in angle brackets, each with its vendor and database. */
export const ovidTagged: Format = {
  name: 'Ovid tagged text',

  fits: ({ head }) =>
    /^[ \t]*VN {1,2}- Ovid/m.test(head) ||
    (/^[ \t]*<\d+[ \t]*(?:\.[ \t]*)?>[ \t\r]*$/m.test(head) && /^[ \t]*(?:TI|AB|AU) {1,2}- \S/m.test(head)),

  *read(file) {
    for (const record of taggedRecords(file, SYNTAX)) yield recordOf(record);
  },
};

function recordOf(record: TaggedRecord): RawRecord {
  const draft = new RecordDraft(record.line);
  const source = valueOf(record, 'SO');
  const database = valueOf(record, 'DB');
  draft.title = ovidTitle(valueOf(record, 'TI', 'TT'));
  draft.abstract = firstOf(record, 'AB').join('\n');
  const full = firstOf(record, 'FA').map(ovidName);
  draft.authors.push(...(full.length > 0 ? full : firstOf(record, 'AU').map((name) => nlmAuthor(ovidName(name)))));
  draft.keywords.push(...listOf([...firstOf(record, 'KW'), ...firstOf(record, 'MH'), ...firstOf(record, 'SH')]));
  draft.keywords.forEach((keyword, at) => (draft.keywords[at] = keyword.replaceAll('*', '')));
  draft.venue = valueOf(record, 'JT', 'JN', 'BT') || journalOf(source) || valueOf(record, 'TA', 'JA');
  draft.type = firstOf(record, 'PT').join('; ').replace(/\.$/, '');
  draft.language = languageCode(valueOf(record, 'LG'));
  draft.date =
    isoDate(valueOf(record, 'DP')) ||
    isoDate(valueOf(record, 'YR')) ||
    isoDate(valueOf(record, 'DG')) ||
    isoDate(source);
  draft.doi =
    firstOf(record, 'DO', 'DI').map(bareDoi).find(Boolean) ?? firstOf(record, 'XL').map(doiOfLink).find(Boolean) ?? '';
  const number = valueOf(record, 'UI', 'AN');
  if (/medline|pubmed/i.test(database)) draft.pmid = barePmid(number);
  draft.id = number.split(/\s/)[0]!;
  draft.url = firstOf(record, 'XL').find((link) => /^https?:/.test(link)) ?? '';
  for (const [tag, value] of record.fields) {
    if (!USED.has(tag) && value !== draft.url) draft.addFacet(NAMES.get(tag) ?? tag, value);
  }
  if (record.cut) draft.addNote(CUT_NOTE);
  return draft.finish();
}

/** Links to a library's service name the paper: `id=doi:10.1000%2Fcats`. */
function doiOfLink(link: string): string {
  return bareDoi(/[?&]id=doi:([^&]+)/i.exec(link)?.[1] ?? '');
}
