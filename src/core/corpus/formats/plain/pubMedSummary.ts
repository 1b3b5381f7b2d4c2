import { bareDoi } from '../../values/doi.ts';
import { isoDate } from '../../values/isoDate.ts';
import type { RawRecord } from '../../record.ts';
import type { Format } from '../format.ts';
import { linesOf } from '../lines.ts';
import { RecordDraft } from '../recordDraft.ts';
import { nlmAuthor, nlmTitle } from '../tagged/nlm.ts';

/** A paper's number and what is said of it in one paragraph. */
const NUMBER = /^(\d{1,6}): (\S.*)$/;
const PMID = /\bPMID: (\d{1,8})\b/;
/** The date behind the journal, and what ends it. */
const DATE = /\. (\d{4}(?: [A-Z][a-z]{2}(?:-[A-Z][a-z]{2})?(?: \d{1,2})?)?)(?=[;:.])/;
/** Names as PubMed shortens them, up to their full stop. */
const AUTHORS =
  /^(?:[^.,]{1,80} [\p{Lu}-]{1,4}(?: (?:Jr|Sr|\d(?:nd|rd|th)))?(?:, |(?=\.)))+(?:et al)?\. |^[^.]{1,200}(?:et al)\. /u;

/** PubMed's "Summary (text)": a paragraph a paper, with its number, authors, title, journal and date one behind the other. */
export const pubMedSummary: Format = {
  name: 'PubMed summary',

  fits: ({ head }) => /^\s*1: \S/.test(head) && PMID.test(head) && DATE.test(head.replace(/\s+/g, ' ')),

  *read(file) {
    let open: { line: number; lines: string[] } | null = null;
    for (const { number, text } of linesOf(file)) {
      const found = NUMBER.exec(text);
      if (found) {
        if (open) yield recordOf(open.line, open.lines.join(' '));
        open = { line: number, lines: [found[2]!] };
      } else if (text.trim() !== '') open?.lines.push(text.trim());
    }
    if (open) yield recordOf(open.line, open.lines.join(' '));
  },
};

function recordOf(line: number, paragraph: string): RawRecord {
  const draft = new RecordDraft(line);
  const date = DATE.exec(paragraph);
  if (!date) return { kind: 'broken', line, reason: 'no date behind a journal, so that the title cannot be told' };
  const before = paragraph.slice(0, date.index);
  const authors = AUTHORS.exec(before)?.[0] ?? '';
  const rest = before.slice(authors.length);
  // The journal is what stands behind the last end of a sentence.
  const end = Math.max(...['. ', '? ', '! ', ']. '].map((mark) => rest.lastIndexOf(mark)));
  draft.title = nlmTitle(end < 0 ? rest : rest.slice(0, end + 1));
  draft.venue = end < 0 ? '' : rest.slice(end + 2).trim();
  draft.authors.push(...authors.replace(/\. $/, '').split(', ').map(nlmAuthor));
  draft.date = isoDate(date[1]!);
  draft.doi = bareDoi(/\bdoi: (10\.\S+?)\.?(?:\s|$)/.exec(paragraph)?.[1] ?? '');
  draft.pmid = draft.id = PMID.exec(paragraph)?.[1] ?? '';
  return draft.finish();
}
