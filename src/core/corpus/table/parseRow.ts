/** As much of a table's text as is there. */
export interface TableText {
  readonly text: string;
  readonly delimiter: string;
  /** Cells of a whole row; null where that is not known. */
  readonly columns: number | null;
  /** No more text follows. */
  readonly ended: boolean;
}

/** How a row's quotes are taken. */
export type Reading =
  /** As RFC 4180 says, but for a quote inside a quoted cell that is neither doubled nor at its end: it is a plain character. */
  | 'standard'
  /** The same, and a backslash takes a quote's meaning away. */
  | 'backslash'
  /** As in the standard reading, but a quote before a delimiter and a blank does not close: `"He says "no", and goes."`. */
  | 'tight'
  /** A cell is only quoted where its quotes close on the same line and are doubled inside; others are plain characters. */
  | 'literal';

/** A row in one reading, and what spoke against it. */
export interface Parsed {
  readonly cells: string[];
  /** Index behind the row and its line end. */
  readonly end: number;
  /** Quotes inside quoted cells that are neither doubled nor closing. */
  readonly strays: number;
  /** A quoted cell reaches over a line end. */
  readonly spans: boolean;
  readonly unclosed: boolean;
  /** Reading was given up at a stray quote. */
  readonly givenUp: boolean;
}

/** What to do about a stray quote: read on, give up at one beyond a line end, or give up at any. */
export type Patience = 'patient' | 'lines' | 'none';

interface Manner {
  readonly reading: Reading;
  readonly patience: Patience;
  /** Characters that a quoted cell may have at most. */
  readonly longest: number;
}

/** Cells beyond the columns from which a row that goes on over lines is not read on: a quote was lost. */
const MOST_EXTRA = 16;

/** The row at `start` in one reading, or null where its end is not there yet. */
export function parseRow(table: TableText, start: number, { reading, patience, longest }: Manner): Parsed | null {
  const { text, delimiter, columns, ended } = table;
  const cells: string[] = [];
  const line = reading === 'literal' ? lineBreak(text, start) : Infinity;
  let [strays, spans, unclosed, givenUp] = [0, false, false, false];
  let at = start;
  for (;;) {
    let open = at;
    while (text[open] === ' ' && delimiter !== ' ') open++;
    const quoted =
      text[open] === '"' ? quotedCell(table, open, { reading, patience, limit: Math.min(open + longest, line) }) : null;
    if (quoted !== null && (reading !== 'literal' || (quoted.strays === 0 && !quoted.unclosed))) {
      cells.push(quoted.value);
      strays += quoted.strays;
      spans ||= quoted.spans;
      unclosed ||= quoted.unclosed;
      givenUp ||= quoted.givenUp;
      at = quoted.end;
    } else {
      const end = cellEnd(table, at);
      cells.push(unpaired(text.slice(at, end), quoted !== null));
      at = end;
    }
    // What stands behind the last character (another quote, the half of a CRLF) decides what it means.
    if (!ended && !givenUp && at >= text.length - 1 && (!unclosed || text.length - start < longest)) return null;
    if (spans && columns !== null && cells.length > columns + MOST_EXTRA) unclosed = givenUp = true;
    if (at < text.length && text[at] === delimiter && !unclosed) {
      at++;
      continue;
    }
    if (text[at] === '\r') at += text[at + 1] === '\n' ? 2 : 1;
    else if (at < text.length) at++;
    return { cells, end: at, strays, spans, unclosed, givenUp };
  }
}

/** Index of the delimiter or line end behind an unquoted cell. */
function cellEnd({ text, delimiter }: TableText, from: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const char = text[at]!;
    if (char === delimiter || char === '\n' || char === '\r') break;
  }
  return at;
}

/** The cell whose quote opens at `open` and closes before `limit`. */
function quotedCell(
  table: TableText,
  open: number,
  { reading, patience, limit }: Pick<Manner, 'reading' | 'patience'> & { readonly limit: number },
) {
  const { text, delimiter } = table;
  const last = Math.min(text.length, limit);
  let strays = 0;
  let hasPairs = false;
  let seen = open;
  const isBeyondLine = (at: number) => {
    while (seen < at && text[seen] !== '\n' && text[seen] !== '\r') seen++;
    return seen < at;
  };
  for (let at = text.indexOf('"', open + 1); at >= 0 && at < last; at = text.indexOf('"', at + 1)) {
    if (reading === 'backslash' && isEscaped(text, open, at)) continue;
    if (text[at + 1] === '"') {
      hasPairs = true;
      at++;
      continue;
    }
    const end = afterBlanks(table, at + 1);
    if (end >= 0 && (reading !== 'tight' || text[end] !== delimiter || text[end + 1] !== ' ')) {
      const inside = text.slice(open + 1, at);
      const value = reading === 'backslash' ? unescaped(inside) : hasPairs ? inside.replaceAll('""', '"') : inside;
      return { value, end, strays, spans: hasLineEnd(inside), unclosed: false, givenUp: false };
    }
    strays++;
    if (patience === 'none' || reading === 'literal' || (patience === 'lines' && isBeyondLine(at))) {
      return { value: '', end: at, strays, spans: true, unclosed: true, givenUp: true };
    }
  }
  return { value: text.slice(open, last), end: last, strays, spans: true, unclosed: true, givenUp: false };
}

/** Index of what ends a cell behind blanks, or -1 where something else stands there. */
function afterBlanks({ text, delimiter }: TableText, from: number): number {
  let at = from;
  while (text[at] === ' ' && delimiter !== ' ') at++;
  const char = text[at];
  return char === undefined || char === delimiter || char === '\n' || char === '\r' ? at : -1;
}

function lineBreak(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

/** Index behind the line that `from` is in, its line end included. */
export function afterLine(text: string, from: number): number {
  const at = lineBreak(text, from);
  return at + (text[at] === '\r' && text[at + 1] === '\n' ? 2 : at < text.length ? 1 : 0);
}

/** Whether a reading met nothing that its rules do not allow. */
export const isClean = ({ strays, unclosed }: Parsed) => strays === 0 && !unclosed;

function hasLineEnd(text: string): boolean {
  return text.includes('\n') || text.includes('\r');
}

/** Whether an odd number of backslashes stands before a quote. */
function isEscaped(text: string, open: number, at: number): boolean {
  let before = at - 1;
  while (before > open && text[before] === '\\') before--;
  return (at - 1 - before) % 2 === 1;
}

function unescaped(inside: string): string {
  return inside.replace(/\\(["\\])|""/g, (_, char: string | undefined) => char ?? '"');
}

/** A cell without the quote that opens it and that nothing closes. */
function unpaired(cell: string, opens: boolean): string {
  if (!opens) return cell;
  const quotes = cell.split('"').length - 1;
  return quotes % 2 === 1 ? cell.replace('"', '') : cell;
}
