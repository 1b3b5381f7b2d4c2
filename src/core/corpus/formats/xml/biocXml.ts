import { createFields, sortFields } from '../fields.ts';
import { biocFields } from '../json/bioc.ts';
import { entriesOf } from '../json/jsonFields.ts';
import { CUT_NOTE } from '../recordDraft.ts';
import { all, attribute, textAt, textOf, type XmlElement } from './xmlElements.ts';
import { xmlFormat } from './xmlFormat.ts';

const fieldOf = createFields();

/** BioC (PubTator, PubMed Central): documents of passages, with what is known of them in notes (`infon`). */
export const biocXml = xmlFormat({
  name: 'BioC XML',
  roots: [],
  shows: /<passage\b[^]*<infon\b/,
  records: ['document'],
  passedOver: ['annotation', 'relation'],
  read: ({ element, line, cut }) =>
    sortFields(
      entriesOf(
        biocFields({
          ...notesOf(element),
          id: textAt(element, 'id'),
          passages: all(element, 'passage').map((passage) => ({
            infons: notesOf(passage),
            text:
              textAt(passage, 'text') ||
              all(passage, 'sentence')
                .map((sentence) => textAt(sentence, 'text'))
                .join(' '),
          })),
        }),
        fieldOf,
      ),
      line,
      cut ? CUT_NOTE : '',
    ),
});

const notesOf = (element: XmlElement) =>
  Object.fromEntries(all(element, 'infon').map((infon) => [attribute(infon, 'key'), textOf(infon)]));
