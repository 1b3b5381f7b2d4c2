/** ln 2 in two parts: the first has enough zeros at its end that a multiple of it by an exponent is exact. */
const LN2_HIGH = 0.69314718036912381649;
const LN2_LOW = 1.90821492927058770002e-10;
const SQRT2 = 1.4142135623730951;

const view = new DataView(new ArrayBuffer(8));

/**
 * The natural logarithm with the same bits on every machine, within about 1 unit in the last place; -Infinity at 0, NaN below.
 *
 * `Math.log` is only an approximation, and engines differ in its last bit (V8 itself does between releases), which is enough to
 * move a paper from one topic to another. Additions, multiplications and divisions are exact to the bit by IEEE 754, and this
 * function uses nothing else.
 *
 * x = m 2^e with m in [1/√2, √2), and ln m = 2 artanh s = 2 (s + s³/3 + s⁵/5 + …) with s = (m - 1) / (m + 1), |s| < 0.1716.
 */
export function log(x: number): number {
  if (!(x > 0) || x === Infinity) return x === 0 ? -Infinity : x > 0 ? x : NaN;
  let exponent = 0;
  if (x < 2.2250738585072014e-308) {
    x *= 18014398509481984;
    exponent = -54;
  }
  view.setFloat64(0, x);
  const high = view.getUint32(0);
  exponent += (high >>> 20) - 1023;
  view.setUint32(0, (high & 0xfffff) | 0x3ff00000);
  let m = view.getFloat64(0);
  if (m > SQRT2) {
    m /= 2;
    exponent++;
  }
  const s = (m - 1) / (m + 1);
  const square = s * s;
  let series = 0;
  for (let odd = 23; odd >= 3; odd -= 2) series = (series + 1 / odd) * square;
  return exponent * LN2_HIGH + (exponent * LN2_LOW + 2 * s * series + 2 * s);
}
