import type { CorpuscopeError } from '../errors.ts';
import type { Bytes } from './bytes.ts';

/** One file of the input. */
export interface InputFile {
  /** As it is shown in the intake and in messages. A file of an archive is called `archive/path`. */
  readonly name: string;
  readonly bytes: Bytes;
  /** Of the bytes, in hexadecimal. Of a file that comes in pieces it is known when all of them have been read. */
  readonly sha256: string;
  /** Nobody named this very file: it lay in a folder or an archive, and is left out where it holds no papers. */
  readonly inFolder?: boolean;
  /** The bytes are whole lines of a file of JSON Lines in UTF-8, not all of them: how many lines of it stand before. */
  readonly linesBefore?: number;
  /** What `unpackFiles` made of it, where its bytes are no text; or why nothing could be made of it. */
  readonly unpacked?: Unpacked | CorpuscopeError;
}

/** A table that was no text. */
export type Unpacked =
  /** Rows of cells, the heading among the first of them: spreadsheets. */
  | { readonly format: string; readonly rows: readonly (readonly string[])[] }
  /** Values by column name: Parquet, Arrow. */
  | { readonly format: string; readonly objects: Iterable<Readonly<Record<string, unknown>>> };
