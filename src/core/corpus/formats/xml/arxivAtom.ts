import { arxivIn } from '../../values/arxivId.ts';
import { bareDoi } from '../../values/doi.ts';
import { isoDate } from '../../values/isoDate.ts';
import { CUT_NOTE, RecordDraft } from '../recordDraft.ts';
import { xmlFormat } from './xmlFormat.ts';
import { all, attribute, textAt, textOf, textsAt } from './xmlElements.ts';

/** Answers of arXiv's search interface, and other Atom feeds whose entries have a title and a summary. */
export const arxivAtom = xmlFormat({
  name: 'Atom (arXiv)',
  roots: ['feed', 'entry'],
  records: ['entry'],
  read({ element, line, cut }) {
    const id = textAt(element, 'id');
    if (/arxiv\.org\/api\/errors/.test(id))
      return { kind: 'broken', line, reason: `arXiv answered: ${textAt(element, 'summary')}` };
    const draft = new RecordDraft(line);
    draft.title = textAt(element, 'title');
    draft.abstract = textAt(element, 'summary') || textAt(element, 'content');
    draft.authors.push(...textsAt(element, 'author', 'name'));
    draft.date = isoDate(textAt(element, 'published')) || isoDate(textAt(element, 'updated'));
    draft.arxiv = arxivIn(id);
    draft.id = draft.arxiv || id;
    draft.doi = bareDoi(textAt(element, 'doi'));
    draft.venue = textAt(element, 'journal_ref') || (draft.arxiv ? 'arXiv' : '');
    const links = all(element, 'link');
    draft.url =
      attribute(links.find((link) => attribute(link, 'rel') === 'alternate') ?? links[0], 'href') ||
      (/^https?:/.test(id) ? id : '');
    const categories = all(element, 'category').map((category) => attribute(category, 'term') || textOf(category));
    draft.keywords.push(...categories);
    const primary = all(element, 'primary_category').map((category) => attribute(category, 'term'))[0];
    draft.addFacet('Primary category', primary ?? '');
    draft.addFacet('Comment', textAt(element, 'comment'));
    draft.addFacet('Updated', isoDate(textAt(element, 'updated')));
    if (cut) draft.addNote(CUT_NOTE);
    return draft.finish();
  },
});
