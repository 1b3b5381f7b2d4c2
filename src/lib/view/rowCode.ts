/** Longest code of a hand-picked selection that an address bears: longer ones are kept by the page under a key. */
const LONGEST_CODE = 120;

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const DIGIT_BITS = 6;
/** Bits of a digit that carry a gap's value; the sixth says that more digits follow. */
const GAP_BITS = 5;
const MORE = 1 << GAP_BITS;

/**
 * Row numbers as a short word for a URL: `g` and the gaps between them (base 32, variable length), or `b` and one bit a row,
 * whichever is shorter. Null where both are longer than `longest`.
 *
 * @param rows whole numbers from 0, ascending, each once
 * @param longest letters of the code at most. Default: {@link LONGEST_CODE}
 */
export function encodeRows(rows: ArrayLike<number>, longest = LONGEST_CODE): string | null {
  if (rows.length === 0) return '';
  const bitDigits = Math.ceil((rows[rows.length - 1]! + 1) / DIGIT_BITS);
  const gaps = encodeGaps(rows, Math.min(longest, bitDigits));
  if (gaps !== null) return gaps;
  return bitDigits < longest ? encodeBits(rows, bitDigits) : null;
}

/** The rows of {@link encodeRows}'s word. What is no such word holds no rows. */
export function decodeRows(code: string): number[] {
  const digits = Array.from(code.slice(1), (letter) => DIGITS.indexOf(letter));
  if (digits.includes(-1)) return [];
  return code[0] === 'g' ? decodeGaps(digits) : code[0] === 'b' ? decodeBits(digits) : [];
}

function encodeGaps(rows: ArrayLike<number>, limit: number): string | null {
  // A digit a row at least.
  if (rows.length >= limit) return null;
  let code = 'g';
  let previous = -1;
  for (let i = 0; i < rows.length; i++) {
    let gap = rows[i]! - previous - 1;
    previous = rows[i]!;
    while (gap >= MORE) {
      code += DIGITS[MORE | (gap & (MORE - 1))];
      gap >>>= GAP_BITS;
    }
    code += DIGITS[gap];
    if (code.length > limit) return null;
  }
  return code;
}

function decodeGaps(digits: readonly number[]): number[] {
  const rows: number[] = [];
  let row = -1;
  let gap = 0;
  let shift = 0;
  for (const digit of digits) {
    gap += (digit & (MORE - 1)) * 2 ** shift;
    shift += GAP_BITS;
    if (digit & MORE) continue;
    row += gap + 1;
    if (!Number.isSafeInteger(row) || row > 0x7fffffff) return [];
    rows.push(row);
    gap = 0;
    shift = 0;
  }
  return rows;
}

function encodeBits(rows: ArrayLike<number>, length: number): string {
  const digits = new Uint8Array(length);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const at = Math.floor(row / DIGIT_BITS);
    digits[at]! |= 1 << (row % DIGIT_BITS);
  }
  return 'b' + new TextDecoder().decode(digits.map((digit) => DIGITS.charCodeAt(digit)));
}

function decodeBits(digits: readonly number[]): number[] {
  const rows: number[] = [];
  digits.forEach((digit, at) => {
    for (let bit = 0; bit < DIGIT_BITS; bit++) if (digit & (1 << bit)) rows.push(at * DIGIT_BITS + bit);
  });
  return rows;
}
