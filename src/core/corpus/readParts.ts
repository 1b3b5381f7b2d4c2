import { CorpuscopeError } from '../errors.ts';
import type { CleanRecord } from './cleanRecord.ts';
import type { InputFile } from './inputFile.ts';
import { collectPapers, type Collected } from './merge/collectPapers.ts';
import { keysOf } from './merge/recordKeys.ts';
import { LeftOut, recordsOf, sourceOf, type ReadPapersOptions, type RecordSource, type Tally } from './readPapers.ts';

/** What was read of one file, or of a stretch of it. Plain data: it can be written down, and joined elsewhere. */
export interface FilePart {
  readonly name: string;
  readonly inFolder: boolean;
  /** Whether it goes on where the part before it ended, in the same file. */
  readonly continues: boolean;
  readonly records: readonly CleanRecord[];
  /** Why nothing of the file can be read; null where something can. */
  readonly leftOut: { readonly what: string; readonly where: string; readonly fix: string } | null;
}

type PartOptions = Pick<ReadPapersOptions, 'titleColumn' | 'abstractColumn' | 'rules' | 'strict'>;

/**
 * Reads some of the files of a corpus, records cleaned and not yet compared with each other: `joinParts` of all of them gives what
 * `readPapers` gives of all files. A file that was named, and holds no papers, is left to `joinParts` as well, except where it breaks off.
 *
 * @throws {CorpuscopeError} as `readPapers` does, with `strict` and for a file that breaks off
 */
export function readPart(file: InputFile, options: PartOptions): FilePart {
  const { name, inFolder, records } = sourceOf(file, options);
  const part = { name, inFolder, continues: (file.linesBefore ?? 0) > 0 };
  try {
    return { ...part, records: [...records()], leftOut: null };
  } catch (error) {
    if (!(error instanceof LeftOut)) throw error;
    const { what, detail } = error.cause;
    return { ...part, records: [], leftOut: { what, where: detail.where ?? name, fix: detail.fix ?? '' } };
  }
}

/** Joins the records of all parts, in the order of the input. @throws {CorpuscopeError} as `readPapers` does */
export const joinParts = (parts: Iterable<FilePart>, options: ReadPapersOptions): Collected =>
  collectPapers(recordsOf(sourcesOf(parts)), options);

/** The records of all parts once more, as `joinParts` took them. */
export const recordsAgain = (parts: Iterable<FilePart>): Generator<CleanRecord> => recordsOf(sourcesOf(parts));

/** What the records of a part are recognised by, as `joinParts` takes them: a file that is left out is one record. */
export const keysOfPart = ({ leftOut, records }: FilePart): Float64Array =>
  keysOf(leftOut ? [{ kind: 'rejected', source: { file: '', record: 0, line: 0 }, reason: '' }] : records);

/** The files that the parts are of. Each is read before the next one is asked for. */
function* sourcesOf(parts: Iterable<FilePart>): Generator<RecordSource> {
  const iterator = parts[Symbol.iterator]();
  let next = iterator.next();
  while (!next.done) {
    const first = next.value;
    yield {
      name: first.name,
      inFolder: first.inFolder,
      *records(): Generator<CleanRecord, Tally> {
        let [records, usable] = [0, 0];
        const opening = first.records[0] ?? null;
        if (first.leftOut) {
          const { what, where, fix } = first.leftOut;
          next = iterator.next();
          throw new LeftOut(new CorpuscopeError(what, { where, fix }));
        }
        do {
          const part: FilePart = next.value as FilePart;
          const before = records;
          for (const record of part.records) {
            records++;
            if (record.kind === 'usable') usable++;
            yield before === 0 ? record : { ...record, source: { ...record.source, record: records } };
          }
          next = iterator.next();
        } while (!next.done && next.value.continues);
        return { records, usable, first: opening };
      },
    };
  }
}
