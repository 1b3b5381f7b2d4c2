import { bareDoi } from '../../values/doi.ts';
import { isoDate } from '../../values/isoDate.ts';
import { joinName } from '../../values/personName.ts';
import type { Format } from '../format.ts';
import { CUT_NOTE, RecordDraft } from '../recordDraft.ts';
import { all, rootOf, textAt, xmlElements } from './xmlElements.ts';

const PARTS = new Set(['meta', 'paper']);

/** The XML of the ACL Anthology: what a volume's head says (year, title of the proceedings) holds for the papers behind it. */
export const aclAnthology: Format = {
  name: 'ACL Anthology XML',

  fits: ({ head }) => rootOf(head) === 'collection' && /<volume\b/.test(head) && /<meta>/.test(head),

  *read(file) {
    let [year, month, venue] = ['', '', ''];
    for (const { element, line, cut } of xmlElements(file, PARTS)) {
      if (element.name === 'meta') {
        [year, month, venue] = [textAt(element, 'year'), textAt(element, 'month'), textAt(element, 'booktitle')];
        continue;
      }
      const draft = new RecordDraft(line);
      draft.title = textAt(element, 'title');
      draft.abstract = textAt(element, 'abstract');
      for (const author of all(element, 'author'))
        draft.authors.push(joinName(textAt(author, 'last'), textAt(author, 'first')));
      draft.date = isoDate(`${year} ${month}`);
      draft.venue = venue;
      draft.id = textAt(element, 'bibkey');
      draft.doi = bareDoi(textAt(element, 'doi'));
      draft.url = textAt(element, 'url');
      draft.language = textAt(element, 'language');
      draft.addFacet('Pages', textAt(element, 'pages'));
      if (cut) draft.addNote(CUT_NOTE);
      yield draft.finish();
    }
  },
};
