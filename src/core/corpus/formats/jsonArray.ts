import { CorpuscopeError } from '../../errors.ts';
import type { FileText } from '../decode.ts';
import type { RawRecord } from '../record.ts';
import { createFields } from './fields.ts';
import type { Format } from './format.ts';
import { isJsonObject, NOT_JSON, recordOfJson } from './jsonFields.ts';

/** A JSON array of objects. Each element is parsed on its own, so that a broken one costs no other and each knows its line. */
export const jsonArray: Format = {
  name: 'a JSON array',

  fits: ({ head }) => /^\s*\[\s*(?:[{\]]|$)/.test(head),

  *read(file: FileText) {
    const fieldOf = createFields();
    for (const { text, line } of elements(file)) {
      let value: unknown;
      try {
        value = JSON.parse(text);
      } catch {
        yield { kind: 'broken', line, reason: NOT_JSON } satisfies RawRecord;
        continue;
      }
      yield isJsonObject(value)
        ? recordOfJson(value, fieldOf, line)
        : ({ kind: 'broken', line, reason: 'not a JSON object' } satisfies RawRecord);
    }
  },
};

/** The texts between the top-level commas, with the line each starts on. */
function* elements(file: FileText): Generator<{ text: string; line: number }> {
  const text = file.whole();
  const structure = /["[\]{},\n]/g;
  structure.lastIndex = text.indexOf('[') + 1;
  let from = structure.lastIndex;
  let depth = 1;
  let line = 1 + countLines(text, 0, from);
  let lineAtStart = line;
  for (let hit = structure.exec(text); hit; hit = structure.exec(text)) {
    const mark = hit[0];
    if (mark === '\n') line++;
    else if (mark === '"') structure.lastIndex = stringEnd(text, hit.index);
    else if (mark === '[' || mark === '{') depth++;
    else if (mark !== ',') depth--;
    if (depth === 0 || (depth === 1 && mark === ',')) {
      const element = text.slice(from, hit.index);
      const body = element.trim();
      if (body)
        yield { text: body, line: lineAtStart + countLines(element, 0, element.length - element.trimStart().length) };
      if (depth === 0) return;
      from = hit.index + 1;
      lineAtStart = line;
    }
  }
  const rest = text.slice(from);
  throw new CorpuscopeError('the JSON array is cut off: its closing bracket is missing', {
    where: `${file.name}, line ${lineAtStart + countLines(rest, 0, rest.length - rest.trimStart().length)}`,
    fix: 'export the file again',
  });
}

/** Index after the closing quote of the string that opens at `open`. */
function stringEnd(text: string, open: number): number {
  for (let at = open + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x5c) at++;
    else if (code === 0x22) return at + 1;
  }
  return text.length;
}

function countLines(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
