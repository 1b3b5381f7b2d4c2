import { bareArxiv } from '../../values/arxivId.ts';
import { bareDoi } from '../../values/doi.ts';
import { isoDate } from '../../values/isoDate.ts';
import { languageCode } from '../../values/languageCode.ts';
import { joinName } from '../../values/personName.ts';
import { barePmid } from '../../values/pmid.ts';
import { CUT_NOTE, RecordDraft } from '../recordDraft.ts';
import { xmlFormat } from './xmlFormat.ts';
import { all, attribute, first, textAt, textOf, textsAt, type XmlElement } from './xmlElements.ts';

/** Abstracts that say less than the abstract, or say it in another way. */
const OTHER_ABSTRACTS = /graphical|teaser|toc|key-?points|highlights?|summary|video|precis|web-summary|editor/i;

/** JATS, the articles of publishers and of PubMed Central, one or many in a file. Their text, tables and references are passed over. */
export const jats = xmlFormat({
  name: 'JATS',
  roots: ['pmc-articleset'],
  shows: /<(?:\w+:)?article-meta[\s>]/,
  records: ['article'],
  passedOver: ['body', 'back', 'floats-group', 'sub-article', 'response', 'ref-list'],
  read({ element, line, cut }) {
    const draft = new RecordDraft(line);
    const meta = first(element, 'front', 'article-meta') ?? first(element, 'article-meta');
    if (cut) draft.addNote(CUT_NOTE);
    if (!meta) return draft.finish();
    const [title, rest] = [textAt(meta, 'title-group', 'article-title'), textAt(meta, 'title-group', 'subtitle')];
    draft.title = title && rest ? `${title}${/[:?!]$/.test(title) ? '' : ':'} ${rest}` : title;
    const abstracts = all(meta, 'abstract');
    const abstract = abstracts.find((text) => !OTHER_ABSTRACTS.test(attribute(text, 'abstract-type'))) ?? abstracts[0];
    draft.abstract = abstract ? abstractText(abstract) : '';
    draft.authors.push(...all(meta, 'contrib-group', 'contrib').flatMap(authorOf));
    const journal = first(element, 'front', 'journal-meta');
    draft.venue =
      (journal && (textAt(journal, 'journal-title-group', 'journal-title') || textAt(journal, 'journal-title'))) || '';
    draft.type = attribute(element, 'article-type');
    draft.language = languageCode(attribute(element, 'lang'));
    draft.keywords.push(
      ...all(meta, 'kwd-group')
        .filter((group) => attribute(group, 'kwd-group-type') !== 'abbreviations')
        .flatMap((group) => textsAt(group, 'kwd')),
    );
    draft.date = dateOf(all(meta, 'pub-date'));
    const idOf = (kind: string) =>
      all(meta, 'article-id')
        .filter((id) => attribute(id, 'pub-id-type') === kind)
        .map(textOf)[0] ?? '';
    draft.doi = bareDoi(idOf('doi'));
    draft.pmid = barePmid(idOf('pmid'));
    draft.arxiv = bareArxiv(idOf('arxiv'));
    const link = first(meta, 'self-uri');
    draft.url = attribute(link, 'href') || (link ? textOf(link) : '');
    const pmc = idOf('pmc') || idOf('pmcid');
    draft.addFacet('PMCID', pmc && !/^PMC/i.test(pmc) ? `PMC${pmc}` : pmc);
    draft.addFacet('Volume', textAt(meta, 'volume'));
    draft.addFacet('Issue', textAt(meta, 'issue'));
    draft.addFacet('First page', textAt(meta, 'fpage') || textAt(meta, 'elocation-id'));
    draft.addFacet('ISSN', journal ? textAt(journal, 'issn') : '');
    draft.addFacet('Publisher', journal ? textAt(journal, 'publisher', 'publisher-name') : '');
    for (const subject of textsAt(meta, 'article-categories', 'subj-group', 'subject'))
      draft.addFacet('Subject', subject);
    for (const other of all(meta, 'trans-abstract')) draft.addFacet('Other abstract', textOf(other));
    return draft.finish();
  },
});

/** Headings of sections become labels; the heading of the abstract itself goes. */
function abstractText(abstract: XmlElement): string {
  const parts = abstract.children.flatMap((child) => {
    if (typeof child === 'string') return child.trim() || [];
    if (child.name === 'title' || child.name === 'label') return /^abstract$/i.test(textOf(child)) ? [] : textOf(child);
    if (child.name !== 'sec') return textOf(child);
    const heading = textAt(child, 'title').replace(/[:.]$/, '');
    const text = textOf({
      ...child,
      children: child.children.filter((part) => typeof part === 'string' || part.name !== 'title'),
    });
    return heading && text ? `${heading}: ${text}` : text || heading;
  });
  return parts.filter(Boolean).join('\n');
}

function authorOf(contributor: XmlElement): string[] {
  if (!/^(?:author|)$/.test(attribute(contributor, 'contrib-type'))) return [];
  const name =
    first(contributor, 'name') ?? first(contributor, 'name-alternatives', 'name') ?? first(contributor, 'string-name');
  if (!name) return textsAt(contributor, 'collab').slice(0, 1);
  return [
    joinName(textAt(name, 'surname'), textAt(name, 'given-names'), textAt(name, 'suffix')) || textOf(name),
  ].filter(Boolean);
}

/** The date of the issue before the one on the web, where both are told apart. */
function dateOf(dates: readonly XmlElement[]): string {
  const kind = (date: XmlElement) =>
    attribute(date, 'pub-type') || attribute(date, 'publication-format') || attribute(date, 'date-type');
  const order = ['ppub', 'print', 'collection', 'pub', 'epub-ppub', 'epub', 'electronic'];
  const sorted = order.flatMap((wanted) => dates.filter((date) => kind(date) === wanted)).concat(dates);
  const read = (date: XmlElement) => {
    const [year, month, day] = [textAt(date, 'year'), textAt(date, 'month'), textAt(date, 'day')];
    return (
      isoDate(
        /^\d+$/.test(month) ? `${year}-${month}${day ? `-${day}` : ''}` : `${year} ${month || textAt(date, 'season')}`,
      ) || isoDate(attribute(date, 'iso-8601-date'))
    );
  };
  return sorted.map(read).find(Boolean) ?? '';
}
