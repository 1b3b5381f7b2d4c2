import { bareDoi } from '../../values/doi.ts';
import { isoDate } from '../../values/isoDate.ts';
import { languageCode } from '../../values/languageCode.ts';
import { peopleOf } from '../../values/people.ts';
import { barePmid } from '../../values/pmid.ts';
import type { RawRecord } from '../../record.ts';
import type { Format } from '../format.ts';
import { linesOf } from '../lines.ts';
import { CUT_NOTE, RecordDraft } from '../recordDraft.ts';
import { listOf } from '../tagged/taggedRecords.ts';

/** `(2019) Journal of Cats, 3 (2), pp. 1-9. Cited 7 times.`: the line behind a title. */
const SOURCE = /^\((\d{4})\) (.+)$/;
const LABEL = /^([A-Z][A-Z/ -]{2,50}): (.*)$/;

/** Scopus' plain text: authors, their numbers, the title and the source a line each, then fields behind labels in capitals. */
export const scopusText: Format = {
  name: 'Scopus plain text',

  fits: ({ head }) => /^\s*Scopus[ \t]*[\r\n]\s*EXPORT DATE:/i.test(head) && /^\(\d{4}\) /m.test(head),

  *read(file) {
    let record: { line: number; lines: string[] } | null = null;
    for (const { number, text } of linesOf(file)) {
      const line = text.trim();
      if (line === '' || (record === null && /^(?:Scopus$|EXPORT DATE:)/i.test(line))) continue;
      record ??= { line: number, lines: [] };
      record.lines.push(line);
      if (/^SOURCE: Scopus/i.test(line)) {
        yield recordOf(record.line, record.lines, false);
        record = null;
      }
    }
    if (record) yield recordOf(record.line, record.lines, true);
  },
};

function recordOf(line: number, lines: readonly string[], cut: boolean): RawRecord {
  const draft = new RecordDraft(line);
  const at = lines.findIndex((text) => SOURCE.test(text));
  if (at < 1) {
    return { kind: 'broken', line, reason: cut ? CUT_NOTE : 'no title with a year and a source behind it' };
  }
  const before = lines.slice(0, at).filter((text) => !/^[\d;\s]+$/.test(text));
  const fields = fieldsOf(lines.slice(at + 1));
  const of = (label: string) => fields.get(label) ?? '';
  draft.title = before.at(-1) ?? '';
  const authors = of('AUTHOR FULL NAMES').replace(/(?<!\s)\s*\(\d+\)/g, '') || (before.length > 1 ? before[0]! : '');
  draft.authors.push(...peopleOf(/^\[No author/i.test(authors) ? '' : authors));
  const [, year, source] = SOURCE.exec(lines[at]!)!;
  draft.date = isoDate(year!);
  draft.venue = source!.split(/,\s(?=\d|art\.|pp?\.|\(|Part|[A-Z]+\d)|\.\s*Cited/)[0]!.replace(/\.$/, '');
  draft.abstract = /^\[No abstract/i.test(of('ABSTRACT')) ? '' : of('ABSTRACT');
  draft.keywords.push(...listOf([of('AUTHOR KEYWORDS'), of('INDEX KEYWORDS')]));
  draft.doi = bareDoi(of('DOI'));
  draft.pmid = barePmid(of('PUBMED ID'));
  draft.type = of('DOCUMENT TYPE');
  draft.language = languageCode(of('LANGUAGE OF ORIGINAL DOCUMENT'));
  draft.url = lines.find((text) => /^https?:\/\//.test(text)) ?? '';
  draft.id = /\beid=(2-s2\.0-\d+)/.exec(draft.url)?.[1] ?? '';
  const cited = /\bCited (\d{1,7}) times?\b/.exec(source!)?.[1];
  if (cited) draft.citations = Number(cited);
  draft.addFacet('Source', source!);
  const used = new Set([
    'ABSTRACT',
    'AUTHOR KEYWORDS',
    'INDEX KEYWORDS',
    'DOI',
    'PUBMED ID',
    'DOCUMENT TYPE',
    'LANGUAGE OF ORIGINAL DOCUMENT',
    'SOURCE',
  ]);
  for (const [label, value] of fields)
    if (!used.has(label)) draft.addFacet(label[0]! + label.slice(1).toLowerCase(), value);
  if (cut) draft.addNote(CUT_NOTE);
  return draft.finish();
}

function fieldsOf(lines: readonly string[]): Map<string, string> {
  const fields = new Map<string, string>();
  let label = '';
  for (const line of lines) {
    const found = LABEL.exec(line);
    if (found) label = found[1]!;
    const text = found ? found[2]! : line;
    if (label !== '') fields.set(label, fields.has(label) ? `${fields.get(label)!}\n${text}` : text);
  }
  return fields;
}
