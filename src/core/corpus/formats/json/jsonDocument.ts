import type { RawRecord } from '../../record.ts';
import { createFields } from '../fields.ts';
import type { Format } from '../format.ts';
import { headingIn, rowOf, recordsIn } from './jsonRecords.ts';
import { jsonPieces, LONGEST_VALUE } from './jsonScan.ts';
import { isList, NOT_JSON, parseJson } from './jsonText.ts';

/**
 * A JSON file: an array of objects, an object that holds the papers somewhere inside, or several objects on end. Each element is parsed
 * by itself, so that a broken one costs no other and each knows its line. In an array of arrays the first one names the columns.
 */
export const jsonDocument: Format = {
  name: 'JSON',

  fits: ({ head }) => /^\s*(?:\[\s*(?:[[{\]"]|$)|\{\s*(?:"|\}|$))/.test(head),

  *read(file, options) {
    const fieldOf = createFields([], options);
    let heading: readonly string[] | null | undefined;
    for (const { text, line, cut, tooLong } of jsonPieces(file)) {
      const value = tooLong ? undefined : parseJson(text);
      if (heading === undefined) {
        heading = headingIn(value, fieldOf);
        if (heading) continue;
      }
      if (heading && isList(value)) yield* recordsIn(rowOf(heading, value), fieldOf, line);
      else if (value !== undefined) yield* recordsIn(value, fieldOf, line);
      else yield { kind: 'broken', line, reason: tooLong ? TOO_LONG : cut ? CUT : NOT_JSON } satisfies RawRecord;
    }
  },
};

const CUT = 'the file ends inside this value: its closing bracket is missing';
const TOO_LONG = `one JSON value of more than ${LONGEST_VALUE} characters; give JSON Lines, a paper a line`;
