import { bareDoi } from '../../values/doi.ts';
import { isoDate } from '../../values/isoDate.ts';
import { languageCode } from '../../values/languageCode.ts';
import { barePmid } from '../../values/pmid.ts';
import type { RawRecord } from '../../record.ts';
import type { Format } from '../format.ts';
import { CUT_NOTE, RecordDraft } from '../recordDraft.ts';
import { nlmAuthor } from './nlm.ts';
import { journalOf, ovidName, ovidTitle } from './ovid.ts';
import { firstOf, taggedRecords, valueOf, type TaggedRecord, type TagSyntax } from './taggedRecords.ts';

const START = /^\s*(?:RECORD \d+|<\d+\s*(?:\.\s*)?>)\s*$/i;
const LABEL = /^[A-Z][A-Za-z()&/,' -]{0,58}[A-Za-z)]\s*$/;

/** Labels by what they mean, the preferred first, in lower case. */
const TITLE = ['title', 'original title', 'vernacular title', 'book title'];
const AUTHORS = ['author names', 'authors full name', 'author full names', 'authors', 'author', 'author(s)'];
const ABSTRACT = ['abstract', 'english abstract', 'abstract (english)'];
const KEYWORDS = [
  'author keywords',
  'keywords',
  'keyword',
  'key phrase identifiers',
  'keyword heading',
  'heading words',
];
// prettier-ignore
const SUBJECTS = [
  'emtree medical index terms', 'emtree drug index terms', 'emtree drug index terms (major focus)',
  'emtree medical index terms (major focus)', 'subject headings', 'mesh subject headings', 'subject heading',
];
const DOI = ['doi', 'digital object identifier', 'doi number'];
const DATE = [
  'date of publication',
  'publication date',
  'publication year',
  'year of publication',
  'year',
  'copyright year',
];
const NUMBER = ['embase accession id', 'accession number', 'unique identifier', 'embase accession number', 'pui'];
const PMID = ['medline pmid', 'pubmed id', 'pmid', 'medline pmid/pubmed id'];
const LANGUAGE = ['language of article', 'language', 'language of publication'];
const VENUE = ['source title', 'journal name', 'full source title', 'journal', 'publication title'];
const TYPE = ['publication type', 'document type', 'embase type', 'type'];
const LINK = ['full text link', 'link', 'copyright link', 'link to the ovid full text or citation', 'embase link'];

/** Labels of which one at least must follow where a record begins, lest a numbered text pass for an export. */
const KNOWN = new Set([...TITLE, ...AUTHORS, ...ABSTRACT, ...DOI, ...NUMBER, 'source', 'database', 'status']);

/** Embase's and Ovid's plain text: records are numbered, a label stands on a line of its own, its value indented on the next ones. */
export const labelledText: Format = {
  name: 'Embase or Ovid plain text',

  fits: ({ head }) => labelAfterStart(head).known || firstLabel(head) !== '',

  *read(file) {
    const { known, indented } = labelAfterStart(file.head);
    const opening = known ? '' : firstLabel(file.head);
    for (const record of taggedRecords(file, syntax(indented || opening !== '', opening))) yield recordOfLabels(record);
  },
};

/** Labels of a record that are looked at. */
const FIRST_LINES = 12;

/** Whether a label that is known stands soon behind the first record's number, and whether what labels stand over is indented. */
function labelAfterStart(head: string): { known: boolean; indented: boolean } {
  const lines = head.split(/\r\n|[\n\r]/).filter((line) => line.trim() !== '');
  const start = lines.findIndex((line) => START.test(line));
  if (start < 0 || start + 2 >= lines.length || !LABEL.test(lines[start + 1]!))
    return { known: false, indented: false };
  const indented = /^\s/.test(lines[start + 2]!);
  const first = lines.slice(start + 1, start + 1 + (indented ? FIRST_LINES : 1));
  return { known: first.some((line) => LABEL.test(line) && KNOWN.has(line.trim().toLowerCase())), indented };
}

/**
 * The label that begins each record where nothing numbers them, in lower case: the file's first line, with its value indented below it and
 * more labels that are known behind it. Empty where the file is none of that kind.
 */
function firstLabel(head: string): string {
  const lines = head.split(/\r\n|[\n\r]/, 200).filter((line) => line.trim() !== '');
  const [first = '', second = ''] = lines;
  if (!LABEL.test(first) || !/^\s+\S/.test(second)) return '';
  const labels = lines.filter((line, at) => LABEL.test(line) && /^\s/.test(lines[at + 1] ?? '')).map(bare);
  const known = new Set(labels.filter((label) => KNOWN.has(label)));
  return known.size >= 3 && TITLE.some((title) => known.has(title)) ? bare(first) : '';
}

const bare = (line: string) => line.trim().toLowerCase();

const ALL = new Set([...KNOWN, ...KEYWORDS, ...SUBJECTS, ...DATE, ...PMID, ...LANGUAGE, ...VENUE, ...TYPE, ...LINK]);

function syntax(indented: boolean, opening: string): TagSyntax {
  const isLabel = (line: string) =>
    LABEL.test(line) && (indented || ALL.has(line.trim().toLowerCase()) || line === line.toUpperCase());
  return {
    field(line) {
      if (START.test(line)) return ['<>', ''];
      return isLabel(line) ? [line.trim().toLowerCase(), ''] : null;
    },
    opens: (tag) => tag === '<>' || (opening !== '' && tag === opening),
  };
}

/** Whether a label (in lower case) is one of those that name what a paper has. */
export const isRecordLabel = (label: string): boolean => ALL.has(label) && label !== 'type' && label !== 'link';

/** What the labels of Embase and Ovid say, in lower case as tags, as a record. */
export function recordOfLabels(record: TaggedRecord): RawRecord {
  const draft = new RecordDraft(record.line);
  const text = (tags: readonly string[]) =>
    valueOf(record, ...tags)
      .replace(/\s+/g, ' ')
      .trim();
  const list = (tags: readonly string[], mark: RegExp) =>
    tags.flatMap((tag) => firstOf(record, tag)).flatMap((value) => value.split(mark));
  const source = text(['source']);
  draft.title = ovidTitle(text(TITLE));
  draft.abstract = firstOf(record, ...ABSTRACT).join('\n');
  const authors = firstOf(record, ...AUTHORS).flatMap((value) =>
    // Embase writes one a line, and wraps what stands between semicolons.
    value.includes(';')
      ? value.replace(/\n/g, ' ').split(/;\s*|\.\s+(?=\p{Lu}[\p{L}'-]+[, ])/u)
      : value.split(/\n|\.\s+(?=\p{Lu}[\p{L}'-]+[, ])/u),
  );
  draft.authors.push(...authors.map((name) => nlmAuthor(ovidName(name.trim()))).filter(Boolean));
  draft.keywords.push(
    ...list(KEYWORDS, /[;\n]/).map((keyword) => keyword.trim().replace(/(?<=\p{Ll})\.$/u, '')),
    ...list(SUBJECTS, /[;\n]/).map((subject) => subject.replaceAll('*', '')),
  );
  draft.venue = text(VENUE) || journalOf(source);
  draft.type = text(TYPE).replace(/\.$/, '');
  draft.language = languageCode(text(LANGUAGE).replace(/\.$/, ''));
  draft.date =
    DATE.map((tag) => isoDate(text([tag]))).find(Boolean) ??
    (isoDate(/Date of Publication: ([^.]+)/i.exec(source)?.[1] ?? source) || isoDate(text(['status'])));
  draft.doi = bareDoi(text(DOI));
  const number = text(NUMBER);
  draft.id = number.split(' ')[0]!.replace(/\.$/, '');
  draft.pmid = barePmid(text(PMID)) || (/medline|pubmed/i.test(text(['database', 'status'])) ? barePmid(number) : '');
  draft.url = list(LINK, /\s/).find((link) => /^https?:/.test(link)) ?? '';
  const used = new Set(['<>', ...ABSTRACT, ...KEYWORDS, ...LANGUAGE, ...TYPE]);
  const shown = new Set([draft.title, draft.venue, draft.url, draft.doi]);
  for (const [tag, value] of record.fields) {
    const spent = used.has(tag) || shown.has(value) || AUTHORS.includes(tag) || TITLE.includes(tag);
    if (!spent) draft.addFacet(tag[0]!.toUpperCase() + tag.slice(1), value);
  }
  if (record.cut) draft.addNote(CUT_NOTE);
  return draft.finish();
}
