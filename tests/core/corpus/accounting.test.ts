import fc from 'fast-check';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sourceOf } from '#core/corpus/bytes';
import { readFile } from '#core/corpus/readFile';
import { readPapers } from '#core/corpus/readPapers';
import { unpackFiles } from '#core/corpus/unpack/unpackFiles';
import { CorpuscopeError } from '#core/errors';

/** Cells as people and programs fill them, quotes and line ends among them. */
const cell = fc.oneof(
  fc.constantFrom(
    '',
    'NA',
    'On Cats',
    'We study "cats", and dogs; at home.',
    'Zürich naïve',
    'Почвы',
    '土壤',
    'two\nlines',
    '"',
    '\\"',
    ',',
    '\t',
    '2019',
    'a\0b',
  ),
  fc.string({ maxLength: 12 }),
);
const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 12 });
const lineEnd = fc.constantFrom('\n', '\r', '\r\n');
const quote = fc.constantFrom('doubled', 'none', 'backslash');

type Rows = readonly (readonly string[])[];
type Written = readonly [string, string];

const asTable = (rows: Rows, delimiter: string, ends: readonly string[], quoting: string): string =>
  [['id', 'title', 'abstract'], ...rows]
    .map((row, at) => row.map((text) => quoted(text, quoting)).join(delimiter) + ends[at % ends.length]!)
    .join('');
const quoted = (text: string, quoting: string) =>
  quoting === 'none' ? text : `"${text.replaceAll('"', quoting === 'doubled' ? '""' : '\\"')}"`;
const objects = (rows: Rows) => rows.map(([id, title, abstract]) => ({ id, title, abstract }));

const file: fc.Arbitrary<Written> = fc.oneof(
  fc
    .tuple(table, fc.constantFrom(',', ';', '\t', '|', '^'), fc.array(lineEnd, { minLength: 1, maxLength: 3 }), quote)
    .map(([rows, delimiter, ends, quoting]) => ['a.csv', asTable(rows, delimiter, ends, quoting)] as const),
  table.map(
    (rows) =>
      [
        'a.jsonl',
        objects(rows)
          .map((row) => JSON.stringify(row))
          .join('\n'),
      ] as const,
  ),
  table.map((rows) => ['a.json', JSON.stringify(objects(rows), null, 1)] as const),
  table.map((rows) => ['a.json', JSON.stringify({ total: rows.length, results: objects(rows) })] as const),
);

/** Text in UTF-8, UTF-16 with or without its mark, or one byte a character. */
const encodings: readonly ((text: string) => Uint8Array)[] = [
  strToU8,
  (text) => Uint8Array.from([0xef, 0xbb, 0xbf, ...strToU8(text)]),
  (text) => Uint8Array.from([0xff, 0xfe, ...utf16(text)]),
  (text) => Uint8Array.from(utf16(text)),
  (text) => Uint8Array.from(text, (char) => char.charCodeAt(0) & 255),
];
const utf16 = (text: string) =>
  Array.from({ length: text.length * 2 }, (_, at) => (text.charCodeAt(at >> 1) >> (8 * (at % 2))) & 255);

/** Every record has one outcome, and every paper holds the records that the account says. */
async function expectAccount(name: string, bytes: Uint8Array | ReturnType<typeof sourceOf>): Promise<number> {
  try {
    const { papers, intake } = readPapers(await unpackFiles([{ name, bytes, sha256: '' }]));
    const held = papers.reduce((sum, { sources }) => sum + sources.length, 0);
    const count = (outcome: string) => intake.filter((row) => row.outcome === outcome).length;
    expect(count('used')).toBe(papers.length);
    expect(count('used') + count('merged')).toBe(held);
    expect(held + count('rejected')).toBe(intake.length);
    return intake.length;
  } catch (error) {
    // Nothing of use in it: one clear error.
    expect(error).toBeInstanceOf(CorpuscopeError);
    return 0;
  }
}

describe('the account', () => {
  it('has each record once, whatever the format, the encoding, and wherever the file is cut off', async () => {
    await fc.assert(
      fc.asyncProperty(
        file,
        fc.constantFrom(...encodings),
        fc.double({ min: 0.05, max: 1.5, noNaN: true }),
        async ([name, text], encode, part) => {
          const bytes = encode(text);
          await expectAccount(name, bytes.subarray(0, Math.ceil(bytes.length * part)));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('is the same for a file in pieces of any size', async () => {
    await fc.assert(
      fc.asyncProperty(file, fc.integer({ min: 1, max: 50 }), async ([name, text], size) => {
        const bytes = strToU8(text);
        const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
          bytes.subarray(at * size, (at + 1) * size),
        );
        expect(await expectAccount(name, sourceOf(pieces))).toBe(await expectAccount(name, bytes));
      }),
      { numRuns: 150 },
    );
  });

  it('holds for archives that are cut off or damaged', async () => {
    await fc.assert(
      fc.asyncProperty(
        file,
        fc.boolean(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.boolean(),
        async ([name, text], isZip, at, cut) => {
          const packed = isZip ? zipSync({ [name]: strToU8(text), 'b.txt': strToU8('x') }) : gzipSync(strToU8(text));
          const place = Math.floor(at * (packed.length - 1));
          const damaged = cut
            ? packed.subarray(0, place)
            : packed.map((byte, index) => (index === place ? byte ^ 255 : byte));
          await expectAccount(isZip ? 'a.zip' : `${name}.gz`, damaged);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('has every row of a table whose quotes are right', async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom(',', ';', '\t'), lineEnd, async (rows, delimiter, end) => {
        const filled = rows.map(
          ([id, title, abstract]) => [`n${id}`, title.replaceAll('\0', ''), abstract.replaceAll('\0', '')] as const,
        );
        const text = asTable(filled, delimiter, [end], 'doubled');
        const count = await expectAccount('a.csv', strToU8(text));
        expect([0, filled.length]).toContain(count);
      }),
      { numRuns: 200 },
    );
  });
});

describe('time grows with length', () => {
  const rows = (line: string, count: number) => strToU8(`title,abstract\n${line.repeat(count)}`);
  it.each([
    ['blank lines', '\n'],
    ['lines that end in CR', 'On Cats,One.\r'],
    ['placeholders', '-,\n'],
    ['open quotes', 'a,"b\n'],
    ['open quotes at odd places', 'a","b\n'],
    ['quotes alone', '"\n'],
    ['stray quotes', '"a"b,c\n'],
    ['pairs of quotes', '""",""\n'],
  ])('of tables of %s', (_, line) => {
    // Quadratic time would take minutes, and the runner gives up.
    let records = 0;
    for (const _record of readFile({ name: 'a.csv', bytes: rows(line, 60_000), sha256: '' }).records) records++;
    expect(records).toBeLessThanOrEqual(60_000);
  });

  it.each([
    ['lists', '[', ']'],
    ['objects', '{"a":', '}'],
  ])('of JSON with %s nested deeply', async (_, open, close) => {
    await expectAccount('a.json', strToU8(`${open.repeat(20_000)}1${close.repeat(20_000)}`));
    await expectAccount('a.jsonl', strToU8(`{"title": "On Cats", "b": ${open.repeat(4000)}1${close.repeat(4000)}}`));
  });
});
