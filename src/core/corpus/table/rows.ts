/** One row of a table as text. */
export interface Row {
  readonly cells: readonly string[];
  /** Line on which it starts, from 1. */
  readonly line: number;
  /** What had to be mended; empty where nothing is to be said. */
  readonly note: string;
  /** Why the row makes no sense; empty where it does. */
  readonly fault: string;
  /** Characters of the text up to its end. */
  readonly end: number;
}

/** How a row's quotes are taken. */
type Reading =
  /** As RFC 4180 says, but for a quote inside a quoted cell that is neither doubled nor at its end: it is a plain character. */
  | 'standard'
  /** The same, and a backslash takes a quote's meaning away. */
  | 'backslash'
  /** As in the standard reading, but a quote before a delimiter and a blank does not close: `"He says "no", and goes."`. */
  | 'tight'
  /** A cell is only quoted where its quotes close on the same line and are doubled inside; others are plain characters. */
  | 'literal';

interface Parsed {
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
type Patience = 'patient' | 'lines' | 'none';

const UNCLOSED = 'a quote that opens in this row is never closed';
/** Characters that a quoted cell may have at most: what is longer has lost its closing quote. */
const LONGEST_CELL = 6_000_000;
/** The same once rows with a lost quote have cost so many characters of looking ahead: time is to grow with the file's length only. */
const WASTE = 10_000_000;
const SHORTER_CELL = 4_000;
/** Characters that are looked through for the end of a quoted cell when a whole row is sought. */
const PROBE = 4_000;
/** Cells beyond the columns from which a row that goes on over lines is not read on: a quote was lost. */
const MOST_EXTRA = 16;
/** Characters of a row at most: no row is kept in wait for its end any longer. */
const LONGEST_ROW = 100_000_000;

/**
 * Splits a table's text into rows, however it comes cut into pieces. Lines end in LF, CRLF or CR, also mixed; blank ones and those of
 * empty cells are passed over.
 *
 * Quotes are taken as the standard says where that gives as many cells as the table has columns. Where it does not (a quote that nobody
 * closed, quotes inside a cell that nobody doubled, quotes behind backslashes) the reading that does is taken. A row that no reading
 * mends is a fault, and reading resumes at the next line that is a whole row, so that a lost quote costs its own row alone.
 */
export class RowReader {
  private text = '';
  private at = 0;
  /** Characters before `text`. */
  private before = 0;
  private line: number;
  private ended = false;
  private wasted = 0;
  private escapes = false;
  /** The next quote, LF and CR at or behind `at`, so that none is sought twice. */
  private nextQuote = -1;
  private nextFeed = -1;
  private nextReturn = -1;

  /**
   * @param columns cells of a whole row; null where that is not known, as for the heading
   * @param line number of the first line that is pushed
   */
  constructor(
    private readonly delimiter: string,
    private readonly columns: number | null,
    line = 1,
  ) {
    this.line = line;
  }

  /** Takes the next piece of the text and gives the rows that are complete with it. */
  *push(piece: string): Generator<Row> {
    this.before += this.at;
    this.text = this.at >= this.text.length ? piece : this.text.slice(this.at) + piece;
    this.at = 0;
    this.nextQuote = this.nextFeed = this.nextReturn = -1;
    yield* this.rows();
    if (this.text.length - this.at < LONGEST_ROW) return;
    yield this.fault(this.text.length, `the row has more than ${LONGEST_ROW} characters`);
  }

  /** Gives the rest: no more text follows. */
  *end(): Generator<Row> {
    this.ended = true;
    yield* this.rows();
  }

  private *rows(): Generator<Row> {
    while (this.at < this.text.length) {
      const row = this.next();
      if (row === null) return;
      if (row.fault !== '' || row.cells.some((cell) => cell.trim() !== '')) yield row;
    }
  }

  /** The next row, or null where the text that is there does not hold its end. */
  private next(): Row | null {
    const plain = this.withoutQuotes();
    if (plain !== undefined) return plain;
    let standard = this.parse(this.at, 'standard', 'lines');
    if (standard === null) return null;
    if (isClean(standard) && this.fits(standard) && !this.escapes) return this.take(standard);
    const escaped = this.escaped(standard);
    if (escaped === null) return null;
    if (escaped) return this.take(escaped);
    if (isClean(standard) && (this.fits(standard) || !standard.spans)) return this.take(standard);
    if (!standard.unclosed && !standard.spans && this.fits(standard)) return this.take(standard);
    if (standard.strays > 0 && !standard.spans) {
      const tight = this.parse(this.at, 'tight', 'lines');
      if (tight && !tight.spans && this.fits(tight)) return this.take(tight);
    }
    const line = this.parse(this.at, 'literal', 'patient');
    if (line === null) return null;
    if (this.fits(line)) {
      const follows = this.isWholeAt(line.end);
      if (follows === null) return null;
      if (follows) return this.take(line, standard.spans ? `${UNCLOSED}: taken to end with its line` : '');
    }
    if (standard.givenUp && standard.cells.length <= (this.columns ?? Infinity)) {
      standard = this.parse(this.at, 'standard', 'patient');
    }
    if (standard === null) return null;
    if (standard.spans) this.wasted += standard.end - this.at;
    if (isClean(standard) || (!standard.unclosed && (this.fits(standard) || !standard.spans)))
      return this.take(standard);
    return this.faultUpToWholeRow(line.end);
  }

  private fits({ cells }: Parsed): boolean {
    return this.columns === null || cells.length === this.columns;
  }

  /** The row with backslashes before its quotes, where that makes sense of it; undefined where it does not, null where it has no end. */
  private escaped(standard: Parsed): Parsed | null | undefined {
    if (this.columns === null || !this.text.slice(this.at, standard.end).includes('\\"')) return undefined;
    const escaped = this.parse(this.at, 'backslash', 'lines');
    if (escaped === null) return null;
    if (!isClean(escaped) || !this.fits(escaped)) return undefined;
    this.escapes = true;
    return escaped;
  }

  /** The row at hand where it has no quote: the usual case, and quick. */
  private withoutQuotes(): Row | null | undefined {
    const { text, at } = this;
    if (this.nextQuote < at) this.nextQuote = beyond(text.indexOf('"', at));
    if (this.nextFeed < at) this.nextFeed = beyond(text.indexOf('\n', at));
    if (this.nextReturn < at) this.nextReturn = beyond(text.indexOf('\r', at));
    let end = Math.min(this.nextFeed, this.nextReturn);
    if (end > this.nextQuote) return undefined;
    if (end === Infinity) {
      if (!this.ended) return null;
      end = text.length;
    }
    // A CR at the end of what is there may be the half of a CRLF.
    if (text[end] === '\r' && end + 1 === text.length && !this.ended) return null;
    const cells = text.slice(at, end).split(this.delimiter);
    const line = this.line++;
    this.at = Math.min(text.length, end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1));
    return { cells, line, note: '', fault: '', end: this.before + this.at };
  }

  private take(parsed: Parsed, note = ''): Row {
    const { line } = this;
    this.moveTo(parsed.end);
    return { cells: parsed.cells, line, note, fault: '', end: this.before + this.at };
  }

  private fault(end: number, fault: string): Row {
    const { line } = this;
    this.moveTo(end);
    return { cells: [], line, note: '', fault, end: this.before + this.at };
  }

  private moveTo(end: number): void {
    this.line += countLines(this.text, this.at, end);
    this.at = end;
  }

  /** A row that makes no sense, with the lines behind it up to the next that is a whole row. */
  private faultUpToWholeRow(lineEnd: number): Row | null {
    let end = lineEnd;
    while (end < this.text.length && end - this.at < LONGEST_CELL) {
      const whole = this.isWholeAt(end);
      if (whole === null) return null;
      if (whole) break;
      end = this.lineEnd(end);
    }
    if (end >= this.text.length && !this.ended && end - this.at < LONGEST_CELL) return null;
    return this.fault(end, UNCLOSED);
  }

  /** Whether a row of as many cells as there are columns starts here; null where that cannot be told yet. */
  private isWholeAt(at: number): boolean | null {
    if (this.columns === null) return true;
    let from = at;
    while (from < this.text.length && (this.text[from] === '\n' || this.text[from] === '\r')) from++;
    if (from >= this.text.length) return this.ended ? true : null;
    const standard = this.parse(from, 'standard', 'none', PROBE);
    if (standard === null) return null;
    if (isClean(standard)) return standard.cells.length === this.columns;
    const line = this.parse(from, 'literal', 'patient');
    return line && line.cells.length === this.columns;
  }

  private lineEnd(from: number): number {
    const { text } = this;
    const at = this.lineBreak(from);
    return at + (text[at] === '\r' && text[at + 1] === '\n' ? 2 : at < text.length ? 1 : 0);
  }

  /** The row at `start` in one reading, or null where its end is not there yet. */
  private parse(
    start: number,
    reading: Reading,
    patience: Patience,
    longest = this.wasted > WASTE ? SHORTER_CELL : LONGEST_CELL,
  ): Parsed | null {
    const { text, delimiter } = this;
    const cells: string[] = [];
    const lineEnd = reading === 'literal' ? this.lineBreak(start) : Infinity;
    let [strays, spans, unclosed, givenUp] = [0, false, false, false];
    let at = start;
    for (;;) {
      let open = at;
      while (text[open] === ' ' && delimiter !== ' ') open++;
      const quoted =
        text[open] === '"' ? this.quoted(open, reading, patience, Math.min(open + longest, lineEnd)) : null;
      if (quoted !== null && (reading !== 'literal' || (quoted.strays === 0 && !quoted.unclosed))) {
        cells.push(quoted.value);
        strays += quoted.strays;
        spans ||= quoted.spans;
        unclosed ||= quoted.unclosed;
        givenUp ||= quoted.givenUp;
        at = quoted.end;
      } else {
        const end = this.cellEnd(at);
        cells.push(unpaired(text.slice(at, end), quoted !== null));
        at = end;
      }
      // What stands behind the last character (another quote, the half of a CRLF) decides what it means.
      if (!this.ended && !givenUp && at >= text.length - 1 && (!unclosed || text.length - start < longest)) return null;
      if (spans && this.columns !== null && cells.length > this.columns + MOST_EXTRA) unclosed = givenUp = true;
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
  private cellEnd(from: number): number {
    const { text, delimiter } = this;
    let at = from;
    for (; at < text.length; at++) {
      const char = text[at]!;
      if (char === delimiter || char === '\n' || char === '\r') break;
    }
    return at;
  }

  /** The cell whose quote opens at `open` and closes before `limit`. */
  private quoted(open: number, reading: Reading, patience: Patience, limit: number) {
    const { text } = this;
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
      const end = this.afterBlanks(at + 1);
      if (end >= 0 && (reading !== 'tight' || text[end] !== this.delimiter || text[end + 1] !== ' ')) {
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
  private afterBlanks(from: number): number {
    const { text, delimiter } = this;
    let at = from;
    while (text[at] === ' ' && delimiter !== ' ') at++;
    const char = text[at];
    return char === undefined || char === delimiter || char === '\n' || char === '\r' ? at : -1;
  }

  private lineBreak(from: number): number {
    const { text } = this;
    let at = from;
    while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at++;
    return at;
  }
}

const isClean = ({ strays, unclosed }: Parsed) => strays === 0 && !unclosed;
const beyond = (index: number) => (index < 0 ? Infinity : index);

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

function countLines(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) lines++;
  }
  return lines;
}
