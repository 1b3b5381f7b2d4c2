import { CorpuscopeError } from '../errors.ts';
import type { Corpus } from '../types.ts';
import { cleanRecord, type CleanRecord } from './cleanRecord.ts';
import { decode } from './decode.ts';
import { formatOf } from './formats/formats.ts';
import { collectPapers } from './merge/collectPapers.ts';
import { findNearDuplicates } from './merge/nearDuplicates.ts';

/** One file of the input, already unpacked. */
export interface InputFile {
  /** As it is shown in the intake and in messages. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Of the bytes, in hexadecimal. */
  readonly sha256: string;
}

/**
 * Files to papers: recognises each file's format, cleans titles and abstracts, joins what is the same paper, and accounts for every
 * record. Files, and the records in them, are taken in the order given; where records are joined the first one leads.
 *
 * @throws {CorpuscopeError} where there is no file, and for each file that is empty, binary, of unknown format or without a single
 * usable record
 */
export function readPapers(files: readonly InputFile[]): Corpus {
  if (files.length === 0) throw new CorpuscopeError('no files to read', { fix: 'give a file or folder with papers' });
  const { papers, intake } = collectPapers(files.flatMap(readRecords));
  return { papers, intake, nearDuplicates: findNearDuplicates(papers) };
}

function readRecords({ name, bytes }: InputFile): CleanRecord[] {
  const text = decode(name, bytes);
  if (text.head.trim() === '') {
    throw new CorpuscopeError('the file holds nothing but blanks', { where: name, fix: 'give a file with papers' });
  }
  const records: CleanRecord[] = [];
  for (const raw of formatOf(text).read(text)) {
    records.push(cleanRecord(raw, { file: name, record: records.length + 1, line: raw.line }, text.encodingNote));
  }
  const first = records[0];
  if (!first) throw new CorpuscopeError('the file holds no record', { where: name, fix: 'give a file with papers' });
  if (records.every(({ kind }) => kind === 'rejected') && first.kind === 'rejected') {
    const all = records.length === 1 ? 'the only record was' : `all ${records.length} records were`;
    throw new CorpuscopeError(`${all} rejected, the first because: ${first.reason}`, {
      where: `${name}, line ${first.source.line}`,
      fix: 'give records with a title or an abstract',
    });
  }
  return records;
}
