import { bareDoi, namedDoi } from '../../values/doi.ts';
import { isoDate } from '../../values/isoDate.ts';
import { languageCode } from '../../values/languageCode.ts';
import { barePmid } from '../../values/pmid.ts';
import { CUT_NOTE, RecordDraft } from '../recordDraft.ts';
import { xmlFormat } from './xmlFormat.ts';
import { textAt, textsAt } from './xmlElements.ts';

/** What stands behind the text that is shown: the same for searching, and codes. */
const CODES = /\$\$[\w].*$/;
/** Years of life and roles behind a name. */
const REMARKS = /,? ?\(?\d{4}-(?:\d{4})?\)?\.?$| ?[[(][^[\]()]*[\])]$/;

/** Ex Libris' Primo: records of library catalogues in its own "normalized" XML (PNX). What is made for citing goes before what is shown. */
export const primo = xmlFormat({
  name: 'Primo XML (PNX)',
  roots: [],
  shows: /exlibrisgroup\.com\/xsd\/primo/,
  records: ['record'],
  read({ element, line, cut }) {
    const draft = new RecordDraft(line);
    const shown = (name: string) => textsAt(element, 'display', name).map((text) => text.replace(CODES, '').trim());
    const cited = (...names: string[]) => names.map((name) => textAt(element, 'addata', name)).find(Boolean) ?? '';
    draft.title = (shown('title')[0] ?? '').replace(/ \/ .*$/, '').replace(/ :(?= )/, ':') || cited('atitle', 'btitle');
    draft.abstract = cited('abstract') || shown('description').join('\n');
    const authors = textsAt(element, 'addata', 'au');
    const makers = authors.length > 0 ? authors : shown('creator').flatMap((names) => names.split(/ ?; ?/));
    draft.authors.push(...new Set(makers.map((name) => name.replace(REMARKS, '').replace(/(?<=\p{Ll}{2})\.$/u, ''))));
    draft.date = isoDate(cited('risdate', 'date')) || isoDate(shown('creationdate')[0] ?? '');
    draft.venue = cited('jtitle') || (shown('ispartof')[0] ?? '').split(',')[0]!;
    draft.type = shown('type')[0] ?? '';
    draft.keywords.push(...shown('subject').flatMap((subjects) => subjects.split(/ ?; ?/)));
    draft.language = languageCode((shown('language')[0] ?? '').split(';')[0]!);
    draft.doi = bareDoi(cited('doi')) || (shown('identifier').map(namedDoi).find(Boolean) ?? '');
    draft.pmid = barePmid(cited('pmid'));
    draft.id = textAt(element, 'control', 'recordid');
    for (const name of shown('contributor')) draft.addFacet('Contributors', name);
    draft.addFacet('Publisher', shown('publisher')[0] ?? '');
    if (cut) draft.addNote(CUT_NOTE);
    return draft.finish();
  },
});
