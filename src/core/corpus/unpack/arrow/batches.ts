/** A part of a column, as the library has it before values are taken out. */
export interface ArrowBatch {
  readonly length: number;
  /** One number a value, bytes of texts, or bits. */
  readonly values?: { readonly length: number } | undefined;
  readonly validity?: { readonly length: number } | undefined;
  /** Where each value begins in `values` or in the child, and where the last one ends; in a list view without that. */
  readonly offsets?: ArrayLike<number | bigint> | undefined;
  readonly sizes?: ArrayLike<number | bigint> | undefined;
  readonly children?: readonly ArrowBatch[] | undefined;
  readonly nullCount: number;
  readonly stride?: number | undefined;
}

/** Rows that any file may have, and rows that it may have for each of its bytes. */
const ALWAYS_ROWS = 1_000_000;
const ROWS_A_BYTE = 8;

/** @throws {Error} where so many rows in so few bytes are no honest table */
export function checkRows(rows: number, bytes: number): void {
  if (!(rows >= 0 && rows <= Math.max(ALWAYS_ROWS, bytes * ROWS_A_BYTE)))
    throw new Error(`${rows} rows in ${bytes} bytes`);
}

/**
 * Compares what the parts of a column claim with the bytes that are there. A few bytes can claim billions of rows, or a list of billions of
 * values; the library that takes values out believes them.
 *
 * @param bytes of the file
 * @throws {Error} which claim does not hold
 * @see https://arrow.apache.org/docs/format/Columnar.html
 */
export function checkBatches(batches: readonly ArrowBatch[], bytes: number): void {
  checkRows(
    batches.reduce((sum, { length }) => sum + (length >= 0 ? length : Infinity), 0),
    bytes,
  );
  for (const batch of batches) checkBatch(batch, bytes);
}

function checkBatch(batch: ArrowBatch, bytes: number): void {
  const { length, offsets, sizes, validity, children = [] } = batch;
  if (batch.nullCount > 0 && validity && validity.length * 8 < length)
    throw new Error('marks of missing values end too early');
  const there = children[0]?.length ?? batch.values?.length ?? 0;
  if (sizes) checkViews(offsets ?? [], sizes, length, there);
  else if (offsets && children.length <= 1) checkOffsets(offsets, length, there);
  if (batch.stride !== undefined && batch.stride * length > (children[0]?.length ?? Infinity))
    throw new Error('lists end too early');
  for (const child of children) checkBatches([child], bytes);
}

function checkOffsets(offsets: ArrayLike<number | bigint>, length: number, there: number): void {
  if (length > 0 && offsets.length <= length) throw new Error('offsets end too early');
  let last = 0;
  for (let row = 0; length > 0 && row <= length; row++) {
    const offset = Number(offsets[row]);
    if (offset < last || offset > there) throw new Error(`row ${row} begins at ${offset} of ${there}`);
    last = offset;
  }
}

function checkViews(
  offsets: ArrayLike<number | bigint>,
  sizes: ArrayLike<number | bigint>,
  length: number,
  there: number,
): void {
  let total = 0;
  for (let row = 0; row < length; row++) {
    const [offset, size] = [Number(offsets[row]), Number(sizes[row])];
    if (!(offset >= 0 && size >= 0 && offset + size <= there)) throw new Error(`row ${row} lies outside`);
    total += size;
  }
  // Views may share values, yet not so that a short file makes a long list.
  if (total > Math.max(ALWAYS_ROWS, there * ROWS_A_BYTE))
    throw new Error(`views of ${total} values where ${there} are`);
}
