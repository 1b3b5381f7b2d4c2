import { CorpuscopeError } from '../errors.ts';
import type { Corpus } from '../types.ts';
import { cleanRecord, type CleanRecord } from './cleanRecord.ts';
import { decode } from './decode.ts';
import { formatOf } from './formats/formats.ts';
import { collectPapers, type CollectOptions } from './merge/collectPapers.ts';

/** One file of the input, already unpacked. */
export interface InputFile {
  /** As it is shown in the intake and in messages. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Of the bytes, in hexadecimal. */
  readonly sha256: string;
  /** Nobody named this very file: it lay in a folder, and is left out where it holds no papers. */
  readonly inFolder?: boolean;
}

/**
 * Files to papers: recognises each file's format, cleans titles and abstracts, joins what is the same paper, and accounts for every
 * record. Files, and the records in them, are taken in the order given; where records are joined the first one leads. A file that
 * lay in a folder and holds no papers is left out, which is its row in the intake: rejected as record 0.
 *
 * @throws {CorpuscopeError} where there is no file, and for each file that is empty, binary, of unknown format or without a single
 * usable record; for one that lay in a folder only where none of the files is of any use
 */
export function readPapers(files: readonly InputFile[], options?: CollectOptions): Corpus {
  if (files.length === 0) throw new CorpuscopeError('no files to read', { fix: 'give a file or folder with papers' });
  return collectPapers(recordsOf(files), options);
}

function* recordsOf(files: readonly InputFile[]): Generator<CleanRecord> {
  let useless: CorpuscopeError | null = null;
  let leftOut = 0;
  for (const file of files) {
    const records = readRecords(file);
    let next: IteratorResult<CleanRecord>;
    try {
      next = records.next();
    } catch (error) {
      if (!file.inFolder || !(error instanceof CorpuscopeError)) throw error;
      useless ??= error;
      leftOut++;
      const source = { file: file.name, record: 0, line: 0 };
      yield { kind: 'rejected', source, reason: `the file was left out: ${error.what}` };
      continue;
    }
    for (; !next.done; next = records.next()) yield next.value;
  }
  if (!useless || leftOut < files.length) return;
  if (leftOut === 1) throw useless;
  throw new CorpuscopeError(
    `none of the ${leftOut} files holds papers, the first because: ${useless.what}`,
    useless.detail,
  );
}

function* readRecords({ name, bytes }: InputFile): Generator<CleanRecord> {
  const text = decode(name, bytes);
  if (text.head.trim() === '') {
    throw new CorpuscopeError('the file holds nothing but blanks', { where: name, fix: 'give a file with papers' });
  }
  let count = 0;
  let first: CleanRecord | null = null;
  let usable = false;
  for (const raw of formatOf(text).read(text)) {
    const record = cleanRecord(raw, { file: name, record: ++count, line: raw.line }, text.encodingNote);
    first ??= record;
    usable ||= record.kind === 'usable';
    yield record;
  }
  if (!first) throw new CorpuscopeError('the file holds no record', { where: name, fix: 'give a file with papers' });
  if (!usable && first.kind === 'rejected') {
    const all = count === 1 ? 'the only record was' : `all ${count} records were`;
    throw new CorpuscopeError(`${all} rejected, the first because: ${first.reason}`, {
      where: `${name}, line ${first.source.line}`,
      fix: 'give records with a title or an abstract',
    });
  }
}
