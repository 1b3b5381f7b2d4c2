/** Bits that one pass sorts by. */
const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;

/**
 * Rows by whole numbers of 32 bits without a sign, ascending; those of one number stay in their order (a radix sort). A million take some hundredth of
 * a second, where a function that compares takes one.
 *
 * @param keys of every row
 */
export function orderByKey(rows: Int32Array, keys: Uint32Array): Int32Array {
  let [from, to] = [rows.slice(), new Int32Array(rows.length)];
  for (let shift = 0; shift < 32; shift += DIGIT_BITS) {
    const next = new Int32Array(DIGITS + 1);
    for (let at = 0; at < from.length; at++) next[((keys[from[at]!]! >>> shift) & (DIGITS - 1)) + 1]!++;
    for (let digit = 0; digit < DIGITS; digit++) next[digit + 1]! += next[digit]!;
    for (let at = 0; at < from.length; at++) {
      const row = from[at]!;
      to[next[(keys[row]! >>> shift) & (DIGITS - 1)]!++] = row;
    }
    [from, to] = [to, from];
  }
  return from;
}

/** Keys by which numbers are ascending, or descending: the bits of a float, turned so that they compare as the floats do. */
export function floatKeys(values: Float32Array, down: boolean): Uint32Array {
  // -0 is 0.
  const bits = new Uint32Array(values.map((value) => value + 0).buffer);
  const turn = down ? 0xffffffff : 0;
  for (let row = 0; row < bits.length; row++) {
    const own = bits[row]!;
    bits[row] = ((own & 0x80000000 ? ~own : own | 0x80000000) ^ turn) >>> 0;
  }
  return bits;
}

/** The same of whole numbers. */
export function integerKeys(values: Int32Array, down: boolean): Uint32Array {
  const keys = new Uint32Array(values.length);
  const turn = down ? 0xffffffff : 0;
  for (let row = 0; row < keys.length; row++) keys[row] = (values[row]! ^ 0x80000000 ^ turn) >>> 0;
  return keys;
}
