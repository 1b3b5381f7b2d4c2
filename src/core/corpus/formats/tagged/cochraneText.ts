import { bareDoi } from '../../values/doi.ts';
import { isoDate } from '../../values/isoDate.ts';
import { barePmid } from '../../values/pmid.ts';
import type { RawRecord } from '../../record.ts';
import type { Format } from '../format.ts';
import { CUT_NOTE, RecordDraft } from '../recordDraft.ts';
import { nlmAuthor } from './nlm.ts';
import { firstOf, listOf, taggedRecords, valueOf, type TaggedRecord, type TagSyntax } from './taggedRecords.ts';

const START = /^\s*Record #?\d+ of \d+\s*$/i;
// prettier-ignore
const NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ID: 'Cochrane id', SO: 'Source', VL: 'Volume', NO: 'Issue', PG: 'Pages', PM: 'PubMed', XR: 'Cross reference',
    DE: 'Subject headings', SN: 'ISSN', CC: 'Review group', PB: 'Publisher', US: 'URL', AD: 'Address', ET: 'Edition',
    MC: 'Main category',
  }),
);

const SYNTAX: TagSyntax = {
  field(line) {
    if (START.test(line)) return ['<>', ''];
    const found = /^([A-Z]{2,3}): ?(.*)$/.exec(line);
    return found && [found[1]!, found[2]!];
  },
  opens: (tag) => tag === '<>',
};

/** The Cochrane Library's plain text: `Record #1 of 24`, then a tag of two letters, a colon and a value on each line. */
export const cochraneText: Format = {
  name: 'Cochrane plain text',

  // CSA numbers its records too, and says the name of each field in words.
  fits: ({ head }) =>
    !/^TI: Title[ \t\r]*$/m.test(head) &&
    /^[ \t]*Record #?\d+ of \d+[ \t\r]*$/im.test(head) &&
    /^(?:TI|AU|AB|SO): \S/m.test(head),

  *read(file) {
    for (const record of taggedRecords(file, SYNTAX)) {
      if (record.fields[0]![0] === '<>') yield recordOf(record);
    }
  },
};

function recordOf(record: TaggedRecord): RawRecord {
  const draft = new RecordDraft(record.line);
  draft.title = valueOf(record, 'TI');
  draft.abstract = firstOf(record, 'AB').join('\n');
  draft.authors.push(
    ...firstOf(record, 'AU')
      .flatMap((value) => listOf([value]))
      .map(nlmAuthor),
  );
  draft.keywords.push(...listOf([...firstOf(record, 'KY'), ...firstOf(record, 'KW')]));
  draft.venue = valueOf(record, 'SO');
  draft.type = valueOf(record, 'PT');
  draft.date = isoDate(valueOf(record, 'YR'));
  draft.doi = bareDoi(valueOf(record, 'DOI')) || bareDoi(valueOf(record, 'DI'));
  draft.pmid = barePmid(
    /\b(?:PUBMED|PMID:?) (\d+)/i.exec([...firstOf(record, 'PM'), ...firstOf(record, 'XR')].join(' '))?.[1] ?? '',
  );
  draft.id = valueOf(record, 'ID');
  draft.url = valueOf(record, 'US', 'UR');
  const used = new Set(['<>', 'TI', 'AB', 'AU', 'KY', 'KW', 'PT', 'YR', 'DOI', 'DI', 'SO', 'US', 'UR']);
  for (const [tag, value] of record.fields) if (!used.has(tag)) draft.addFacet(NAMES.get(tag) ?? tag, value);
  if (record.cut) draft.addNote(CUT_NOTE);
  return draft.finish();
}
