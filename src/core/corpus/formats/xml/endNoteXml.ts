import { arxivIn } from '../../values/arxivId.ts';
import { bareDoi, namedDoi } from '../../values/doi.ts';
import { isoDate } from '../../values/isoDate.ts';
import { languageCode } from '../../values/languageCode.ts';
import { familyFirst, listedName } from '../../values/personName.ts';
import { barePmid, pmidIn } from '../../values/pmid.ts';
import { CUT_NOTE, RecordDraft } from '../recordDraft.ts';
import { xmlFormat } from './xmlFormat.ts';
import { attribute, first, textAt, textsAt, type XmlElement } from './xmlElements.ts';

// prettier-ignore
const FACETS: readonly (readonly [element: string, facet: string])[] = [
  ['volume', 'Volume'], ['number', 'Number'], ['pages', 'Pages'], ['edition', 'Edition'], ['section', 'Section'],
  ['publisher', 'Publisher'], ['pub-location', 'Place published'], ['isbn', 'ISSN or ISBN'], ['label', 'Label'],
  ['accession-num', 'Accession number'], ['call-num', 'Call number'], ['notes', 'Notes'],
  ['research-notes', 'Research notes'], ['auth-address', 'Author address'], ['work-type', 'Type of work'],
  ['remote-database-name', 'Database'], ['remote-database-provider', 'Database provider'],
  ['reviewed-item', 'Reviewed item'], ['orig-pub', 'Original publication'], ['custom1', 'Custom 1'],
  ['custom2', 'Custom 2'], ['custom3', 'Custom 3'], ['custom4', 'Custom 4'], ['custom5', 'Custom 5'],
  ['custom6', 'Custom 6'], ['custom7', 'Custom 7'], ['electronic-resource-num', 'Electronic resource number'],
] as const;

/** EndNote's XML, which others write too. Text stands in runs of one style each. */
export const endNoteXml = xmlFormat({
  name: 'EndNote XML',
  roots: [],
  shows: /<records>\s*<record>|<record>(?:[^]{0,2000}?)<ref-type\b/,
  records: ['record'],
  read({ element, line, cut }) {
    const draft = new RecordDraft(line);
    const text = (...path: string[]) => textAt(element, ...path);
    const secondary = text('titles', 'secondary-title');
    draft.title = text('titles', 'title') || secondary;
    draft.abstract = text('abstract');
    draft.authors.push(
      ...textsAt(element, 'contributors', 'authors', 'author')
        .flatMap((name) => name.split(/;\s*/))
        .map((name) => familyFirst(listedName(name))),
    );
    const venues = [
      text('periodical', 'full-title'),
      secondary,
      text('alt-periodical', 'full-title'),
      text('periodical', 'abbr-1'),
      text('titles', 'tertiary-title'),
    ];
    draft.venue = venues.find((name) => name && name !== draft.title) ?? '';
    draft.type = attribute(first(element, 'ref-type'), 'name');
    draft.keywords.push(...textsAt(element, 'keywords', 'keyword').flatMap((keyword) => keyword.split(/[;\r\n]/)));
    draft.date = dateOf(text('dates', 'year'), text('dates', 'pub-dates', 'date'));
    draft.language = languageCode(text('language'));
    const links = linksOf(element);
    draft.url = links[0] ?? '';
    const notes = [...links, text('notes')];
    draft.doi = bareDoi(text('electronic-resource-num')) || (notes.map(namedDoi).find(Boolean) ?? '');
    draft.arxiv = [...notes, text('electronic-resource-num'), draft.venue].map(arxivIn).find(Boolean) ?? '';
    const accession = text('accession-num');
    const medline = /pubmed|medline|\bNLM\b/i.test(
      `${text('remote-database-name')} ${text('remote-database-provider')}`,
    );
    draft.pmid = (medline ? barePmid(accession) : '') || (notes.map(pmidIn).find(Boolean) ?? '');
    draft.id = /^\S{5,60}$/.test(accession) ? accession : '';
    for (const [name, facet] of FACETS)
      if (text(name) !== '' && !(name.startsWith('electronic') && draft.doi)) draft.addFacet(facet, text(name));
    for (const kind of ['secondary-authors', 'tertiary-authors', 'subsidiary-authors', 'translated-authors']) {
      for (const name of textsAt(element, 'contributors', kind, 'author'))
        draft.addFacet(kind === 'secondary-authors' ? 'Editors' : kind, name);
    }
    if (text('titles', 'short-title') !== draft.title) draft.addFacet('Short title', text('titles', 'short-title'));
    if (cut) draft.addNote(CUT_NOTE);
    return draft.finish();
  },
});

function dateOf(year: string, day: string): string {
  const said = isoDate(day) || isoDate(`${year} ${day}`);
  const known = isoDate(year);
  return said.startsWith(known) ? said : known;
}

function linksOf(element: XmlElement): string[] {
  return ['related-urls', 'text-urls', 'web-urls', 'pdf-urls']
    .flatMap((kind) => textsAt(element, 'urls', kind, 'url'))
    .filter((link) => /^https?:/i.test(link));
}
