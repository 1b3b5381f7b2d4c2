import { CorpuscopeError } from '../../errors.ts';
import { headOf, sourceOf, wholeOf } from '../bytes.ts';
import type { InputFile, Unpacked } from '../inputFile.ts';
import { inInputOrder } from '../inputOrder.ts';
import { signatureOf } from '../signature.ts';
import { readArrow } from './arrow/readArrow.ts';
import { readParquet } from './parquet.ts';
import { gunzip } from './gunzip.ts';
import { isMail, partsOf } from './mail.ts';
import { checkUnpacked, DEEPEST, MOST_FILES } from './limits.ts';
import { readOds, readXls, readXlsx, type SheetChoice } from './spreadsheet.ts';
import { isTar, untar } from './untar.ts';
import { namesInZip, unzip, type Entry } from './unzip.ts';

export interface UnpackOptions {
  /** Sheet of spreadsheets: a name, or a number from 1. Default: the first. */
  readonly sheet?: SheetChoice;
}

/**
 * Makes of every file what `readPapers` reads: archives (gzip, ZIP, tar, and these inside each other) become their files, each on its
 * own; mails their text and what is attached to them; spreadsheets, Parquet and Arrow become tables; text stays as it is. A file that cannot be unpacked keeps its error for
 * `readPapers` to account for. Nothing is written anywhere, so that a path of an archive that climbs out of it leads nowhere.
 */
export async function unpackFiles(files: readonly InputFile[], options: UnpackOptions = {}): Promise<InputFile[]> {
  const unpacked: InputFile[] = [];
  for (const file of files) unpacked.push(...(await unpackFile(file, options, 0)));
  return unpacked;
}

async function unpackFile(file: InputFile, options: UnpackOptions, depth: number): Promise<InputFile[]> {
  try {
    const kind = signatureOf(headOf(file.bytes))?.kind;
    const isArchive = kind === 'gzip' || kind === 'zip' || isTar(headOf(file.bytes));
    if (isArchive && depth >= DEEPEST) {
      throw new CorpuscopeError(`archives are nested more than ${DEEPEST} deep`, {
        where: file.name,
        fix: 'unpack it and give the files in it',
      });
    }
    if (kind === 'gzip') {
      const name = file.name.replace(/\.tgz$/i, '.tar').replace(/\.gz(?:ip)?$/i, '');
      const inner = derived(file, { name, bytes: sourceOf(gunzip(file.name, file.bytes)) });
      return await unpackFile(inner, options, depth + 1);
    }
    if (isTar(headOf(file.bytes)))
      return await membersOf(file, untar(file.name, wholeOf(file.name, file.bytes)), options, depth);
    if (kind === undefined && depth < DEEPEST && isMail(headOf(file.bytes))) return await textsOf(file, options, depth);
    if (kind === undefined || kind === 'other' || kind === 'numpy') return [file];
    const bytes = wholeOf(file.name, file.bytes);
    const table =
      kind === 'zip' ? await tableInZip(file.name, bytes, options) : await tableOf(file.name, bytes, kind, options);
    if (table) return [derived(file, { unpacked: table })];
    return await membersOf(file, unzip(file.name, bytes, isWanted), options, depth);
  } catch (error) {
    if (!(error instanceof CorpuscopeError)) throw error;
    return [derived(file, { unpacked: error })];
  }
}

/** The text of a mail under its own name, the files attached to it as those of an archive. */
async function textsOf(file: InputFile, options: UnpackOptions, depth: number): Promise<InputFile[]> {
  const parts = partsOf(wholeOf(file.name, file.bytes, MOST_MAIL)).filter(({ bytes }) => bytes.length > 0);
  const own = parts.findIndex(({ name }) => name === '');
  const files: InputFile[] = [];
  for (const [at, { name, bytes }] of parts.entries()) {
    const member = derived(
      file,
      at === own ? { bytes } : { name: `${file.name}/${pathOf(name || `part ${at + 1}`)}`, bytes, inFolder: true },
    );
    files.push(...(await unpackFile(member, options, depth + 1)));
  }
  return files.length > 0 ? files : [file];
}

/** Bytes of a mail at most. */
const MOST_MAIL = 1 << 26;

const NOTHING = new Uint8Array(0);

/** The file with another content. Its hash is asked for when it is wanted: it may only be known later. */
function derived(file: InputFile, change: Partial<Omit<InputFile, 'sha256'>>): InputFile {
  const { name, inFolder } = file;
  return {
    name,
    bytes: NOTHING,
    ...(inFolder === undefined ? {} : { inFolder }),
    ...change,
    get sha256() {
      return file.sha256;
    },
  };
}

function tableOf(
  name: string,
  bytes: Uint8Array,
  kind: 'parquet' | 'arrow' | 'xls' | 'gzip',
  { sheet }: UnpackOptions,
): Promise<Unpacked> {
  switch (kind) {
    case 'parquet':
      return readParquet(name, bytes);
    case 'arrow':
      return readArrow(name, bytes);
    default:
      return readXls(name, bytes, sheet);
  }
}

/** The spreadsheet that a ZIP archive is, or null where it is an archive of files. */
async function tableInZip(name: string, bytes: Uint8Array, { sheet }: UnpackOptions): Promise<Unpacked | null> {
  const names = namesInZip(name, bytes);
  if (names.includes('xl/workbook.xml')) return readXlsx(name, bytes, sheet);
  if (names.includes('content.xml') && names.includes('META-INF/manifest.xml')) {
    const [type] = unzip(name, bytes, (entry) => entry === 'mimetype');
    if (/spreadsheet/.test(type ? new TextDecoder().decode(type.bytes) : '')) return readOds(name, bytes, sheet);
  }
  const document = /^(?:word\/document|ppt\/presentation|content|xl\/workbook)\.(?:xml|bin)$/;
  if (!names.some((entry) => document.test(entry))) return null;
  throw new CorpuscopeError('this is an Office document that is no spreadsheet which can be read', {
    where: name,
    fix: 'save its papers as CSV or XLSX and give that file',
  });
}

/** What systems put beside the files that people pack. */
function isWanted(name: string): boolean {
  return !name
    .split(/[\\/]/)
    .some((part) => part === '__MACOSX' || (part.startsWith('.') && part !== '.' && part !== '..'));
}

async function membersOf(
  file: InputFile,
  entries: readonly Entry[],
  options: UnpackOptions,
  depth: number,
): Promise<InputFile[]> {
  const wanted = entries.filter(({ name }) => isWanted(name));
  if (wanted.length === 0) {
    throw new CorpuscopeError('the archive holds no files', { where: file.name, fix: 'give one with files of papers' });
  }
  if (wanted.length > MOST_FILES) {
    throw new CorpuscopeError(`the archive holds more than ${MOST_FILES} files`, {
      where: file.name,
      fix: 'unpack it and give the files with papers',
    });
  }
  checkUnpacked(
    file.name,
    Infinity,
    wanted.reduce((sum, { bytes }) => sum + bytes.length, 0),
  );
  const members = inInputOrder(wanted);
  const files: InputFile[] = [];
  for (const { name, bytes } of members) {
    const member = derived(file, { name: `${file.name}/${pathOf(name)}`, bytes, inFolder: true });
    files.push(...(await unpackFile(member, options, depth + 1)));
  }
  return files;
}

/** A path inside an archive without what leads out of it. */
function pathOf(name: string): string {
  return name
    .split(/[\\/]+/)
    .filter((part) => part !== '' && part !== '.' && part !== '..' && !/^[a-z]:$/i.test(part))
    .join('/');
}
