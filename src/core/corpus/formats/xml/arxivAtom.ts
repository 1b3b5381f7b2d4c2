import { arxivIn } from '../../values/arxivId.ts';
import { bareDoi } from '../../values/doi.ts';
import { isoDate } from '../../values/isoDate.ts';
import { CUT_NOTE, RecordDraft } from '../recordDraft.ts';
import { xmlFormat } from './xmlFormat.ts';
import { all, attribute, textAt, textOf, textsAt } from './xmlElements.ts';

/** The languages in which J-STAGE says each thing, in the order in which one of them is taken. */
const LANGUAGES = ['en', 'ja'];

/** Answers of arXiv's search interface, and other Atom feeds whose entries have a title and a summary, J-STAGE's among them. */
export const arxivAtom = xmlFormat({
  name: 'Atom (arXiv)',
  roots: ['feed', 'entry'],
  records: ['entry'],
  read({ element, line, cut }) {
    const id = textAt(element, 'id');
    if (/arxiv\.org\/api\/errors/.test(id))
      return { kind: 'broken', line, reason: `arXiv answered: ${textAt(element, 'summary')}` };
    const draft = new RecordDraft(line);
    const said = (name: string) => LANGUAGES.map((language) => textAt(element, name, language)).find(Boolean) ?? '';
    draft.title = said('article_title') || textAt(element, 'title');
    draft.abstract = textAt(element, 'summary') || textAt(element, 'content');
    const authors = [[], ...LANGUAGES.map((language) => [language])].map((path) =>
      textsAt(element, 'author', ...path, 'name'),
    );
    draft.authors.push(...(authors.find((names) => names.length > 0) ?? []));
    draft.date =
      ['published', 'publicationDate', 'pubyear', 'updated']
        .map((name) => isoDate(textAt(element, name)))
        .find(Boolean) ?? '';
    draft.arxiv = arxivIn(id);
    draft.id = draft.arxiv || id;
    draft.doi = bareDoi(textAt(element, 'doi'));
    draft.venue = textAt(element, 'journal_ref') || said('material_title') || (draft.arxiv ? 'arXiv' : '');
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
