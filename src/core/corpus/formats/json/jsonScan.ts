import type { FileText } from '../../decode.ts';

/** A piece of a JSON file that is a value of its own: an element of its array, or one of several values on end. */
export interface JsonPiece {
  readonly text: string;
  /** Line on which it starts, from 1. */
  readonly line: number;
  /** The file ends inside it. */
  readonly cut: boolean;
  /** It is longer than is kept; its text is left out. */
  readonly tooLong: boolean;
}

/** Characters of one value at most. */
export const LONGEST_VALUE = 256_000_000;
const STRUCTURE = /["[\]{},\n]/g;

/**
 * The elements of a JSON array, or the values of a file of several, found by brackets and strings alone, so that a broken one costs no
 * other, and one at a time is in memory.
 */
export function* jsonPieces(file: FileText): Generator<JsonPiece> {
  let text = '';
  let from = 0;
  let at = 0;
  let line = 1;
  let startLine = 1;
  let depth = 0;
  let inString = false;
  let inArray: boolean | null = null;
  let closed = false;
  let dropped = 0;

  function* take(end: number, cut: boolean): Generator<JsonPiece> {
    const piece = text.slice(from, end);
    const body = piece.trim();
    if (body === '' && dropped === 0) return;
    const blanks = piece.length - piece.trimStart().length;
    const at = startLine + (dropped > 0 ? 0 : countLines(piece, blanks));
    yield { text: dropped > 0 ? '' : body, line: at, cut, tooLong: dropped > 0 };
    dropped = 0;
  }

  for (const block of file.blocks()) {
    text = text.slice(from) + block;
    at -= from;
    from = 0;
    if (inArray === null) {
      const open = text.search(/\S/);
      if (open < 0) continue;
      inArray = text[open] === '[';
      if (inArray) {
        line += countLines(text, open);
        startLine = line;
        from = at = open + 1;
        depth = 1;
      }
    }
    const base = inArray ? 1 : 0;
    while (at < text.length) {
      if (inString) {
        const end = stringEnd(text, at);
        if (end < 0) {
          // A backslash at the end stands before what comes next.
          at = text.length - (trailingBackslashes(text, at) % 2);
          break;
        }
        at = end;
        inString = false;
      }
      STRUCTURE.lastIndex = at;
      const hit = STRUCTURE.exec(text);
      if (!hit) {
        at = text.length;
        break;
      }
      const mark = hit[0];
      at = hit.index + 1;
      if (mark === '\n') line++;
      else if (mark === '"') inString = true;
      else if (mark === '[' || mark === '{') depth++;
      else if (mark !== ',') depth--;
      const isEnd = inArray
        ? depth === 0 || (depth === 1 && mark === ',')
        : depth <= 0 && (mark === ']' || mark === '}');
      if (!isEnd || closed) continue;
      yield* take(inArray ? hit.index : at, false);
      from = at;
      startLine = line;
      if (depth < base) {
        if (inArray) closed = true;
        depth = 0;
      }
    }
    if (text.length - from > LONGEST_VALUE || closed) {
      if (!closed) dropped += text.length - from;
      from = text.length;
      at = text.length;
    }
  }
  if (!closed) yield* take(text.length, true);
}

/** Index behind the closing quote of a string that is open at `from`, or -1. */
function stringEnd(text: string, from: number): number {
  for (let quote = text.indexOf('"', from); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    let before = quote - 1;
    while (before >= from && text[before] === '\\') before--;
    if ((quote - 1 - before) % 2 === 0) return quote + 1;
  }
  return -1;
}

function trailingBackslashes(text: string, from: number): number {
  let at = text.length;
  while (at > from && text[at - 1] === '\\') at--;
  return text.length - at;
}

function countLines(text: string, to: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
