import { classAt, classOf, codeAt, DIGIT, IDEOGRAPH, JOINER, LOWER, SPACE, UPPER } from './characters.ts';
import { labelEnd } from '../../corpus/clean/sectionLabels.ts';
import { ownEnd } from '../../corpus/clean/tail.ts';
import { addressEnd, citationEnd, commandEnd, isAward, isCopyright, isQuantity, lineEnd, formulaEnd } from './skips.ts';

/** Something other than white space stands before the token: no phrase runs across it. */
export const BORDER = 1;
/** The token opens a sentence, so that its capital says nothing. */
export const INITIAL = 2;
/** The token stands alone in round brackets, as acronyms do where they are defined. */
export const BRACKETED = 4;

/** Tokens of one text, in arrays that are used again for the next. */
export interface TokenBuffer {
  length: number;
  /** Offsets in UTF-16 code units. */
  start: Int32Array;
  end: Int32Array;
  /** Sum of BORDER, INITIAL and BRACKETED. */
  marks: Uint8Array;
}

export function createTokenBuffer(capacity = 1024): TokenBuffer {
  return {
    length: 0,
    start: new Int32Array(capacity),
    end: new Int32Array(capacity),
    marks: new Uint8Array(capacity),
  };
}

/**
 * Cuts a text into tokens, in one pass over its code units.
 *
 * A token is a run of letters and digits, with what joins them into one name: hyphens (U-Net, k-means), an apostrophe or an underscore
 * between letters, a stop inside numbers and short forms (GPT-3.5, U.S, Node.js), `&` between capitals (R&D), `@` before a rank (Hit@10),
 * and the trailing signs of C++, C#, DeepLabv3+ and A*, the stop of .NET. A possessive 's is left off. Scripts without spaces give overlapping pairs of
 * Han characters; katakana stay together, and hiragana, which is grammar, goes. Skipped, and a border for phrases: bare numbers with or without their unit, URLs, DOIs,
 * e-mail addresses, numbers of grants, inline LaTeX, citations (`[12]`, `\cite{…}`), copyright lines.
 *
 * @param out is emptied first and grows as needed
 * @param labels whether the text is an abstract, where labels of sections ("METHODS:") are skipped, and what is put behind it ("Keywords: …")
 */
export function scanTokens(text: string, out: TokenBuffer, labels = false): void {
  out.length = 0;
  const n = labels ? ownEnd(text) : text.length;
  let marks = BORDER | INITIAL;
  let i = 0;
  while (i < n) {
    const kind = classAt(text, i);
    if (kind === SPACE) {
      i++;
      continue;
    }
    if (kind === IDEOGRAPH) {
      i = pushPairs(text, i, out);
      marks = BORDER;
      continue;
    }
    const code = text.charCodeAt(i);
    if (kind >= DIGIT) {
      if (labels && kind === UPPER && marks & INITIAL) {
        const label = labelEnd(text, i);
        if (label) {
          i = label;
          marks = BORDER | INITIAL;
          continue;
        }
      }
      let end = i + 1;
      let stop = SPACE;
      for (; end < n; end++) {
        stop = classOf(text.charCodeAt(end));
        if (stop < DIGIT) break;
      }
      const plain = end;
      if (end < n && stop === JOINER) end = tokenEnd(text, i, end);
      const next = end < n ? text.charCodeAt(end) : 0x20;
      const dotted = end > plain && text.charCodeAt(plain) === 0x2e;
      const mayBeAddress = dotted || next === 0x3a || next === 0x2f || next === 0x40;
      const skip = mayBeAddress ? addressEnd(text, i, end) : 0;
      if (skip) {
        i = skip;
        marks = BORDER;
        continue;
      }
      if ((code === 0x43 || code === 0x63 || code === 0x72 || code === 0x41) && isCopyright(text, i, end)) {
        i = lineEnd(text, end);
        marks = BORDER | INITIAL;
        continue;
      }
      const after = end;
      end = trimPossessive(text, i, end);
      if (kind === DIGIT ? isQuantity(text, i, end) : kind === UPPER && end - i > 5 && isAward(text, i, end)) {
        marks = BORDER;
      } else {
        if (next === 0x29 && i > 0 && text.charCodeAt(i - 1) === 0x28) marks |= BRACKETED;
        push(out, i, end, marks);
        marks = after === end ? 0 : BORDER;
      }
      i = after;
      continue;
    }
    switch (code) {
      case 0x2e: // .
        if (classAt(text, i - 1) < DIGIT && isCapitals(text, i + 1)) {
          const end = capitalsEnd(text, i + 1);
          push(out, i, end, marks | BORDER);
          marks = 0;
          i = end;
          break;
        }
        marks |= BORDER | INITIAL;
        i++;
        break;
      case 0x21: // !
      case 0x3f: // ?
        marks |= BORDER | INITIAL;
        i++;
        break;
      case 0x24: // $
        i = formulaEnd(text, i);
        marks |= BORDER;
        break;
      case 0x5c: // backslash
        i = commandEnd(text, i);
        marks |= BORDER;
        break;
      case 0x5b: // [
        i = citationEnd(text, i);
        marks |= BORDER;
        break;
      case 0xa9: // ©
        i = lineEnd(text, i + 1);
        marks = BORDER | INITIAL;
        break;
      default:
        marks |= BORDER;
        i++;
    }
  }
}

function push(out: TokenBuffer, start: number, end: number, marks: number): void {
  const at = out.length++;
  if (at === out.start.length) {
    out.start = grown(out.start);
    out.end = grown(out.end);
    const wider = new Uint8Array(at * 2);
    wider.set(out.marks);
    out.marks = wider;
  }
  out.start[at] = start;
  out.end[at] = end;
  out.marks[at] = marks;
}

function grown(array: Int32Array): Int32Array {
  const wider = new Int32Array(array.length * 2);
  wider.set(array);
  return wider;
}

/** End of the token that begins at `at` and whose letters run to `i`, signs that belong to it included. */
function tokenEnd(text: string, at: number, i: number): number {
  for (;;) {
    const kind = classAt(text, i);
    if (kind >= DIGIT) {
      i++;
      continue;
    }
    if (kind !== JOINER) return i;
    const code = text.charCodeAt(i);
    const next = classAt(text, i + 1);
    const before = classAt(text, i - 1);
    switch (code) {
      case 0x2d: // -
      case 0x2010:
      case 0x2011:
        if (next < DIGIT) return i;
        break;
      case 0x27: // '
      case 0x2019:
        if (before <= DIGIT || next <= DIGIT) return i;
        break;
      case 0x5f: // _
        if (next < DIGIT) return i;
        break;
      case 0x2e: // .
        if (next < DIGIT || (before === LOWER && next !== LOWER) || (before >= LOWER && next === DIGIT)) return i;
        break;
      case 0x26: // &
        if (before !== UPPER || next !== UPPER) return i;
        break;
      case 0x40: // @
        if (next !== DIGIT && !(next === UPPER || codeAt(text, i + 1) === 0x6b)) return i;
        break;
      case 0x2b: // +
        if (codeAt(text, i + 1) === 0x2b && classAt(text, i + 2) < DIGIT) return i + 2;
        return next >= DIGIT || next === SPACE ? (i - at > 2 && next < DIGIT ? i + 1 : i) : i + 1;
      case 0x23: // #
      case 0x2a: // *
        return i === at + 1 && before === UPPER && next < DIGIT ? i + 1 : i;
      default:
        return i;
    }
    i++;
  }
}

/** "model's" without its 's. */
function trimPossessive(text: string, start: number, end: number): number {
  if (end - start <= 2 || text.charCodeAt(end - 1) !== 0x73) return end;
  const quote = text.charCodeAt(end - 2);
  return quote === 0x27 || quote === 0x2019 ? end - 2 : end;
}

/** Whether a name in capitals stands here that a stop belongs to: .NET. */
const isCapitals = (text: string, at: number) => classAt(text, at) === UPPER && classAt(text, at + 1) === UPPER;

function capitalsEnd(text: string, at: number): number {
  while (classAt(text, at) === UPPER) at++;
  return at;
}

/**
 * Emits what a run of unspaced script is counted by: overlapping pairs (the one character of a run of one), cut at Chinese particles; runs of katakana whole; nothing
 * for hiragana, which is grammar. Where words end is not asked: engines answer differently, and the bytes must not.
 */
function pushPairs(text: string, at: number, out: TokenBuffer): number {
  let end = at;
  while (end < text.length && classAt(text, end) === IDEOGRAPH) {
    const kind = kanaOf(text.charCodeAt(end));
    let to = end + 1;
    while (to < text.length && classAt(text, to) === IDEOGRAPH && kanaOf(text.charCodeAt(to)) === kind) to++;
    if (kind === KATAKANA && to > end + 1) push(out, end, to, BORDER);
    else if (kind === OTHER_SCRIPT) {
      if (to === end + 1) push(out, end, to, BORDER);
      for (let i = end; i + 1 < to; i++) push(out, i, i + 2, BORDER);
    }
    end = to;
  }
  return end;
}

const OTHER_SCRIPT = 0;
const HIRAGANA = 1;
const KATAKANA = 2;
const PARTICLE = 3;
const PARTICLES = new Set(Array.from('的了与及这那们我该', (sign) => sign.charCodeAt(0)));

function kanaOf(code: number): number {
  if (code >= 0x3040 && code <= 0x309f) return HIRAGANA;
  if (code >= 0x30a0 && code <= 0x30ff) return KATAKANA;
  return PARTICLES.has(code) ? PARTICLE : OTHER_SCRIPT;
}
