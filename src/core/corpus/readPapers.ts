import { CorpuscopeError } from '../errors.ts';
import type { Corpus, IntakeRow, Paper } from '../types.ts';
import { cleanRecord, type CleanRecord } from './cleanRecord.ts';
import type { ReadOptions } from './formats/format.ts';
import type { InputFile } from './inputFile.ts';
import { collectPapers, type Collected, type CollectOptions } from './merge/collectPapers.ts';
import { readFile } from './readFile.ts';
import { applyRules, defaultRules, type CorpusRules } from './rules.ts';

export interface ReadPapersOptions extends CollectOptions, ReadOptions {
  /** Which records are left out that could be read. */
  readonly rules?: CorpusRules;
  /** The first record that is rejected ends the reading with an error. */
  readonly strict?: boolean;
  /** Gives the account also where nothing can be used, for every file as if it had lain in a folder. */
  readonly keepUseless?: boolean;
  /** Is told of each file, before its records are read, what it was taken for; of one that is left out nothing. */
  readonly onFile?: (file: { readonly name: string; readonly format: string }) => void;
  /** Is told of each record as it is read, cleaned or rejected, before those of one paper are joined. */
  readonly onRecord?: (record: CleanRecord) => void;
}

/**
 * Files to papers: recognises each file's format, cleans titles and abstracts, joins what is the same paper, and accounts for every
 * record. Files, and the records in them, are taken in the order given; where records are joined the first one leads. A file that
 * lay in a folder or an archive and holds no papers is left out, which is its row in the intake: rejected as record 0. Archives,
 * spreadsheets, Parquet and Arrow have to go through `unpackFiles` before.
 *
 * @throws {CorpuscopeError} where there is no file, and for each file that is empty, binary, of unknown format or without a single
 * usable record; for one that lay in a folder only where none of the files is of any use; with `strict` for each rejected record
 */
export function readPapers(files: readonly InputFile[], options: ReadPapersOptions = {}): Corpus {
  return corpusOf(collectFiles(files, options));
}

/** The same without writing papers and intake down, for those who only count them. @throws {CorpuscopeError} as `readPapers` does */
export function collectFiles(files: readonly InputFile[], options: ReadPapersOptions = {}): Collected {
  if (files.length === 0) throw new CorpuscopeError('no files to read', { fix: 'give a file or folder with papers' });
  const sources = files.map((file) => sourceOf(file, options));
  return collectPapers(recordsOf(sources, options.keepUseless), options);
}

function corpusOf(collected: Collected): Corpus {
  const papers: Paper[] = [];
  const intake: IntakeRow[] = [];
  for (const { row, paper } of collected.account()) {
    intake.push(row);
    if (paper) papers.push(paper);
  }
  return { papers, intake };
}

/** A file whose records can be read, one after the other, and how many of them there were. */
export interface RecordSource {
  readonly name: string;
  readonly inFolder: boolean;
  /** @throws LeftOut where nothing of the file can be read */
  records(): Generator<CleanRecord, Tally>;
}

/** The records of files in their order, with a row for each file that is left out. */
export function* recordsOf(sources: Iterable<RecordSource>, keepUseless = false): Generator<CleanRecord> {
  let useless: CorpuscopeError | null = null;
  let usable = false;
  let leftOut = 0;
  let files = 0;
  for (const { name, inFolder, records } of sources) {
    files++;
    try {
      const tally = yield* records();
      usable ||= tally.usable > 0;
      if (tally.usable > 0) continue;
      const error = nothingUsable(name, tally);
      if (!inFolder && !keepUseless) throw error;
      useless ??= error;
    } catch (error) {
      if (!(inFolder || keepUseless) || !(error instanceof LeftOut))
        throw error instanceof LeftOut ? error.cause : error;
      useless ??= error.cause;
      leftOut++;
      const source = { file: name, record: 0, line: 0 };
      yield { kind: 'rejected', source, reason: `the file was left out: ${error.cause.what}` };
    }
  }
  if (usable || keepUseless || !useless) return;
  if (files === 1) throw useless;
  const many =
    leftOut === files
      ? `none of the ${leftOut} files holds papers`
      : `none of the ${files} files holds a usable record`;
  throw new CorpuscopeError(`${many}, the first because: ${useless.what}`, useless.detail);
}

/** A file of which nothing can be read. */
export class LeftOut extends Error {
  constructor(override readonly cause: CorpuscopeError) {
    super(cause.message);
  }
}

export const sourceOf = (file: InputFile, options: ReadPapersOptions): RecordSource => ({
  name: file.name,
  inFolder: file.inFolder ?? false,
  records: () => readRecords(file, options),
});

export interface Tally {
  readonly records: number;
  readonly usable: number;
  readonly first: CleanRecord | null;
}

function* readRecords(file: InputFile, options: ReadPapersOptions): Generator<CleanRecord, Tally> {
  const { rules = defaultRules, strict, onFile, onRecord } = options;
  let [records, usable] = [0, 0];
  let first: CleanRecord | null = null;
  try {
    const found = readFile(file, options);
    onFile?.({ name: file.name, format: found.format });
    for (const raw of found.records) {
      const source = { file: file.name, record: ++records, line: raw.line };
      const record = applyRules(cleanRecord(raw, source, found.encodingNote), rules);
      onRecord?.(record);
      first ??= record;
      if (record.kind === 'usable') usable++;
      else if (strict) throw rejectedError(record.source, record.reason);
      yield record;
    }
    if (!first)
      throw new CorpuscopeError('the file holds no record', { where: file.name, fix: 'give a file with papers' });
  } catch (error) {
    if (!(error instanceof CorpuscopeError) || strict) throw error;
    if (records === 0) throw new LeftOut(error);
    if (!file.inFolder && !options.keepUseless) throw error;
    const source = { file: file.name, record: ++records, line: 0 };
    yield { kind: 'rejected', source, reason: `the rest of the file cannot be read: ${error.what}` };
  }
  return { records, usable, first };
}

function rejectedError({ file, record, line }: CleanRecord['source'], reason: string): CorpuscopeError {
  return new CorpuscopeError(`record ${record} was rejected: ${reason}`, {
    where: `${file}, line ${line}`,
    fix: 'mend it, or build without --strict',
  });
}

function nothingUsable(name: string, { records, first }: Tally): CorpuscopeError {
  const all = records === 1 ? 'the only record was' : `all ${records} records were`;
  const reason = first?.kind === 'rejected' ? first.reason : '';
  return new CorpuscopeError(`${all} rejected, the first because: ${reason}`, {
    where: `${name}, line ${first?.source.line ?? 0}`,
    fix: 'give records with a title or an abstract',
  });
}
