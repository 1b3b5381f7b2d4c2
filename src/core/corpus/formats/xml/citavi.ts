import { bareDoi } from '../../values/doi.ts';
import { isoDate } from '../../values/isoDate.ts';
import { languageCode } from '../../values/languageCode.ts';
import { joinName } from '../../values/personName.ts';
import { barePmid } from '../../values/pmid.ts';
import type { FoundRecord } from '../../record.ts';
import type { Format } from '../format.ts';
import { CUT_NOTE, RecordDraft } from '../recordDraft.ts';
import { attribute, rootOf, textAt, xmlElements, type FoundElement } from './xmlElements.ts';

/** Lists of a project in which things stand with an id, and those that say which things belong to which reference. */
const THINGS = new Set([
  'Person',
  'Keyword',
  'Periodical',
  'Reference',
  'ReferenceAuthors',
  'ReferenceEditors',
  'ReferenceKeywords',
]);
/** Text that is kept twice, with its layout. */
const PASSED_OVER = new Set(['AbstractRTF', 'TableOfContentsRTF', 'EvaluationRTF']);

/**
 * Citavi's project as XML: references, people and keywords are lists of their own, joined by lists of ids. It is read whole before its
 * records are given.
 */
export const citavi: Format = {
  name: 'Citavi XML',

  fits: ({ head }) => rootOf(head) === 'CitaviExchangeData',

  *read(file) {
    const names = new Map<string, string>();
    const joined = new Map<string, Map<string, readonly string[]>>();
    const references: FoundElement[] = [];
    for (const found of xmlElements(file, THINGS, PASSED_OVER)) {
      const { element } = found;
      const { name } = element;
      const id = attribute(element, 'id');
      if (name === 'Reference') references.push(found);
      else if (name === 'Person')
        names.set(
          id,
          joinName(
            textAt(element, 'LastName'),
            `${textAt(element, 'FirstName')} ${textAt(element, 'MiddleName')}`,
            textAt(element, 'Suffix'),
          ),
        );
      else if (name === 'Keyword' || name === 'Periodical')
        names.set(id, textAt(element, 'Name') || textAt(element, 'StandardAbbreviation'));
      else joined.set(name, partsOf(found));
    }
    const namesOf = (list: string, id: string) =>
      (joined.get(list)?.get(id) ?? []).flatMap((part) => names.get(part) || []);
    for (const found of references) {
      const id = attribute(found.element, 'id');
      yield recordOf(found, {
        authors: namesOf('ReferenceAuthors', id),
        editors: namesOf('ReferenceEditors', id),
        keywords: namesOf('ReferenceKeywords', id),
        periodical: names.get(textAt(found.element, 'PeriodicalId')) ?? '',
      });
    }
  },
};

interface Joined {
  readonly authors: readonly string[];
  readonly editors: readonly string[];
  readonly keywords: readonly string[];
  readonly periodical: string;
}

/** `reference;first;second`, each id with or without a number behind a colon. */
function partsOf({ element }: FoundElement): Map<string, readonly string[]> {
  const parts = new Map<string, readonly string[]>();
  for (const pair of element.children) {
    if (typeof pair === 'string') continue;
    const [reference = '', ...ids] = pair.children
      .join('')
      .split(';')
      .map((id) => id.trim().split(':')[0]!);
    parts.set(reference, ids);
  }
  return parts;
}

function recordOf(
  { element, line, cut }: FoundElement,
  { authors, editors, keywords, periodical }: Joined,
): FoundRecord {
  const draft = new RecordDraft(line);
  const text = (name: string) => textAt(element, name);
  const [title, rest] = [text('Title'), text('Subtitle')];
  draft.title = title && rest ? `${title}${/[:?!]$/.test(title) ? '' : ':'} ${rest}` : title || text('ShortTitle');
  draft.abstract = text('Abstract');
  draft.authors.push(...authors);
  draft.keywords.push(...keywords);
  draft.venue = periodical;
  draft.type = text('ReferenceType');
  draft.language = languageCode(text('LanguageCode') || text('Language'));
  const [year, day] = [isoDate(text('Year')), isoDate(text('Date'))];
  draft.date = year === '' || (day.startsWith(year) && day.length > year.length) ? day : year;
  draft.doi = bareDoi(text('Doi'));
  draft.pmid = barePmid(text('PubMedId'));
  draft.url = text('OnlineAddress');
  draft.id = attribute(element, 'id');
  for (const editor of editors) draft.addFacet('Editors', editor);
  for (const name of ['Volume', 'Number', 'PageRange', 'PlaceOfPublication', 'Isbn', 'Notes'])
    draft.addFacet(name, text(name));
  if (cut) draft.addNote(CUT_NOTE);
  return draft.finish();
}
