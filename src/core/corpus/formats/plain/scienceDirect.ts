import { namedDoi } from '../../values/doi.ts';
import { isoDate } from '../../values/isoDate.ts';
import { familyFirst } from '../../values/personName.ts';
import type { FoundRecord } from '../../record.ts';
import type { Format } from '../format.ts';
import { linesOf, type Line } from '../lines.ts';
import { CUT_NOTE, RecordDraft } from '../recordDraft.ts';

const LINK = /^\((https:\/\/www\.sciencedirect\.com\/\S+)\)$/;
/** What of a citation is no title: each on a line of its own that ends in a comma. */
const DETAIL = /^(?:Volumes? |Issues? |Part |Pages? |ISSN |ISBN |https?:\/\/|\(|(?:1[89]|20)\d{2}[,.]|Article )/;
/** A day or a month before the year: `15 March 2019,`. */
const DAY = /^(?:\d{1,2} )?(?:[A-Z][a-z]{2,8} )?((?:1[89]|20)\d{2}),$/;

/** ScienceDirect's text: a citation in lines that end in commas, its link in brackets, then abstract and keywords behind their names. */
export const scienceDirect: Format = {
  name: 'ScienceDirect text',

  fits: ({ head }) =>
    /^\(https:\/\/www\.sciencedirect\.com\/\S+\)\s*$/m.test(head) && /^(?:ISSN|ISBN) [\dX-]+,\s*$/m.test(head),

  *read(file) {
    let lines: Line[] = [];
    // A record ends where a line that ends in a comma follows a blank line behind its link.
    let isLinked = false;
    let isBlank = false;
    for (const line of linesOf(file)) {
      if (line.text.trim() === '') {
        isBlank = true;
        continue;
      }
      if (isLinked && isBlank && /,\s*$/.test(line.text)) {
        yield recordOf(lines);
        lines = [];
        isLinked = false;
      }
      isLinked ||= LINK.test(line.text.trim());
      isBlank = false;
      lines.push(line);
    }
    if (lines.length > 0) yield recordOf(lines);
  },
};

function recordOf(lines: readonly Line[]): FoundRecord {
  const draft = new RecordDraft(lines[0]!.number);
  const link = lines.findIndex(({ text }) => LINK.test(text.trim()));
  const cited = lines.slice(0, link < 0 ? undefined : link).map(({ text }) => text.trim());
  readCitation(cited, draft);
  draft.url = LINK.exec(lines[link]?.text.trim() ?? '')?.[1] ?? '';
  let isAbstract = false;
  const abstract: string[] = [];
  for (const { text } of link < 0 ? [] : lines.slice(link + 1)) {
    const [, name = '', value = ''] = /^(Abstract|Keywords): ?(.*)$/.exec(text) ?? [];
    if (name === 'Keywords') draft.keywords.push(...value.split(';'));
    if (name !== '') isAbstract = name === 'Abstract';
    if (isAbstract) abstract.push(name === '' ? text : value);
  }
  draft.abstract = abstract.join('\n');
  if (lines.at(-1)!.cut) draft.addNote(CUT_NOTE);
  return draft.finish();
}

/** Authors, title and journal come first, in this order; of works without authors the title does. */
function readCitation(lines: readonly string[], draft: RecordDraft): void {
  const first = lines.findIndex((line) => DETAIL.test(line) || DAY.test(line));
  const names = lines.slice(0, first < 0 ? undefined : first).map((line) => line.replace(/,$/, ''));
  const [authors, title, venue] = names.length < 3 ? ['', ...names] : names;
  draft.authors.push(...(authors === undefined || authors === '' ? [] : authors.split(/,\s+/).map(familyFirst)));
  draft.title = title ?? '';
  draft.venue = venue ?? '';
  const day = lines.find((line) => DAY.test(line));
  draft.date = day === undefined ? '' : isoDate(day.replace(/,$/, ''));
  draft.doi = lines.map((line) => (line.startsWith('https://doi.org/') ? namedDoi(line) : '')).find(Boolean) ?? '';
}
