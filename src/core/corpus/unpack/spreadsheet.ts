import { CorpuscopeError } from '../../errors.ts';
import type { Unpacked } from '../inputFile.ts';
import { unreadable } from './limits.ts';
import { unzip } from './unzip.ts';

type Cell = string | number | boolean | Date | null | undefined;

/** A sheet as a person names it: by its name, or by its number from 1. Without one, the first. */
export type SheetChoice = string | undefined;

/** Excel's `.xlsx`. @throws {CorpuscopeError} where it cannot be read or has no such sheet */
export async function readXlsx(name: string, bytes: Uint8Array, choice: SheetChoice): Promise<Unpacked> {
  const { streamXlsxRows } = await import('hucre/xlsx');
  const sheet = sheetAt(
    name,
    sheetNames(name, bytes, 'xl/workbook.xml', /<(?:\w+:)?sheet\s[^>]*?\bname="([^"]*)"/g),
    choice,
  );
  return rowsOf(name, 'Excel workbook', streamXlsxRows(bytes, { sheet }));
}

/** OpenDocument's `.ods`. @throws {CorpuscopeError} where it cannot be read or has no such sheet */
export async function readOds(name: string, bytes: Uint8Array, choice: SheetChoice): Promise<Unpacked> {
  const { streamOdsRows } = await import('hucre/ods');
  const sheet = sheetAt(
    name,
    sheetNames(name, bytes, 'content.xml', /<table:table\s[^>]*?\btable:name="([^"]*)"/g),
    choice,
  );
  return rowsOf(name, 'OpenDocument spreadsheet', streamOdsRows(bytes, { sheets: [sheet] }));
}

/** Excel's old `.xls`. @throws {CorpuscopeError} where it cannot be read or has no such sheet */
export async function readXls(name: string, bytes: Uint8Array, choice: SheetChoice): Promise<Unpacked> {
  const { readXls: read } = await import('hucre/xlsx');
  let sheets: readonly { readonly name: string; readonly rows: readonly (readonly Cell[])[] }[];
  try {
    ({ sheets } = await read(bytes));
  } catch (cause) {
    throw unreadable(name, 'old Office document', cause);
  }
  const names = sheets.map((sheet) => sheet.name);
  return {
    format: 'old Excel workbook',
    rows: sheets[sheetAt(name, names, choice)]!.rows.map((row) => row.map(textOf)),
  };
}

async function rowsOf(
  name: string,
  format: string,
  stream: AsyncIterable<{ readonly index: number; readonly values: readonly Cell[] }>,
): Promise<Unpacked> {
  const rows: (readonly string[])[] = [];
  try {
    for await (const { index, values } of stream) {
      // Rows that the file leaves out are blank: the others keep the numbers that the program shows.
      while (rows.length < index && index < 2_000_000) rows.push([]);
      rows.push(values.map(textOf));
    }
  } catch (cause) {
    throw unreadable(name, format, cause);
  }
  return { format, rows };
}

function textOf(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().replace('T00:00:00.000Z', '');
  return String(cell);
}

function sheetNames(name: string, bytes: Uint8Array, part: string, pattern: RegExp): readonly string[] {
  const [file] = unzip(name, bytes, (entry) => entry === part);
  const xml = file ? new TextDecoder().decode(file.bytes) : '';
  return Array.from(xml.matchAll(pattern), ([, found]) => unescaped(found!));
}

const ENTITIES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function unescaped(text: string): string {
  return text.replace(/&(\w+);/g, (whole, entity: string) => ENTITIES.get(entity) ?? whole);
}

function sheetAt(where: string, names: readonly string[], choice: SheetChoice): number {
  if (choice === undefined) return 0;
  const named = names.findIndex((name) => name.toLowerCase() === choice.trim().toLowerCase());
  if (named >= 0) return named;
  const number = Number(choice);
  if (Number.isInteger(number) && number >= 1 && number <= Math.max(1, names.length)) return number - 1;
  throw new CorpuscopeError(`no sheet called ${choice} among ${names.join(', ') || 'none'}`, {
    where,
    fix: 'name one of them with --sheet, or give its number from 1',
    usage: true,
  });
}
