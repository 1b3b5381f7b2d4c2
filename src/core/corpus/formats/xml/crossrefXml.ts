import { bareDoi } from '../../values/doi.ts';
import { arxivIn } from '../../values/arxivId.ts';
import { isoDate } from '../../values/isoDate.ts';
import { languageCode } from '../../values/languageCode.ts';
import { joinName } from '../../values/personName.ts';
import type { RawRecord } from '../../record.ts';
import { CUT_NOTE, RecordDraft } from '../recordDraft.ts';
import { xmlFormat } from './xmlFormat.ts';
import { all, attribute, first, textAt, textOf, textsAt, type XmlElement } from './xmlElements.ts';

/** Works with parts, the elements of the parts, and the element that describes the whole. */
const WHOLES = new Map([
  ['journal', { part: ['journal_article'], whole: ['journal_metadata'], title: ['full_title'] }],
  [
    'conference',
    {
      part: ['conference_paper'],
      whole: ['proceedings_metadata', 'proceedings_series_metadata'],
      title: ['proceedings_title'],
    },
  ],
  [
    'book',
    {
      part: ['content_item'],
      whole: ['book_metadata', 'book_series_metadata', 'book_set_metadata'],
      title: ['titles', 'title'],
    },
  ],
  [
    'report-paper',
    {
      part: ['content_item'],
      whole: ['report-paper_metadata', 'report-paper_series_metadata'],
      title: ['titles', 'title'],
    },
  ],
  [
    'standard',
    { part: ['content_item'], whole: ['standard_metadata', 'standard_series_metadata'], title: ['titles', 'title'] },
  ],
  ['database', { part: ['dataset'], whole: ['database_metadata'], title: ['titles', 'title'] }],
]);
/** Works that describe themselves. */
const SINGLE = new Set(['dissertation', 'posted_content', 'peer_review', 'sa_component']);

/** Crossref's XML: answers (`unixref`, `unixsd`) and deposits (`doi_batch`). */
export const crossrefXml = xmlFormat({
  name: 'Crossref XML',
  roots: ['doi_records', 'doi_record', 'crossref_result', 'doi_batch', 'crossref'],
  records: ['crossref', ...WHOLES.keys(), ...SINGLE],
  passedOver: ['citation_list', 'program'],
  read({ element, line, cut }) {
    if (element.name !== 'crossref') return worksIn(element, line, cut);
    const records = element.children.flatMap((child) => (typeof child === 'string' ? [] : worksIn(child, line, cut)));
    return records.length > 0
      ? records
      : { kind: 'broken', line, reason: cut ? CUT_NOTE : 'no work that Crossref’s format knows' };
  },
});

function worksIn(element: XmlElement, line: number, cut: boolean): RawRecord[] {
  if (element.name === 'error') return [{ kind: 'broken', line, reason: textOf(element) || 'Crossref had no answer' }];
  if (SINGLE.has(element.name)) return [recordOf(element, '', undefined, line, cut)];
  const kind = WHOLES.get(element.name);
  if (!kind) return [];
  const whole = kind.whole.map((name) => first(element, name)).find(Boolean);
  const title = whole ? textAt(whole, ...kind.title) : '';
  const parts = kind.part.flatMap((name) => all(element, name));
  if (parts.length > 0)
    return parts.map((part) => recordOf(part, title, whole, line, cut, first(element, 'journal_issue')));
  return whole ? [recordOf(whole, '', undefined, line, cut, undefined, title)] : [];
}

function recordOf(
  work: XmlElement,
  venue: string,
  whole: XmlElement | undefined,
  line: number,
  cut: boolean,
  issue?: XmlElement,
  title?: string,
): RawRecord {
  const draft = new RecordDraft(line);
  const [main, rest] = [textAt(work, 'titles', 'title'), textAt(work, 'titles', 'subtitle')];
  draft.title =
    (main && rest ? `${main}${/[:?!]$/.test(main) ? '' : ':'} ${rest}` : main) ||
    textAt(work, 'titles', 'original_language_title') ||
    (title ?? '');
  const abstracts = all(work, 'abstract').filter(
    (abstract) => !/graphical|teaser|toc/i.test(attribute(abstract, 'abstract-type')),
  );
  draft.abstract = abstracts[0] ? textOf(abstracts[0]) : textAt(work, 'description');
  const authors = authorsOf(work);
  // Records of a database and chapters of a monograph have their authors named once, for the whole.
  draft.authors.push(...(authors.length > 0 || !whole ? authors : authorsOf(whole)));
  draft.venue = venue || textAt(work, 'group_title') || textAt(work, 'institution', 'institution_name');
  draft.type = attribute(work, 'type') || work.name.replace(/_metadata$/, '').replaceAll('_', ' ');
  draft.language = languageCode(attribute(work, 'language') || attribute(whole, 'language'));
  draft.date = dateOf(work) || (issue ? dateOf(issue) : '') || (whole ? dateOf(whole) : '');
  draft.doi = bareDoi(textAt(work, 'doi_data', 'doi'));
  draft.url = textAt(work, 'doi_data', 'resource');
  draft.arxiv = arxivIn(draft.doi) || arxivIn(draft.url);
  const facet = (name: string, values: readonly string[]) => values.forEach((value) => draft.addFacet(name, value));
  facet('Volume', issue ? textsAt(issue, 'journal_volume', 'volume') : []);
  facet('Issue', issue ? textsAt(issue, 'issue') : []);
  facet('First page', textsAt(work, 'pages', 'first_page'));
  facet('Last page', textsAt(work, 'pages', 'last_page'));
  facet('ISSN', whole ? textsAt(whole, 'issn') : []);
  facet('ISBN', [...textsAt(work, 'isbn'), ...(whole ? textsAt(whole, 'isbn') : [])]);
  facet('Publisher', [
    ...textsAt(work, 'publisher', 'publisher_name'),
    ...(whole ? textsAt(whole, 'publisher', 'publisher_name') : []),
  ]);
  if (cut) draft.addNote(CUT_NOTE);
  return draft.finish();
}

function authorsOf(work: XmlElement): string[] {
  const people = [...all(work, 'contributors'), work].flatMap(({ children }) => children);
  return people.flatMap((person) => {
    if (typeof person === 'string') return [];
    const role = attribute(person, 'contributor_role');
    if (role !== '' && role !== 'author') return [];
    if (person.name === 'person_name')
      return joinName(textAt(person, 'surname'), textAt(person, 'given_name'), textAt(person, 'suffix')) || [];
    return person.name === 'organization' ? textOf(person) || [] : [];
  });
}

/** The date of the printed edition before the one on the web; of several the first. */
function dateOf(element: XmlElement): string {
  const dates = [
    'publication_date',
    'posted_date',
    'approval_date',
    'review_date',
    'database_date',
    'conference_date',
  ].flatMap((name) => all(element, name));
  const printed =
    dates.find((date) => attribute(date, 'media_type') === 'print') ??
    dates.find((date) => attribute(date, 'media_type') !== 'online') ??
    dates[0];
  const date = first(printed ?? element, 'publication_date') ?? printed;
  if (!date) return '';
  const [year, month, day] = [textAt(date, 'year'), textAt(date, 'month'), textAt(date, 'day')];
  return isoDate(month ? `${year}-${month}${day ? `-${day}` : ''}` : year);
}
