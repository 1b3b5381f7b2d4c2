import { tableFromArrays, tableToIPC } from '@uwdata/flechette';
import { strToU8, zipSync } from 'fflate';
import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';
import { ByteWriter, parquetWrite } from 'hyparquet-writer';
import type { Sample } from './samples.ts';

const ROWS = Array.from({ length: 12 }, (_, row) => ({
  title: `Study ${row} of cats on roofs`,
  abstract: `We measure in town ${row % 3} how cats sleep on warm roofs, by hours of a day and by months of a year.`,
  kind: ['map', 'graph', 'tree'][row % 3]!,
  note: row % 4 ? `note ${row}` : null,
}));
const CELLS = [
  ['title', 'abstract', 'kind', 'note'],
  ...ROWS.map(({ title, abstract, kind, note }) => [title, abstract, kind, note]),
];
const CSV = CELLS.map((row) => row.join(',')).join('\n');
const column = <K extends keyof (typeof ROWS)[number]>(name: K) => ROWS.map((row) => row[name]);

/** Well-formed files of the binary formats and archives that are read. */
export async function packedSamples(): Promise<readonly Sample[]> {
  const sheets = [{ name: 'One', rows: CELLS }];
  const columns = { title: column('title'), abstract: column('abstract'), kind: column('kind'), note: column('note') };
  const arrow = (format: 'file' | 'stream') => tableToIPC(tableFromArrays(columns), { format })!;
  return [
    { name: 'papers.xlsx', bytes: await writeXlsx({ sheets }) },
    { name: 'papers.ods', bytes: await writeOds({ sheets }) },
    { name: 'papers.zip', bytes: zipSync({ 'a.csv': strToU8(CSV), 'b/c.csv': strToU8(CSV) }) },
    { name: 'papers.tar', bytes: tar('papers.csv', CSV) },
    { name: 'papers.arrow', bytes: arrow('file') },
    { name: 'papers.arrows', bytes: arrow('stream') },
    { name: 'snappy.parquet', bytes: parquet('SNAPPY') },
    { name: 'plain.parquet', bytes: parquet('UNCOMPRESSED') },
  ];
}

function parquet(codec: 'SNAPPY' | 'UNCOMPRESSED'): Uint8Array {
  const writer = new ByteWriter();
  parquetWrite({
    writer,
    codec,
    columnData: [
      { name: 'title', type: 'STRING', data: column('title'), encoding: 'PLAIN' },
      { name: 'abstract', type: 'STRING', data: column('abstract'), encoding: 'DELTA_BYTE_ARRAY' },
      { name: 'kind', type: 'STRING', data: column('kind') },
      { name: 'note', type: 'STRING', data: column('note'), nullable: true },
      { name: 'year', type: 'INT32', data: ROWS.map((_, row) => 2000 + row), encoding: 'DELTA_BINARY_PACKED' },
    ],
  });
  return new Uint8Array(writer.getBuffer());
}

/** An archive of one file, in the oldest form of tar. */
function tar(name: string, content: string): Uint8Array {
  const bytes = new Uint8Array(512 * (2 + Math.ceil(content.length / 512) + 1));
  const octal = (value: number, digits: number) => `${value.toString(8).padStart(digits, '0')}\0`;
  const head = [
    name.padEnd(100, '\0'),
    octal(0o644, 7),
    octal(0, 7),
    octal(0, 7),
    octal(content.length, 11),
    octal(0, 11),
  ].join('');
  bytes.set(strToU8(`${head}        0`));
  const sum = bytes.subarray(0, 512).reduce((total, byte) => total + byte, 0);
  bytes.set(strToU8(`${octal(sum, 6)} `), 148);
  bytes.set(strToU8(content), 512);
  return bytes;
}
