import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from '#core/corpus/decode';
import { formatOf } from '#core/corpus/formats/formats';
import { readPapers } from '#core/corpus/readPapers';
import type { RawRecord } from '#core/corpus/record';
import { CorpuscopeError } from '#core/errors';
import { written, WRITERS, type Written } from './writers.ts';

const word = fc.string({ unit: fc.constantFrom(...'abcdefgrstuvéü中XYZ019,.:;()<-'), minLength: 2, maxLength: 9 });
const text = (words: number) => fc.array(word, { minLength: 3, maxLength: words }).map((all) => `A ${all.join(' ')} z`);
const papers = fc.array(
  fc.record({
    title: text(9),
    abstract: text(40),
    author: fc.constantFrom('One, Ann', 'Two, B.', 'Plato'),
    year: fc.integer({ min: 1900, max: 2030 }),
  }),
  { minLength: 1, maxLength: 6 },
);
const lineEnd = fc.constantFrom('\n', '\r\n', '\r');

/** Letters and digits alone: what of a title no format's style changes. */
const folded = (title: string) => title.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
const titleOf = (record: RawRecord) => (record.kind === 'found' ? folded(record.title) : record.reason);

/** Whether nothing of a paper is lost, although its end mark may be. */
function isWhole(record: RawRecord, { title, abstract, year }: Written): boolean {
  if (record.kind === 'broken') return false;
  return folded(record.title) === folded(title) && folded(record.abstract) === folded(abstract) && record.year === year;
}

function read(bytes: Uint8Array): { format: string; records: RawRecord[] } {
  const file = decode('file', bytes);
  const format = formatOf(file);
  return { format: format.name, records: [...format.read(file)] };
}

/** Whether the bytes are read, or refused by an error that a person can act on; anything else is thrown on. */
function accountedFor(bytes: Uint8Array): boolean {
  try {
    const { records } = read(bytes);
    const { intake } = readPapers([{ name: 'file', bytes, sha256: '' }]);
    return intake.length === records.length;
  } catch (error) {
    if (error instanceof CorpuscopeError) return true;
    throw error;
  }
}

describe.each(WRITERS.map((writer) => [writer.format, writer] as const))('%s', (format, writer) => {
  const encode = (file: string) => new TextEncoder().encode(file);

  test('gives back every record, whatever ends its lines', () => {
    fc.assert(
      fc.property(papers, lineEnd, (given: Written[], end) => {
        const result = read(encode(written(writer, given).file.replace(/\n/g, end)));
        expect(result.format).toBe(format);
        expect(result.records.map(titleOf)).toEqual(given.map(({ title }) => folded(title)));
        expect(result.records.map((record) => record.kind === 'found' && record.year)).toEqual(
          given.map(({ year }) => year),
        );
        expect(result.records.map((record) => record.kind === 'found' && folded(record.abstract))).toEqual(
          given.map(({ abstract }) => folded(abstract)),
        );
      }),
      { numRuns: 40 },
    );
  });

  test('cut off anywhere loses the last record at most, and says so where its records have ends', () => {
    fc.assert(
      fc.property(papers, fc.nat(), (given: Written[], at) => {
        const { file, ends } = written(writer, given);
        const cut = ends[0]! + (at % (file.length - ends[0]! + 1));
        const whole = ends.filter((end) => end <= cut).length;
        const { records } = read(encode(file.slice(0, cut)));
        expect(records.slice(0, whole).map(titleOf)).toEqual(given.slice(0, whole).map(({ title }) => folded(title)));
        expect(records.length).toBeLessThanOrEqual(whole + 1);
        const last = records[whole];
        if (!last || !writer.ends || isWhole(last, given[whole]!)) return;
        expect(last.kind === 'broken' ? last.reason : last.note).toMatch(/cut off|was expected/);
      }),
      { numRuns: 60 },
    );
  });

  test('cut at any byte and changed at random is read or refused, never more', () => {
    fc.assert(
      fc.property(
        papers,
        fc.nat(),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 }),
        (given: Written[], at, changes) => {
          const bytes = encode(written(writer, given).file).slice();
          for (const [place, value] of changes) bytes[place % bytes.length] = value;
          expect(accountedFor(bytes)).toBe(true);
          expect(accountedFor(bytes.subarray(0, at % (bytes.length + 1)))).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });
});
