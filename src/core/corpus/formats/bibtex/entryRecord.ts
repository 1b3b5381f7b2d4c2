import { cleanText } from '../../clean/cleanText.ts';
import { arxivIn, bareArxiv } from '../../values/arxivId.ts';
import { bareDoi, namedDoi } from '../../values/doi.ts';
import { isoDate } from '../../values/isoDate.ts';
import { languageCode } from '../../values/languageCode.ts';
import { barePmid, pmidIn } from '../../values/pmid.ts';
import type { FoundRecord } from '../../record.ts';
import { RecordDraft } from '../recordDraft.ts';
import type { BibtexEntry } from './bibtexEntries.ts';
import { bibtexNames } from './bibtexNames.ts';
import { bibtexText, bibtexVerbatim } from './bibtexText.ts';

/** Fields that are read out; every other one stays as a facet. */
// prettier-ignore
const USED = new Set([
  'title', 'subtitle', 'abstract', 'author', 'doi', 'pmid', 'eprint', 'eprinttype', 'archiveprefix', 'year', 'month',
  'day', 'date', 'journal', 'journaltitle', 'keywords', 'keyword', 'author_keywords', 'language', 'langid', 'url',
  'document_type', 'crossref', 'xdata',
]);
/** Fields that may hold a link, an arXiv id or a DOI. */
const LINKS = ['url', 'ee', 'link', 'bdsk-url-1', 'adsurl', 'howpublished', 'note', 'journal', 'number', 'volume'];
/** Whole works, whose title may stand as the title of the book. */
const WHOLE = new Set([
  'book',
  'mvbook',
  'collection',
  'mvcollection',
  'proceedings',
  'mvproceedings',
  'reference',
  'periodical',
]);

/** What an entry of BibTeX, BibLaTeX or Bib.TXT says, as a record. */
export function recordOfEntry({ line, type, key, fields, note }: BibtexEntry): FoundRecord {
  const draft = new RecordDraft(line);
  const raw = (...names: string[]) => {
    for (const name of names) {
      const value = fields.get(name)?.trim();
      if (value) return value;
    }
    return '';
  };
  const text = (...names: string[]) => bibtexText(raw(...names));
  const verbatim = (...names: string[]) => bibtexVerbatim(raw(...names));
  // An issue of a periodical may have a title of its own.
  const issue = type === 'periodical' ? text('issuetitle') : '';
  const title = issue || text('title') || (WHOLE.has(type) ? text('booktitle', 'maintitle') : '');
  const subtitle = text(issue ? 'issuesubtitle' : 'subtitle');
  draft.title = title && subtitle ? `${title}${/[?!:.]$/.test(title) ? '' : ':'} ${subtitle}` : title;
  draft.abstract = text('abstract');
  draft.authors.push(...bibtexNames(raw('author')));
  draft.keywords.push(...['author_keywords', 'keywords', 'keyword'].flatMap((name) => keywordsOf(raw(name))));
  draft.venue =
    [
      text('journaltitle', 'journal'),
      issue && text('title'),
      text('booktitle'),
      text('eventtitle', 'conference', 'maintitle'),
    ].find((name) => name && name !== title) ?? '';
  draft.type = text('document_type') || type;
  draft.language = languageCode(text('language', 'langid'));
  draft.date = dateOf(verbatim('date'), text('year'), verbatim('month'), verbatim('day'));
  const links = LINKS.flatMap((name) => (fields.has(name) ? verbatim(name) : []));
  draft.url = links.find((link) => /^https?:\/\//i.test(link))?.split(/\s/)[0] ?? '';
  draft.doi = bareDoi(verbatim('doi')) || (links.map(namedDoi).find(Boolean) ?? '');
  const archive = verbatim('eprinttype', 'archiveprefix').toLowerCase();
  const eprint = verbatim('eprint');
  draft.arxiv =
    bareArxiv(verbatim('arxivid')) ||
    (archive === 'arxiv' || archive === '' ? bareArxiv(eprint) : '') ||
    ([draft.doi, ...links].map(arxivIn).find(Boolean) ?? '') ||
    // Semantic Scholar and dblp write the id where journals have their volume.
    bareArxiv(/^abs\/(.*)$/.exec(verbatim('volume'))?.[1] ?? '');
  if (draft.venue === '' && archive === 'arxiv') draft.venue = 'arXiv';
  draft.pmid = barePmid(verbatim('pmid')) || (archive === 'pubmed' || archive === 'pmid' ? barePmid(eprint) : '');
  draft.pmid ||= links.map(pmidIn).find(Boolean) ?? '';
  draft.id = verbatim('unique-id').replace(/^ISI:/, 'WOS:') || (/\beid=(2-s2\.0-\d+)/.exec(draft.url)?.[1] ?? '');
  const cited = /^cited by:? (\d{1,7})/i.exec(raw('note'))?.[1] ?? /^\d{1,7}$/.exec(verbatim('times-cited'))?.[0];
  if (cited !== undefined) draft.citations = Number(cited);
  draft.addFacet('citation key', key);
  for (const [name, value] of fields) {
    if (!USED.has(name) && !(name === 'booktitle' && draft.venue === text('booktitle')))
      draft.addFacet(name, cleanText(bibtexText(value)));
  }
  if (note) draft.addNote(note);
  return draft.finish();
}

/** Stand for a comma and a semicolon in braces, which are part of a keyword (`Group, theory of` as `Group{,} theory of`). */
const [COMMA, SEMICOLON] = ['\u0001', '\u0002'];

function keywordsOf(field: string): string[] {
  const text = bibtexText(field.replaceAll('{,}', COMMA).replaceAll('{;}', SEMICOLON));
  return text
    .split(text.includes(';') ? /;/ : /,/)
    .map((keyword) => keyword.replaceAll(COMMA, ',').replaceAll(SEMICOLON, ';').trim());
}

/** `date` (a day, or the first of a range), else the year with what is said of month and day. */
function dateOf(date: string, year: string, month: string, day: string): string {
  const said = isoDate(date.replace(/[~?%]/g, ''));
  const plainYear = isoDate(cleanText(year));
  if (said) return said;
  if (!/^\d{4}$/.test(plainYear)) return plainYear;
  if (/^\d{1,2}$/.test(month)) return isoDate(`${plainYear}-${month}${/^\d{1,2}$/.test(day) ? `-${day}` : ''}`);
  return isoDate(`${plainYear} ${month.replace(/[~#"]/g, ' ')} ${day}`);
}
