import type { FileText } from '../../decode.ts';
import type { RawRecord } from '../../record.ts';
import { createFields, type Fields } from '../fields.ts';
import type { Format } from '../format.ts';
import { recordsIn } from './jsonRecords.ts';
import { LONGEST_VALUE } from './jsonScan.ts';
import { isJsonObject, NOT_JSON, parseJson } from './jsonText.ts';

const isObject = (line: string) => line.startsWith('{') && isJsonObject(parseJson(line.replace(/,$/, '')));

/** One JSON object a line (JSON Lines, NDJSON). Blank lines are nothing; a line that is no object is a broken record. */
export const jsonLines: Format = {
  name: 'JSON Lines',

  fits({ head, name }) {
    const lines = head
      .split('\n', 40)
      .map((line) => line.trim())
      .filter(Boolean);
    const first = lines[0] ?? '';
    if (/\.(?:jsonl|ndjson|jsonlines)$/i.test(name)) return !first.startsWith('[') || first.endsWith(']');
    // The first line of a document in many lines opens something, or goes on.
    if (first.startsWith('[') || (/[{[,:]$/.test(first) && !isObject(first))) return false;
    return lines.some(isObject);
  },

  *read(text: FileText, options) {
    const fieldOf = createFields([], options);
    let number = 0;
    let open = '';
    for (const block of text.blocks()) {
      for (let from = 0; from < block.length;) {
        const end = block.indexOf('\n', from);
        if (end < 0) {
          open += block.slice(from);
          break;
        }
        number++;
        yield* readLine(open + block.slice(from, end), number, fieldOf);
        open = '';
        from = end + 1;
      }
      if (open.length > LONGEST_VALUE) {
        yield { kind: 'broken', line: number + 1, reason: `the line has more than ${LONGEST_VALUE} characters` };
        open = '';
      }
    }
    yield* readLine(open, number + 1, fieldOf);
  },
};

function* readLine(line: string, number: number, fieldOf: Fields): Generator<RawRecord> {
  // A byte-order mark or a record separator (RFC 7464) may stand before each.
  const text = line.replace(/^[\ufeff\u241e]|^\p{Cc}+/u, '').trim();
  if (text === '') return;
  // Lines of an array that lost its brackets end in commas.
  let value = parseJson(text);
  if (value === undefined && text.endsWith('},')) value = parseJson(text.slice(0, -1));
  if (value === undefined) yield { kind: 'broken', line: number, reason: NOT_JSON };
  else if (isJsonObject(value)) yield* recordsIn(value, fieldOf, number);
  else yield { kind: 'broken', line: number, reason: 'not a JSON object' };
}
