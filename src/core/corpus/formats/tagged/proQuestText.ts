import { bareDoi } from '../../values/doi.ts';
import { isoDate } from '../../values/isoDate.ts';
import { languageCode } from '../../values/languageCode.ts';
import { barePmid } from '../../values/pmid.ts';
import type { RawRecord } from '../../record.ts';
import type { Format } from '../format.ts';
import { CUT_NOTE, RecordDraft } from '../recordDraft.ts';
import { firstOf, listOf, taggedRecords, valueOf, type TaggedRecord, type TagSyntax } from './taggedRecords.ts';

const RULE = /^\s*_{20,}\s*$/;
// prettier-ignore
const LABELS = new Set(
  [
    'Abstract', 'Abstract (English)', 'Accession number', 'Affiliation', 'Age group', 'Author', 'Author e-mail address',
    'Classification', 'Company / organization', 'Copyright', 'Correspondence author', 'Country of publication',
    'Credit', 'Database', 'Degree', 'Department', 'Dissertation/thesis number', 'Document feature', 'Document type',
    'Document URL', 'DOI', 'e-ISSN', 'Editor', 'Entry date', 'Entry month', 'Entry year', 'First page', 'Full text',
    'Grant', 'Identifier / keyword', 'Identifier/keyword', 'Identifiers', 'ISBN', 'ISSN', 'Issue',
    'Journal abbreviation', 'Keywords', 'Language', 'Language of publication', 'Last page', 'Last updated', 'Link',
    'Links', 'Location', 'Medline document status', 'MeSH', 'NLM journal code', 'Notes', 'Number of pages',
    'Number of references', 'Page count', 'Pages', 'Pagination', 'People', 'Place of publication', 'Population',
    'ProQuest document ID', 'Publication date', 'Publication history', 'Publication info', 'Publication information',
    'Publication subject', 'Publication title', 'Publication type', 'Publication year', 'Publisher',
    'Publisher location', 'PubMed ID', 'Record type', 'Reference', 'Reference count', 'References', 'School', 'Source',
    'Source attribution', 'Source type', 'Subject', 'Subject area', 'Substance', 'Supplement', 'Title',
    'University/institution', 'Updates', 'Volume', 'Volume/Issue', 'Year',
  ].map((label) => label.toLowerCase()),
);

const SYNTAX: TagSyntax = {
  field(line) {
    if (RULE.test(line)) return ['<>', ''];
    const colon = line.indexOf(':');
    const label = line.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    return colon > 0 && colon < 40 && LABELS.has(label) ? [label, line.slice(colon + 1)] : null;
  },
  opens: (tag) => tag === '<>',
};

/** ProQuest's plain text: records between lines of underscores, each field behind its label and a colon. */
export const proQuestText: Format = {
  name: 'ProQuest plain text',

  fits: ({ head }) =>
    /^[ \t]*_{20,}[ \t\r]*$/m.test(head) &&
    /^(?:ProQuest document ID|Document URL|Publication info|Publication title): /m.test(head),

  *read(file) {
    for (const record of taggedRecords(file, SYNTAX)) {
      // The last rule is followed by the vendor's address.
      if (record.fields.length > 1) yield recordOf(record);
    }
  },
};

function recordOf(record: TaggedRecord): RawRecord {
  const draft = new RecordDraft(record.line);
  const text = (...tags: string[]) => valueOf(record, ...tags).replace(/\s+/g, ' ');
  const opening = text('<>').replace(/^Document \d+ of \d+\s*/i, '');
  draft.title = text('title') || opening;
  draft.abstract = firstOf(record, 'abstract', 'abstract (english)').join('\n');
  draft.authors.push(...listOf(firstOf(record, 'author')).map((name) => name.replace(/(?<!\d)\d+$/, '').trimEnd()));
  draft.keywords.push(
    ...listOf(firstOf(record, 'identifier / keyword', 'identifier/keyword', 'identifiers', 'keywords')),
  );
  draft.keywords.push(...listOf([...firstOf(record, 'subject'), ...firstOf(record, 'mesh')]));
  draft.venue = text('publication title', 'university/institution');
  draft.type = text('document type', 'publication type', 'source type');
  draft.language = languageCode(text('language', 'language of publication'));
  const year = isoDate(text('publication year', 'year'));
  const day = isoDate(text('publication date')) || (year ? isoDate(`${year} ${text('publication date')}`) : '');
  draft.date = day.startsWith(year) ? day : year;
  draft.doi = bareDoi(text('doi'));
  draft.id = text('proquest document id');
  draft.pmid = barePmid(text('pubmed id'));
  draft.url = text('document url', 'links', 'link').split(' ')[0]!;
  const used = new Set(['<>', 'title', 'abstract', 'author', 'doi', 'full text', 'language', 'subject', 'keywords']);
  for (const [tag, value] of record.fields) {
    if (!used.has(tag) && value !== draft.venue && value !== draft.url)
      draft.addFacet(tag[0]!.toUpperCase() + tag.slice(1), value);
  }
  if (record.cut) draft.addNote(CUT_NOTE);
  return draft.finish();
}
