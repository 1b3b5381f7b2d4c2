/** Longest inline formula: beyond it a dollar sign is taken for money. */
const LONGEST = 400;

/**
 * Where the maths that opens at the dollar sign at `open` ends, or null where that dollar sign opens none. The rule is Pandoc's: no
 * blank after the opening sign or before the closing one, and no digit after it ("$5 and $6" is money); blanks are allowed where the
 * content can only be TeX. `$$` opens and closes as well.
 */
export function mathEnd(source: string, open: number): { from: number; to: number; after: number } | null {
  const double = source[open + 1] === '$';
  const from = open + (double ? 2 : 1);
  for (let at = from; at < source.length && at - from <= LONGEST; at++) {
    if (source[at] === '\\') at++;
    else if (source[at] === '$') {
      const after = at + (double && source[at + 1] === '$' ? 2 : 1);
      return isMaths(source.slice(from, at), source[after] ?? '') ? { from, to: at, after } : null;
    }
  }
  return null;
}

function isMaths(content: string, next: string): boolean {
  if (content.trim() === '') return false;
  if (/[\\^]/.test(content)) return true;
  if (/^\d[\d.,]*\s?(?:[a-zA-Z]{2}| )/.test(content) || (/^\d/.test(content) && /\d/.test(next))) return false;
  if (/[_{}]/.test(content)) return true;
  return !/^\s|\s$/.test(content) || content.trim().length <= 3;
}
