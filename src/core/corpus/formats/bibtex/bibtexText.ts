/** A group whose braces end a command (`{\o}`), or hold an accent together with its letter (`{\'e}`, `{\v s}`). */
const NEEDED = /\\(?:[^A-Za-z]|[A-Za-z]+\s*[A-Za-z]?\})/y;
/** Commands whose sign is an accent: what follows in braces is what they stand over. */
const ACCENTS = new Set(["'", '`', '^', '"', '~', '=', '.']);

/**
 * The value of a BibTeX field as TeX that reads as text: without the braces that keep letters from changing case, ties as blanks, `<` and
 * `>` as such. Braces that commands need stay; the cleaning of text reads those.
 */
export function bibtexText(value: string): string {
  if (!/[\\{}~]/.test(value)) return value;
  const source = value
    .replace(
      /\{\\text(less|greater)\}|\\text(less|greater)(?:\{\}|\s|(?![A-Za-z]))/g,
      (_, braced?: string, bare?: string) => ((braced ?? bare) === 'less' ? '<' : '>'),
    )
    .replace(/\\(?:url|href)\s*\{[^{}]*\}|https?:\/\/[^\s{}]*/g, (address) => address.replace(/\\?~(?:\{\})?/g, TILDE))
    .replace(/\{?\\textasciitilde(?![A-Za-z])(?:\{\})?\s?\}?|\{?\\~\{\s*\}\}?/g, TILDE)
    .replace(/\\relax\b\s*/g, '')
    .replace(/\\(["'`^~=.])\s+(?=\\?[A-Za-z{])/g, '\\$1');
  const pieces = /\\(?:[A-Za-z]+\*?|[^])|[{}$~^_]|[^\\{}$~^_]+/g;
  const kept: boolean[] = [];
  let out = '';
  /** Braces that are signs of the text, and not closed yet. */
  let written = 0;
  let maths = false;
  let argument = false;
  for (let hit = pieces.exec(source); hit !== null; hit = pieces.exec(source)) {
    const piece = hit[0];
    if (piece === '{') {
      NEEDED.lastIndex = pieces.lastIndex;
      const keep = argument || maths || NEEDED.test(source);
      kept.push(keep);
      if (keep) out += piece;
      argument = false;
    } else if (piece === '}' && kept.length === 0 && written > 0) {
      written--;
      out += '\\}';
    } else if (piece === '}') {
      argument = kept.pop() ?? false;
      if (argument) out += piece;
    } else if (piece === '$') {
      maths = !maths;
      out += piece;
    } else if (piece === '~') {
      out += maths ? piece : ' ';
    } else {
      out += piece;
      if (piece === '\\{') written++;
      else if (piece === '\\}') written--;
      if (piece === '^' || piece === '_') argument = true;
      else if (piece.startsWith('\\')) argument = /[A-Za-z]/.test(piece[1] ?? '') || ACCENTS.has(piece[1] ?? '');
      else if (piece.trim() !== '') argument = false;
    }
  }
  return out.replaceAll(TILDE, '~');
}

/** Stands for a tilde that is meant as such, while ties become blanks. */
const TILDE = '\u0001';

/** The value of a field that is no text but a name for machines: without braces, `\url{}` and escapes. */
export function bibtexVerbatim(value: string): string {
  if (!/[\\{}]/.test(value)) return value.trim();
  return value
    .replace(/\\(?:url|href)\s*(?=\{)/g, '')
    .replace(/\\([_&#%$~{}])/g, '$1')
    .replace(/\{\\textasciitilde\}|\\textasciitilde(?:\{\})?/g, '~')
    .replace(/[{}]/g, '')
    .trim();
}
