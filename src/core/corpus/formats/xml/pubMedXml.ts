import { bareDoi } from '../../values/doi.ts';
import { isoDate } from '../../values/isoDate.ts';
import { languageCode } from '../../values/languageCode.ts';
import { joinName } from '../../values/personName.ts';
import type { FoundRecord } from '../../record.ts';
import { CUT_NOTE, RecordDraft } from '../recordDraft.ts';
import { nlmTitle } from '../tagged/nlm.ts';
import { xmlFormat } from './xmlFormat.ts';
import { all, attribute, first, textAt, textOf, textsAt, type FoundElement, type XmlElement } from './xmlElements.ts';

/** PubMed's XML, of its web page or its programs (`PubmedArticleSet`). A structured abstract keeps its labels as text. */
export const pubMedXml = xmlFormat({
  name: 'PubMed XML',
  roots: [
    'PubmedArticleSet',
    'PubmedArticle',
    'PubmedBookArticleSet',
    'PubmedBookArticle',
    'MedlineCitationSet',
    'MedlineCitation',
  ],
  records: ['PubmedArticle', 'PubmedBookArticle', 'MedlineCitation'],
  read: ({ element, ...found }) =>
    element.name === 'PubmedBookArticle' ? bookRecord({ element, ...found }) : articleRecord({ element, ...found }),
});

function articleRecord({ element, line, cut }: FoundElement): FoundRecord {
  const draft = new RecordDraft(line);
  const citation = element.name === 'MedlineCitation' ? element : first(element, 'MedlineCitation');
  const article = citation && first(citation, 'Article');
  if (cut) draft.addNote(CUT_NOTE);
  if (!citation || !article) return draft.finish();
  readArticle(draft, article, textAt(article, 'ArticleTitle') || textAt(article, 'VernacularTitle'));
  draft.pmid = draft.id = textAt(citation, 'PMID');
  const journal = first(article, 'Journal');
  const issue = journal && first(journal, 'JournalIssue');
  draft.venue = (journal && textAt(journal, 'Title')) || textAt(citation, 'MedlineJournalInfo', 'MedlineTA');
  draft.date = dateIn(issue && first(issue, 'PubDate')) || dateIn(first(article, 'ArticleDate'));
  draft.keywords.push(
    ...textsAt(citation, 'KeywordList', 'Keyword'),
    ...textsAt(citation, 'MeshHeadingList', 'MeshHeading', 'DescriptorName'),
  );
  draft.doi ||= articleId(first(element, 'PubmedData'), 'doi');
  const facet = (name: string, ...values: readonly string[]) => values.forEach((value) => draft.addFacet(name, value));
  facet('Volume', issue ? textAt(issue, 'Volume') : '');
  facet('Issue', issue ? textAt(issue, 'Issue') : '');
  facet('Pages', textAt(article, 'Pagination', 'MedlinePgn'));
  facet('ISSN', journal ? textAt(journal, 'ISSN') : '');
  facet('Journal abbreviation', journal ? textAt(journal, 'ISOAbbreviation') : '');
  facet('Country', textAt(citation, 'MedlineJournalInfo', 'Country'));
  facet('PMCID', articleId(first(element, 'PubmedData'), 'pmc'));
  facet(
    'Vernacular title',
    draft.title === textAt(article, 'VernacularTitle') ? '' : textAt(article, 'VernacularTitle'),
  );
  facet('Other abstract', ...all(citation, 'OtherAbstract').map(abstractOf));
  facet('Substances', ...textsAt(citation, 'ChemicalList', 'Chemical', 'NameOfSubstance'));
  facet('Grants', ...textsAt(article, 'GrantList', 'Grant', 'GrantID'));
  return draft.finish();
}

/** A book, or a chapter of one. */
function bookRecord({ element, line, cut }: FoundElement): FoundRecord {
  const draft = new RecordDraft(line);
  const document = first(element, 'BookDocument');
  if (cut) draft.addNote(CUT_NOTE);
  if (!document) return draft.finish();
  const book = textAt(document, 'Book', 'BookTitle');
  const chapter = textAt(document, 'ArticleTitle');
  readArticle(draft, document, chapter || book);
  if (draft.authors.length === 0) draft.authors.push(...authorsIn(first(document, 'Book')));
  draft.pmid = draft.id = textAt(document, 'PMID');
  draft.venue = chapter ? book : '';
  draft.date = dateIn(first(document, 'Book', 'PubDate')) || dateIn(first(document, 'ContributionDate'));
  draft.keywords.push(...textsAt(document, 'KeywordList', 'Keyword'));
  draft.doi ||= articleId(document, 'doi');
  draft.addFacet('Publisher', textAt(document, 'Book', 'Publisher', 'PublisherName'));
  return draft.finish();
}

function readArticle(draft: RecordDraft, article: XmlElement, title: string): void {
  draft.title = nlmTitle(title);
  draft.abstract = all(article, 'Abstract').map(abstractOf).filter(Boolean).join('\n');
  draft.authors.push(...authorsIn(article));
  draft.language = languageCode(textAt(article, 'Language'));
  draft.type = [
    ...textsAt(article, 'PublicationTypeList', 'PublicationType'),
    ...textsAt(article, 'PublicationType'),
  ].join('; ');
  const places = all(article, 'ELocationID').filter((place) => attribute(place, 'ValidYN') !== 'N');
  draft.doi =
    places.filter((place) => attribute(place, 'EIdType') === 'doi').map((place) => bareDoi(textOf(place)))[0] ?? '';
}

/** The parts of a structured abstract behind their labels. */
function abstractOf(abstract: XmlElement): string {
  return all(abstract, 'AbstractText')
    .map((part) => {
      const [label, text] = [attribute(part, 'Label'), textOf(part)];
      return text === '' || label === '' || /^unlabel+ed$/i.test(label) ? text : `${label}: ${text}`;
    })
    .filter(Boolean)
    .join('\n');
}

function authorsIn(parent: XmlElement | undefined): string[] {
  if (!parent) return [];
  const lists = all(parent, 'AuthorList').filter((list) => attribute(list, 'Type') !== 'editors');
  return lists
    .flatMap((list) => all(list, 'Author'))
    .flatMap((author) => {
      const name = joinName(
        textAt(author, 'LastName'),
        textAt(author, 'ForeName') || textAt(author, 'FirstName') || textAt(author, 'Initials'),
        textAt(author, 'Suffix'),
      );
      return name || textAt(author, 'CollectiveName') || [];
    });
}

function dateIn(date: XmlElement | undefined): string {
  if (!date) return '';
  const [year, month, day] = [textAt(date, 'Year'), textAt(date, 'Month'), textAt(date, 'Day')];
  if (year === '') return isoDate(textAt(date, 'MedlineDate'));
  return isoDate(/^\d+$/.test(month) ? `${year}-${month}${day ? `-${day}` : ''}` : `${year} ${month} ${day}`);
}

/** Of the paper itself: its references have lists of their own. */
function articleId(parent: XmlElement | undefined, kind: string): string {
  const id =
    parent && all(parent, 'ArticleIdList', 'ArticleId').find((candidate) => attribute(candidate, 'IdType') === kind);
  return id ? (kind === 'doi' ? bareDoi(textOf(id)) : textOf(id)) : '';
}
