import { bareDoi, doiIn } from '../../values/doi.ts';
import { isoDate } from '../../values/isoDate.ts';
import type { RawRecord } from '../../record.ts';
import type { Format } from '../format.ts';
import { linesOf } from '../lines.ts';
import { CUT_NOTE, RecordDraft } from '../recordDraft.ts';
import { nlmAuthor, nlmTitle } from '../tagged/nlm.ts';

/** `1. J Cats. 2019 Mar;3(2):1-9.`: the source of a numbered record. */
const SOURCE = /^(\d+)\. (\S.*\b(?:1[89]|20)\d{2}\b.*)$/;
/** Paragraphs that are neither title, authors nor abstract. */
// prettier-ignore
const OTHER = new RegExp(
  '^(?:' +
    [
      'Author information:', 'Collaborators?:', '\\[Article in', '\\[Article', 'Erratum', 'Update (?:in|of)',
      'Retraction', 'Republished', 'Corrected and', 'Comment (?:in|on)', 'Summary for patients', 'Original report',
      'Dataset described', 'Expression of concern', 'Conflict of interest', 'Copyright\\b', '©', '\\(c\\) ?\\d{4}',
      'DOI: ', 'PMID: ', 'PMCID: ', 'Publisher: ', 'Free ',
    ].join('|') +
    ')',
  'i',
);
const PERSON = /^\p{L}[\p{L}'’ -]* \p{Lu}{1,4}(?: (?:Jr|Sr|2nd|3rd|I{2,3}))?(?:\(\d+\)|[*#\d])*$/u;

/** PubMed's "Abstract (text)": numbered records in paragraphs, the source, the title, the authors, the abstract, the identifiers. */
export const pubMedText: Format = {
  name: 'PubMed plain text',

  fits: ({ head }) => /^\d+\. \S.*\b(?:1[89]|20)\d{2}\b/.test(head.trimStart()) && /^PMID: \d+/m.test(head),

  *read(file) {
    let record: { line: number; number: number; paragraphs: string[][] } | null = null;
    let blank = true;
    for (const { number: line, text } of linesOf(file)) {
      const source = blank ? SOURCE.exec(text) : null;
      const number = Number(source?.[1]);
      if (source && (record === null || number === record.number + 1)) {
        if (record) yield recordOf(record.line, record.paragraphs);
        record = { line, number, paragraphs: [[source[2]!]] };
      } else if (record && text.trim() !== '') {
        if (blank) record.paragraphs.push([]);
        record.paragraphs.at(-1)!.push(text.trim());
      }
      blank = text.trim() === '';
    }
    if (record) yield recordOf(record.line, record.paragraphs);
  },
};

function recordOf(line: number, lines: readonly (readonly string[])[]): RawRecord {
  const draft = new RecordDraft(line);
  const [source = '', ...paragraphs] = lines.map((paragraph) => paragraph.join(' '));
  const text = paragraphs.filter((paragraph) => !OTHER.test(paragraph));
  draft.title = nlmTitle(text.shift() ?? '');
  const people = (text[0] ?? '').replace(/\.$/, '').split(/[,;]\s*/);
  if (PERSON.test(people[0]!)) {
    text.shift();
    draft.authors.push(...people.map((name) => nlmAuthor(name.replace(/(?:\(\d{1,4}\)|[*#\d]){1,40}$/, ''))));
  }
  draft.abstract = text.join('\n');
  const [, journal, when] = /^(.+?)\. ((?:1[89]|20)\d{2}\b[^;:]*)/.exec(source) ?? [];
  draft.venue = journal ?? '';
  draft.date = isoDate(when ?? '');
  const said = (label: string) =>
    paragraphs.flatMap((paragraph) => new RegExp(`\\b${label}: (\\S+)`).exec(paragraph)?.[1] ?? [])[0] ?? '';
  draft.doi = bareDoi(said('DOI')) || doiIn(source);
  draft.pmid = draft.id = /^\d+/.exec(said('PMID'))?.[0] ?? '';
  draft.addFacet('PMCID', said('PMCID'));
  draft.addFacet('Source', source);
  // Every record ends with its number.
  if (draft.pmid === '') draft.addNote(CUT_NOTE);
  return draft.finish();
}
