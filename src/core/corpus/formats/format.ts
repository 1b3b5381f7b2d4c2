import type { FileText } from '../decode.ts';
import type { RawRecord } from '../record.ts';
import type { ColumnChoice } from './fields.ts';

/** How a person wants files to be read. */
export type ReadOptions = ColumnChoice;

/** A reader of one kind of file. To read another kind, write one of these and list it in `formats.ts`. */
export interface Format {
  /** As it is called in messages. */
  readonly name: string;
  /** Whether the content is of this kind. The file's name is a hint for what the content leaves open. */
  fits(text: FileText, options?: ReadOptions): boolean;
  /**
   * The records in file order: every record exactly once, the broken ones too.
   * @throws {CorpuscopeError} where the file as a whole cannot be read
   */
  read(text: FileText, options?: ReadOptions): Iterable<RawRecord>;
}
