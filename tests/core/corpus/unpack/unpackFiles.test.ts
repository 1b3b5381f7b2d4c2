import * as arrow from '@uwdata/flechette';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { sourceOf } from '#core/corpus/bytes';
import { readPapers } from '#core/corpus/readPapers';
import { unpackFiles, type UnpackOptions } from '#core/corpus/unpack/unpackFiles';
import { unpackLz4Frame } from '#core/corpus/unpack/lz4Frame';

const read = async (name: string, bytes: Uint8Array, options?: UnpackOptions) =>
  readPapers(await unpackFiles([{ name, bytes, sha256: '' }], options));
const csv = (subject: string) => strToU8(`title,abstract\nOn ${subject},We study ${subject}.\n`);
const CELLS = [
  ['Exported on 3 March'],
  ['ID', 'Title', 'Abstract', 'Year', 'Authors', 'Field'],
  [7, 'On Cats', 'We study cats & dogs.', 2019, 'One, A.; Two, B.', 'pets'],
  [],
  [8, 'On Dogs', 'nan', '', '', ''],
];

describe('spreadsheets', () => {
  it('reads the first sheet of an Excel workbook, with the numbers of its rows', async () => {
    const { papers, intake } = await read('a.xlsx', await writeXlsx({ sheets: [{ name: 'One', rows: CELLS }] }));
    expect(papers[0]).toMatchObject({
      id: '7',
      title: 'On Cats',
      abstract: 'We study cats & dogs.',
      year: 2019,
      bibliography: { authors: ['One, A.', 'Two, B.'] },
      facets: new Map([['Field', 'pets']]),
    });
    expect(papers[1]).toMatchObject({ id: '8', title: 'On Dogs', abstract: '', year: null });
    expect(intake.map(({ line }) => line)).toEqual([3, 5]);
  });

  it('reads the sheet that is asked for, by name or number, and names them where there is none of it', async () => {
    const sheets = [
      { name: 'Notes', rows: [['nothing']] },
      { name: 'A & B', rows: CELLS },
    ];
    const bytes = await writeXlsx({ sheets });
    for (const sheet of ['a & b', '2']) expect((await read('a.xlsx', bytes, { sheet })).papers).toHaveLength(2);
    await expect(read('a.xlsx', bytes, { sheet: 'C' })).rejects.toThrow(
      'a.xlsx: no sheet called C among Notes, A & B; name one of them with --sheet, or give its number from 1',
    );
    await expect(read('a.xlsx', bytes)).rejects.toThrow('a.xlsx: no title or abstract column among nothing');
  });

  it('reads OpenDocument', async () => {
    const { papers } = await read('a.ods', await writeOds({ sheets: [{ name: 'One', rows: CELLS }] }));
    expect(papers.map(({ title, year }) => [title, year])).toEqual([
      ['On Cats', 2019],
      ['On Dogs', null],
    ]);
  });
});

describe('columnar tables', () => {
  it('reads Parquet: numbers of 64 bits to the digit, lists as lists, no vectors', async () => {
    const columnData = [
      { name: 'id', data: [36912345678901234n, 2n], type: 'INT64' as const },
      { name: 'title', data: ['On Cats', 'On Dogs'], type: 'STRING' as const },
      { name: 'abstract', data: ['We study cats.', null], type: 'STRING' as const },
      { name: 'authors', data: [['One, A.', 'Two, B.'], []], type: 'JSON' as const },
    ];
    const { papers, intake } = await read('a.parquet', new Uint8Array(parquetWriteBuffer({ columnData })));
    expect(papers[0]).toMatchObject({
      id: '36912345678901234',
      title: 'On Cats',
      bibliography: { authors: ['One, A.', 'Two, B.'] },
    });
    expect(papers[1]).toMatchObject({ id: '2', abstract: '' });
    expect(intake.map(({ record, outcome }) => [record, outcome])).toEqual([
      [1, 'used'],
      [2, 'used'],
    ]);
  });

  it.each(['file', 'stream'] as const)('reads Arrow as a %s', async (format) => {
    const table = arrow.tableFromArrays({
      title: ['On Cats', 'On Dogs'],
      abstract: ['We study cats.', 'Dogs bark.'],
      authors: [['One, A.', 'Two, B.'], []],
      date: [new Date('2019-03-14'), new Date('2020-01-01')],
      vector: [Array.from({ length: 32 }, (_, at) => at / 7), Array.from({ length: 32 }, (_, at) => at / 9)],
    });
    const { papers } = await read('a.arrow', arrow.tableToIPC(table, { format })!);
    expect(papers[0]).toMatchObject({
      title: 'On Cats',
      year: 2019,
      bibliography: { authors: ['One, A.', 'Two, B.'], date: '2019-03-14' },
      facets: new Map(),
    });
  });

  it('says what is wrong with a damaged one', async () => {
    const bytes = new Uint8Array(
      parquetWriteBuffer({ columnData: [{ name: 'title', data: ['On Cats'], type: 'STRING' }] }),
    );
    await expect(read('a.parquet', bytes.subarray(0, bytes.length - 9))).rejects.toThrow(
      /^a\.parquet: the Parquet table cannot be read/,
    );
  });

  it('unpacks LZ4 frames whose blocks reach back', () => {
    // printf 'line %d of the text, and of the text again; ' {0..39} | lz4 -BD | base64
    const packed =
      'BCJNGGRAp/EAAAD4CGxpbmUgMCBvZiB0aGUgdGV4dCwgYW5kEQCBIGFnYWluOyArABgxGgAPKwALHzIrABcfMysAFx80KwAXHzUrABcfNisAFx83KwAXHzgrABcfOSsAFx8xrwEZD7ABGB8xsQEYHzGyARgfMbMBGB8xtAEYHzG1ARgfMbYBGB8xtwEYHzG4ARgfMrgBGB8yuAEYHzK4ARgfMrgBGB8yuAEYHzK4ARgfMrgBGB8yuAEYHzK4ARgfMrgBGB8zuAEYHzO4ARgfM7gBGB8zuAEYHzO4ARgfM7gBGB8zuAEYHzO4ARgfM7gBGB8zuAEOUGFpbjsgAAAAAHP66z4=';
    const frame = Uint8Array.from(atob(packed), (char) => char.charCodeAt(0));
    const text = Array.from({ length: 40 }, (_, at) => `line ${at} of the text, and of the text again; `).join('');
    expect(new TextDecoder().decode(unpackLz4Frame(frame))).toBe(text);
    expect(() => unpackLz4Frame(frame.subarray(0, 100))).toThrow(RangeError);
  });
});

describe('archives', () => {
  it('takes each file of a ZIP archive for one of the input, and says which it left out', async () => {
    const zip = zipSync({
      'c/b.csv': csv('cats'),
      'a.pdf': strToU8('%PDF-1.7'),
      'c.csv.gz': gzipSync(csv('dogs')),
      '__MACOSX/b/cats.csv': csv('junk'),
      '.hidden.csv': csv('junk'),
    });
    const { papers, intake } = await read('a.zip', zip);
    expect(papers.map(({ title }) => title)).toEqual(['On cats', 'On dogs']);
    expect(intake.map(({ file, outcome, reason }) => [file, outcome, reason])).toEqual([
      ['a.zip/a.pdf', 'rejected', 'the file was left out: this is a PDF, not text'],
      ['a.zip/c/b.csv', 'used', ''],
      ['a.zip/c.csv', 'used', ''],
    ]);
  });

  it('leaves no way out to paths that climb', async () => {
    const { intake } = await read(
      'a.zip',
      zipSync({ '../../etc/a.csv': csv('cats'), '/b.csv': csv('dogs'), 'C:\\c.csv': csv('ants') }),
    );
    expect(intake.map(({ file }) => file)).toEqual(['a.zip/etc/a.csv', 'a.zip/b.csv', 'a.zip/c.csv']);
  });

  it('reads tar, packed or not, and gzip of several members', async () => {
    const tar = tarOf([
      ['./cats.csv', csv('cats')],
      ['dogs.csv', csv('dogs')],
    ]);
    for (const [name, bytes] of [
      ['a.tar', tar],
      ['a.tgz', gzipSync(tar)],
    ] as const) {
      const { intake } = await read(name, bytes);
      expect(intake.map(({ file }) => file)).toEqual(['a.tar/cats.csv', 'a.tar/dogs.csv']);
    }
    const two = [gzipSync(csv('cats')), gzipSync(strToU8('On dogs,We study dogs.\n'))];
    const glued = new Uint8Array([...two[0]!, ...two[1]!]);
    expect((await read('a.csv.gz', glued)).papers.map(({ title }) => title)).toEqual(['On cats', 'On dogs']);
  });

  it('is refused where it is cut off, empty, or nested too deep', async () => {
    const packed = gzipSync(csv('cats'));
    await expect(read('a.csv.gz', packed.subarray(0, packed.length - 10))).rejects.toThrow(
      /^a\.csv(\.gz)?: the gzip archive cannot be read/,
    );
    await expect(read('a.zip', zipSync({ 'b/': new Uint8Array(0) }))).rejects.toThrow(
      'a.zip: the archive holds no files',
    );
    let nested = csv('cats');
    for (let depth = 0; depth < 6; depth++) nested = gzipSync(nested);
    await expect(read('a.gz', nested)).rejects.toThrow('archives are nested more than 4 deep');
  });

  it('refuses bombs before they go off', async () => {
    const zeros = new Uint8Array(50_000_000);
    const text = strToU8(`{"title": "${' '.repeat(50_000_000)}`);
    await expect(read('a.gz', gzipSync(text))).rejects.toThrow('the archive unpacks to more than 250 times its size');
    await expect(read('a.zip', zipSync({ 'a.csv': zeros }))).rejects.toThrow(
      'the archive unpacks to more than 250 times its size',
    );
  });

  it('reads a file that comes in pieces like one in memory', async () => {
    const packed = gzipSync(csv('cats'));
    const pieces = Array.from(packed, (byte) => Uint8Array.of(byte));
    const files = await unpackFiles([{ name: 'a.csv.gz', bytes: sourceOf(pieces), sha256: '' }]);
    expect(readPapers(files).papers.map(({ title }) => title)).toEqual(['On cats']);
  });
});

/** A tar archive as POSIX has it: a header of 512 bytes a file, its content filled up to such blocks, two empty blocks. */
function tarOf(files: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const blocks = files.flatMap(([name, content]) => {
    const header = new Uint8Array(512);
    const write = (text: string, at: number) => header.set(strToU8(text), at);
    write(name, 0);
    write('0000644\0', 100);
    write('0000000\0', 108);
    write('0000000\0', 116);
    write(`${content.length.toString(8).padStart(11, '0')}\0`, 124);
    write('00000000000\0', 136);
    write('        ', 148);
    write('0ustar\u000000', 156);
    write(
      `${header
        .reduce((sum, byte) => sum + byte, 0)
        .toString(8)
        .padStart(6, '0')}\0 `,
      148,
    );
    const filled = new Uint8Array(Math.ceil(content.length / 512) * 512);
    filled.set(content);
    return [header, filled];
  });
  return new Uint8Array([...blocks, new Uint8Array(1024)].flatMap((block) => [...block]));
}
