/** Bits that one pass sorts by. */
const DIGIT_BITS = 16;
const DIGITS = 1 << DIGIT_BITS;

/**
 * Rows by whole numbers of 32 bits without a sign, ascending; those of one number stay in their order (a radix sort, whose keys go along with the rows: looked up
 * by row they would come from all over the memory). A million take some hundredths of a second, where a function that compares takes one.
 *
 * @param keys of every row
 */
export function orderByKey(rows: Int32Array, keys: Uint32Array): Int32Array {
  const { length } = rows;
  const [low, high] = [new Int32Array(DIGITS + 1), new Int32Array(DIGITS + 1)];
  const own = new Uint32Array(length);
  for (let at = 0; at < length; at++) {
    const key = keys[rows[at]!]!;
    own[at] = key;
    low[(key & (DIGITS - 1)) + 1]!++;
    high[(key >>> DIGIT_BITS) + 1]!++;
  }
  for (let digit = 0; digit < DIGITS; digit++) {
    low[digit + 1]! += low[digit]!;
    high[digit + 1]! += high[digit]!;
  }
  const [byLow, highs] = [new Int32Array(length), new Uint16Array(length)];
  for (let at = 0; at < length; at++) {
    const key = own[at]!;
    const to = low[key & (DIGITS - 1)]!++;
    byLow[to] = rows[at]!;
    highs[to] = key >>> DIGIT_BITS;
  }
  const ordered = new Int32Array(length);
  for (let at = 0; at < length; at++) ordered[high[highs[at]!]!++] = byLow[at]!;
  return ordered;
}

/** Keys by which numbers are ascending, or descending: the bits of a float, turned so that they compare as the floats do. */
export function floatKeys(values: Float32Array, down: boolean): Uint32Array {
  const bits = new Uint32Array(values.buffer, values.byteOffset, values.length);
  const keys = new Uint32Array(values.length);
  const turn = down ? 0xffffffff : 0;
  for (let row = 0; row < keys.length; row++) {
    const own = bits[row]!;
    // -0 is 0.
    keys[row] = (own > 0x80000000 ? ~own : own | 0x80000000) ^ turn;
  }
  return keys;
}

/** The same of whole numbers. */
export function integerKeys(values: Int32Array, down: boolean): Uint32Array {
  const keys = new Uint32Array(values.length);
  const turn = down ? 0xffffffff : 0;
  for (let row = 0; row < keys.length; row++) keys[row] = (values[row]! ^ 0x80000000 ^ turn) >>> 0;
  return keys;
}
