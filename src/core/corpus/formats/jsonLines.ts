import type { FileText } from '../decode.ts';
import type { RawRecord } from '../record.ts';
import { createFields, type Field } from './fields.ts';
import type { Format } from './format.ts';
import { isJsonObject, NOT_JSON, recordOfJson } from './jsonFields.ts';

/** One JSON object a line (JSON Lines, NDJSON). Blank lines are nothing; a line that is no object is a broken record. */
export const jsonLines: Format = {
  name: 'JSON Lines',

  fits({ head, name }) {
    if (/\.(?:jsonl|ndjson)$/i.test(name)) return true;
    const lines = head.split('\n', 20).map((line) => line.trim());
    return lines.some((line) => line.startsWith('{') && isJsonObject(parse(line)));
  },

  *read(text: FileText) {
    const fieldOf = createFields();
    let number = 0;
    for (const block of text.blocks()) {
      for (let from = 0; from < block.length;) {
        const end = block.indexOf('\n', from);
        const to = end < 0 ? block.length : end;
        number++;
        const line = block.slice(from, to).trim();
        if (line) yield readLine(line, number, fieldOf);
        from = to + 1;
      }
    }
  },
};

function readLine(line: string, number: number, fieldOf: (name: string) => Field): RawRecord {
  const value = parse(line);
  if (isJsonObject(value)) return recordOfJson(value, fieldOf, number);
  return { kind: 'broken', line: number, reason: value === undefined ? NOT_JSON : 'not a JSON object' };
}

/** The value, or undefined (which JSON cannot express) where the text is not JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
