import { bareDoi, doiIn, namedDoi } from '../../values/doi.ts';
import { isoDate } from '../../values/isoDate.ts';
import { languageCode } from '../../values/languageCode.ts';
import type { RawRecord } from '../../record.ts';
import type { Format } from '../format.ts';
import { CUT_NOTE, RecordDraft } from '../recordDraft.ts';
import { nlmAuthor, nlmTitle } from './nlm.ts';
import { firstOf, taggedRecords, valueOf, type TaggedRecord, type TagSyntax } from './taggedRecords.ts';

const FIELD = /^([A-Z][A-Z\d]{1,3}) {0,2}-(?: (.*)|$)/;
/** The same where the blank behind the dash was lost: only for the tags that matter most. */
const TIGHT = /^(TI|AB|AU|FAU|DP|JT|TA|PMID) {0,2}-(\S.*)$/;

/** Tags that a record has read out, and the names of the others. */
const USED = new Set(['PMID', 'TI', 'AB', 'FAU', 'AU', 'CN', 'DP', 'JT', 'LA', 'PT', 'MH', 'OT', 'KW']);
// prettier-ignore
const NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    AD: 'Affiliation', AID: 'Article identifier', AUID: 'Author identifier', BTI: 'Book title', CI: 'Copyright',
    CIN: 'Comment in', COIS: 'Conflict of interest', CON: 'Comment on', CRDT: 'Created', CTDT: 'Contribution date',
    CTI: 'Collection title', DA: 'Date created', DCOM: 'Date completed', DEP: 'Electronic publication', ED: 'Editor',
    EDAT: 'Entrez date', EN: 'Edition', FED: 'Editors', FIR: 'Investigators', GR: 'Grant', IP: 'Issue',
    IR: 'Investigator', IS: 'ISSN', ISBN: 'ISBN', JID: 'NLM journal id', LID: 'Location identifier', LR: 'Last revised',
    MHDA: 'MeSH date', MID: 'Manuscript identifier', OAB: 'Other abstract', OABL: 'Other abstract language',
    OID: 'Other id', OTO: 'Keyword owner', OWN: 'Owner', PB: 'Publisher', PG: 'Pages', PHST: 'Publication history',
    PL: 'Place', PMC: 'PMCID', PS: 'Subject', PST: 'Publication status', RF: 'Number of references', RN: 'Substance',
    SB: 'Subset', SI: 'Secondary source', SO: 'Source', STAT: 'Status', TA: 'Journal abbreviation',
    TT: 'Vernacular title', VI: 'Volume', VTI: 'Volume title',
  }),
);

const SYNTAX: TagSyntax = {
  field(line) {
    const found = FIELD.exec(line) ?? TIGHT.exec(line);
    return found && [found[1]!, found[2] ?? ''];
  },
  // ERIC's records have no PMID: there a blank line parts them.
  opens: (tag, record) => (valueOf(record, 'PMID') === '' ? record.ended : tag === 'PMID'),
  blankEnds: true,
};

/** PubMed's own tagged text (`.nbib`, "PubMed" or "MEDLINE" in the save dialogue), and ERIC's. */
export const nbib: Format = {
  name: 'PubMed (nbib)',

  fits({ head }) {
    const starts = /^(?:PMID- *\d|OWN - )/m.test(head);
    return starts && /^(?:TI|AB|BTI|AU|FAU|STAT|DP) {0,2}- /m.test(head);
  },

  *read(file) {
    let sources = 0;
    let count = 0;
    for (const record of taggedRecords(file, SYNTAX)) {
      const hasSource = valueOf(record, 'SO') !== '';
      // PubMed ends each record with its source.
      yield recordOf(record, record.cut && (sources === count ? !hasSource : true));
      count++;
      if (hasSource) sources++;
    }
  },
};

function recordOf(record: TaggedRecord, cut: boolean): RawRecord {
  const draft = new RecordDraft(record.line);
  const text = (...tags: string[]) => valueOf(record, ...tags).replace(/\s+/g, ' ');
  const title = text('TI');
  draft.title = nlmTitle(title || text('BTI', 'TT', 'CTI'));
  draft.abstract = firstOf(record, 'AB').join('\n');
  draft.pmid = draft.id = text('PMID');
  draft.id ||= text('OID');
  const person = firstOf(record, 'FAU').length > 0 ? 'FAU' : 'AU';
  for (const [tag, value] of record.fields) {
    if (tag === person || tag === 'CN') draft.authors.push(tag === 'AU' ? nlmAuthor(value) : value);
  }
  draft.keywords.push(...firstOf(record, 'OT'), ...firstOf(record, 'KW').flatMap((value) => value.split(/;\s*/)));
  draft.keywords.push(...firstOf(record, 'MH'));
  draft.keywords.forEach((keyword, at) => (draft.keywords[at] = keyword.replaceAll('*', '')));
  draft.date = isoDate(text('DP')) || isoDate(text('DEP'));
  draft.venue = text('JT', 'TA') || (title ? text('BTI', 'CTI') : '');
  draft.type = firstOf(record, 'PT').join('; ');
  draft.language = languageCode(text('LA'));
  const places = [...firstOf(record, 'LID'), ...firstOf(record, 'AID')];
  draft.doi =
    places.filter((place) => /\[doi\]/i.test(place)).map(bareDoi)[0] ??
    // ERIC links to it.
    (places
      .filter((place) => /^https?:/i.test(place))
      .map(namedDoi)
      .find(Boolean) ||
      doiIn(/\bdoi: ?\S+/.exec(text('SO'))?.[0] ?? ''));
  draft.url = places.find((place) => /^https?:/.test(place)) ?? '';
  for (const [tag, value] of record.fields) {
    if (!USED.has(tag) && !places.includes(value)) draft.addFacet(NAMES.get(tag) ?? tag, value);
  }
  if (cut) draft.addNote(CUT_NOTE);
  return draft.finish();
}
