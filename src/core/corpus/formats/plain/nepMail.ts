import { isoDate } from '../../values/isoDate.ts';
import type { RawRecord } from '../../record.ts';
import type { Format } from '../format.ts';
import { linesOf } from '../lines.ts';
import { CUT_NOTE, RecordDraft } from '../recordDraft.ts';

/** A paper's number and title. */
const TITLE = /^[ \t]*(\d{1,4})\.[ \t]+(\S.*)$/;
const FIELD = /^[ \t]*(Date|By|URL|Keywords|JEL)[ \t]*:(.*)$/;
/** What is said of every paper, so that a title is known by it. */
const SURE = /^[ \t]*(?:Date|By|URL)[ \t]*:/;
const RULE = /^[ \t]*[-=+*_]{10,}[ \t]*$/;
/** What ends the list of papers. */
const FOOT =
  /^[ \t]*(?:This (?:nep-\w+ )?issue is ©|If you (?:wish|think)|General information on the NEP project|nep-\w+ mailing list)/;

/** The mails in which RePEc announces new papers of a field (NEP: New Economics Papers). */
export const nepMail: Format = {
  name: 'RePEc NEP (mail)',

  fits: ({ head }) => /\bnep\.repec\.org\b|^NEP: New Economics Papers/m.test(head) && SURE_LINE.test(head),

  *read(file) {
    let draft: RecordDraft | null = null;
    let open: Opening | null = null;
    let listed: 'no' | 'begun' | 'yes' = 'no';
    let text: string[] = [];
    let names: string[] = [];
    let field = '';
    let ended = false;
    const finish = (cut: boolean): RawRecord[] => (draft ? [recordOf(draft, names, text, cut)] : []);
    for (const { number, text: line } of linesOf(file)) {
      const title = TITLE.exec(line);
      // The titles of all papers stand before the first, up to a rule.
      if (CONTENTS.test(line)) listed = 'begun';
      else if (listed === 'begun' && title) listed = 'yes';
      else if (listed === 'yes' && RULE.test(line)) [listed, open] = ['no', null];
      if (listed !== 'no') continue;
      const [, name, value = ''] = FIELD.exec(line) ?? [];
      if (open && name !== undefined && (SURE.test(line) || namesIn(open).length > 0)) {
        // Whatever was read since the number was the title after all, or title, people and abstract.
        yield* finish(false);
        draft = new RecordDraft(open.line);
        const people = namesIn(open);
        const [first = [], , ...rest] = open.paragraphs.filter((lines) => lines.length > 0);
        draft.title = (people.length > 0 ? first : open.lines).join(' ');
        [text, names] = people.length > 0 ? [rest.flat(), people] : [[], []];
        [open, field, ended] = [null, '', false];
      } else if (title) {
        if (open && draft && !ended) text.push(...open.rest.split('\n'));
        open = { line: number, lines: [title[2]!.trim()], paragraphs: [[title[2]!.trim()]], rest: line.trim() };
        continue;
      } else if (open) {
        const gap = line.trim() === '' || RULE.test(line);
        // A title runs over two lines at most; what goes on longer is text that has a number in it.
        if (gap || (name === undefined && (open.lines.length < 3 || namesIn(open).length > 0))) {
          if (gap) open.paragraphs.push([]);
          else {
            open.lines.push(line.trim());
            open.paragraphs.at(-1)!.push(line.trim());
          }
          open.rest += `\n${line.trim()}`;
          continue;
        }
        if (draft && !ended) text.push(...open.rest.split('\n'));
        open = null;
      }
      if (!draft || ended) continue;
      if (RULE.test(line) || FOOT.test(line)) ended = true;
      else if (name !== undefined) readField(draft, (field = name), value.trim(), names);
      else if (field === 'By' && line.trim() !== '') names.push(line.trim());
      else if (field === 'URL' || field === 'Keywords' || field === 'JEL' || field === 'Date') text.push(line.trim());
    }
    if (open && draft && !ended) text.push(...open.rest.split('\n'));
    yield* finish(!ended && text.length === 0);
  },
};

/** A number and what stands behind it, before it is known whether that is a paper. */
interface Opening {
  readonly line: number;
  readonly lines: string[];
  /** The same between blank lines. */
  readonly paragraphs: string[][];
  rest: string;
}

const CONTENTS = /^[ \t]*In this issue we have:/;
/** A family name, a comma, given names: how the first issues wrote people, in a paragraph of their own behind the title. */
const NAME = /^[^\s,.;][^,.;]{0,40},\s?[^\s,;][^,;]{0,40}$/;

/** The people in the paragraph behind the title; none where it holds something else. */
function namesIn({ paragraphs }: Opening): string[] {
  const [, people = []] = paragraphs.filter((lines) => lines.length > 0);
  return people.every((line) => NAME.test(line)) ? people : [];
}

const SURE_LINE = /^[ \t]*(?:Date|URL)[ \t]*:[ \t]*\S/m;

function readField(draft: RecordDraft, name: string, value: string, names: string[]): void {
  if (name === 'Date') draft.date = isoDate(value);
  else if (name === 'By') names.push(value);
  else if (name === 'URL') {
    draft.url = value;
    draft.id = /\bRePEc:[\w.:/-]+/i.exec(value)?.[0] ?? '';
  } else if (name === 'JEL') draft.addFacet('JEL', value);
  else draft.keywords.push(...value.split(/[;,]/));
}

/** People stand a line each, or behind semicolons, with where they work in brackets. */
function recordOf(draft: RecordDraft, names: readonly string[], text: readonly string[], cut: boolean): RawRecord {
  draft.authors.push(
    ...names
      .join('\n')
      .replace(/\([^()]*(?:\([^()]*\)[^()]*)*\)?/g, '')
      .split(/[;\n]/)
      .map((name) => name.trim()),
  );
  draft.abstract = text.join('\n').trim();
  draft.type = 'Working paper';
  if (cut) draft.addNote(CUT_NOTE);
  return draft.finish();
}
