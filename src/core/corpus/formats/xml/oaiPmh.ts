import { arxivIn, bareArxiv } from '../../values/arxivId.ts';
import { bareDoi, doiIn } from '../../values/doi.ts';
import { isoDate } from '../../values/isoDate.ts';
import { languageCode } from '../../values/languageCode.ts';
import { joinName } from '../../values/personName.ts';
import { pmidIn } from '../../values/pmid.ts';
import type { FoundRecord } from '../../record.ts';
import { CUT_NOTE, RecordDraft } from '../recordDraft.ts';
import { xmlFormat } from './xmlFormat.ts';
import { all, textAt, textsAt, type FoundElement } from './xmlElements.ts';

/** Answers of OAI-PMH in Dublin Core or in arXiv's own metadata (`arXiv`, `arXivRaw`). */
export const oaiPmh = xmlFormat({
  name: 'OAI-PMH (Dublin Core, arXiv)',
  roots: ['dc', 'arXiv', 'arXivRaw'],
  shows: /<(?:\w+:)?(?:dc|arXiv|arXivRaw)\s[^>]*(?:openarchives\.org|purl\.org\/dc|arxiv\.org\/OAI)/,
  records: ['dc', 'arXiv', 'arXivRaw'],
  read: (found) => (found.element.name === 'dc' ? dublinCore(found) : arxiv(found)),
});

function dublinCore({ element, line, cut }: FoundElement): FoundRecord {
  const draft = new RecordDraft(line);
  draft.title = textAt(element, 'title');
  draft.abstract = textAt(element, 'description') || textAt(element, 'abstract');
  draft.authors.push(...textsAt(element, 'creator'));
  draft.keywords.push(...textsAt(element, 'subject').flatMap((subject) => subject.split(/;\s*/)));
  draft.date = isoDate(textAt(element, 'date') || textAt(element, 'issued'));
  draft.type = textAt(element, 'type').replace(/^info:eu-repo\/semantics\//, '');
  draft.language = languageCode(textAt(element, 'language'));
  draft.venue = textAt(element, 'source') || textAt(element, 'publisher');
  const ids = [...textsAt(element, 'identifier'), ...textsAt(element, 'relation')];
  draft.url = ids.find((id) => /^https?:/.test(id)) ?? '';
  draft.doi = ids.map((id) => (/doi|^10\./i.test(id) ? doiIn(id) : '')).find(Boolean) ?? '';
  draft.arxiv = ids.map(arxivIn).find(Boolean) ?? '';
  draft.pmid = ids.map(pmidIn).find(Boolean) ?? '';
  for (const name of ['publisher', 'contributor', 'rights', 'format', 'coverage'])
    for (const value of textsAt(element, name)) draft.addFacet(name, value);
  if (cut) draft.addNote(CUT_NOTE);
  return draft.finish();
}

function arxiv({ element, line, cut }: FoundElement): FoundRecord {
  const draft = new RecordDraft(line);
  draft.title = textAt(element, 'title');
  draft.abstract = textAt(element, 'abstract');
  const people = all(element, 'authors', 'author').map((author) =>
    joinName(textAt(author, 'keyname'), textAt(author, 'forenames'), textAt(author, 'suffix')),
  );
  draft.authors.push(...(people.length > 0 ? people : textAt(element, 'authors').split(/,\s*|(?<!\s)\s+and\s+/)));
  draft.id = draft.arxiv = bareArxiv(textAt(element, 'id'));
  draft.date = isoDate(textAt(element, 'created') || textAt(element, 'version', 'date'));
  draft.doi = bareDoi(textAt(element, 'doi'));
  draft.venue = textAt(element, 'journal-ref') || 'arXiv';
  draft.keywords.push(...textAt(element, 'categories').split(' '));
  draft.url = draft.arxiv ? `https://arxiv.org/abs/${draft.arxiv}` : '';
  draft.addFacet('Comment', textAt(element, 'comments'));
  draft.addFacet('License', textAt(element, 'license'));
  if (cut) draft.addNote(CUT_NOTE);
  return draft.finish();
}
