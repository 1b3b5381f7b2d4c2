import type { RawRecord } from '../../record.ts';
import { createFields } from '../fields.ts';
import type { Format } from '../format.ts';
import { CUT_NOTE } from '../recordDraft.ts';
import { recordsIn } from './jsonRecords.ts';
import { pythonAt } from './pythonText.ts';

/** A dictionary whose first key stands in single quotes, as JSON has none. */
const START = /^\s*(?:\w+ ?= ?)?(?:[[(]\s*)?(?:OrderedDict\()?\{\s*u?'(?:[^'\\\n]|\\.){1,120}'\s*:/;
/** Where records may begin: the dictionary after a comma, or at the beginning of a line. */
const NEXT = /\n[ \t]{0,40}[[(]?(?:OrderedDict\()?(?=\{)/g;

/** Dictionaries as Python prints them: one a line, a list of them, or pretty-printed over several lines. */
export const pythonRecords: Format = {
  name: 'Python dictionaries',

  fits: ({ head }) => START.test(head),

  *read(file, options) {
    const fieldOf = createFields([], options);
    const text = file.whole();
    let at = text.indexOf('{');
    let line = lineEnds(text, 0, at) + 1;
    while (at >= 0 && at < text.length) {
      const found = pythonAt(text, at);
      let end = found?.end ?? 0;
      if (found) yield* recordsIn(found.value, fieldOf, line);
      else {
        NEXT.lastIndex = at + 1;
        const next = NEXT.exec(text);
        end = next ? next.index + next[0].length : text.length;
        const reason = next ? 'not a dictionary as Python prints it' : CUT_NOTE;
        yield { kind: 'broken', line, reason } satisfies RawRecord;
      }
      const next = text.indexOf('{', end);
      if (next < 0) return;
      line += lineEnds(text, at, next);
      at = next;
    }
  },
};

function lineEnds(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
