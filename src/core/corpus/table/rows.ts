import { afterLine, isClean, parseRow, type Parsed, type Patience, type Reading } from './parseRow.ts';

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

const UNCLOSED = 'a quote that opens in this row is never closed';
/** Characters that a quoted cell may have at most: what is longer has lost its closing quote. */
const LONGEST_CELL = 6_000_000;
/** The same once rows with a lost quote have cost so many characters of looking ahead: time is to grow with the file's length only. */
const WASTE = 10_000_000;
const SHORTER_CELL = 4_000;
/** Characters that are looked through for the end of a quoted cell when a whole row is sought. */
const PROBE = 4_000;
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
    const doubled = this.doubled();
    if (doubled === null) return null;
    if (doubled) return this.take(doubled);
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

  /** The row with single quotes in the place of doubled ones (`""On Cats"",2019`), where that makes sense of it; as `escaped`. */
  private doubled(): Parsed | null | undefined {
    const { text, at, delimiter, columns } = this;
    if (columns === null || !text.startsWith('""', at)) return undefined;
    const end = afterLine(text, at);
    if (end >= text.length && !this.ended) return null;
    const table = { text: text.slice(at, end).replaceAll('""', '"'), delimiter, columns, ended: true };
    const plain = parseRow(table, 0, { reading: 'standard', patience: 'none', longest: LONGEST_CELL });
    return plain && isClean(plain) && !plain.spans && this.fits(plain) ? { ...plain, end } : undefined;
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
      end = afterLine(this.text, end);
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

  private parse(
    start: number,
    reading: Reading,
    patience: Patience,
    longest = this.wasted > WASTE ? SHORTER_CELL : LONGEST_CELL,
  ): Parsed | null {
    const { text, delimiter, columns, ended } = this;
    return parseRow({ text, delimiter, columns, ended }, start, { reading, patience, longest });
  }
}

const beyond = (index: number) => (index < 0 ? Infinity : index);

function countLines(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) lines++;
  }
  return lines;
}
