import { CorpuscopeError } from '../../../errors.ts';
import type { Format } from '../format.ts';
import { rootOf } from './xmlElements.ts';

/** XML of a kind that is not read, to be named instead of taken for something else. */
export const otherXml: Format = {
  name: 'other XML',

  fits: ({ head }) => rootOf(head) !== '' && (/^\s*<[?!]/.test(head) || /<\/[\w:.-]+>/.test(head)),

  read(file) {
    throw new CorpuscopeError(`XML of a kind that is not read: its outermost element is “${rootOf(file.head)}”`, {
      where: file.name,
      fix: 'give PubMed, EndNote, MODS, Crossref, DataCite, JATS, Atom or OAI-PMH XML, or export the papers as RIS or CSV',
    });
  },
};
