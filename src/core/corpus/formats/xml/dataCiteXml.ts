import { arxivIn } from '../../values/arxivId.ts';
import { bareDoi } from '../../values/doi.ts';
import { isoDate } from '../../values/isoDate.ts';
import { languageCode } from '../../values/languageCode.ts';
import { joinName } from '../../values/personName.ts';
import { CUT_NOTE, RecordDraft } from '../recordDraft.ts';
import { xmlFormat } from './xmlFormat.ts';
import { all, attribute, first, textAt, textOf, textsAt } from './xmlElements.ts';

/** DataCite's metadata, of any version of its schema, alone or in an answer of OAI-PMH. */
export const dataCiteXml = xmlFormat({
  name: 'DataCite XML',
  roots: [],
  shows: /<(?:\w+:)?resource\b[^>]*datacite\.org\/schema/,
  records: ['resource'],
  read({ element, line, cut }) {
    const draft = new RecordDraft(line);
    const titles = all(element, 'titles', 'title');
    const title = titles.find((candidate) => attribute(candidate, 'titleType') === '') ?? titles[0];
    const subtitle = titles.find((candidate) => attribute(candidate, 'titleType') === 'Subtitle');
    draft.title = [title, subtitle === title ? undefined : subtitle]
      .map((part) => (part ? textOf(part) : ''))
      .filter(Boolean)
      .join(': ');
    const descriptions = all(element, 'descriptions', 'description');
    draft.abstract = descriptions
      .filter((text) => attribute(text, 'descriptionType') === 'Abstract')
      .map(textOf)
      .join('\n');
    for (const creator of all(element, 'creators', 'creator')) {
      draft.authors.push(
        joinName(textAt(creator, 'familyName'), textAt(creator, 'givenName')) || textAt(creator, 'creatorName'),
      );
    }
    draft.venue = textAt(element, 'container', 'title') || textAt(element, 'publisher');
    const type = first(element, 'resourceType');
    draft.type = attribute(type, 'resourceTypeGeneral') || (type ? textOf(type) : '');
    draft.keywords.push(...textsAt(element, 'subjects', 'subject'));
    draft.language = languageCode(textAt(element, 'language'));
    const issued = all(element, 'dates', 'date').find((date) =>
      ['Issued', 'Available'].includes(attribute(date, 'dateType')),
    );
    const year = isoDate(textAt(element, 'publicationYear'));
    const day = issued ? isoDate(textOf(issued)) : '';
    draft.date = day.startsWith(year) ? day : year;
    const id = first(element, 'identifier');
    draft.doi = id && /^(?:doi|)$/i.test(attribute(id, 'identifierType')) ? bareDoi(textOf(id)) : '';
    draft.arxiv = arxivIn(draft.doi);
    for (const other of all(element, 'alternateIdentifiers', 'alternateIdentifier'))
      draft.addFacet(attribute(other, 'alternateIdentifierType') || 'Other id', textOf(other));
    for (const text of descriptions)
      if (attribute(text, 'descriptionType') !== 'Abstract')
        draft.addFacet(attribute(text, 'descriptionType') || 'Description', textOf(text));
    for (const rights of textsAt(element, 'rightsList', 'rights')) draft.addFacet('Rights', rights);
    if (cut) draft.addNote(CUT_NOTE);
    return draft.finish();
  },
});
