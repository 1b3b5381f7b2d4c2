import { CUT_NOTE } from '../recordDraft.ts';
import { braceEnd, quoteEnd, valueEnd, withoutOuter } from './valueEnds.ts';

/** An entry as its file writes it: TeX, with macros resolved. */
export interface BibtexEntry {
  readonly kind: 'entry';
  readonly line: number;
  /** In lower case: `article`. */
  readonly type: string;
  readonly key: string;
  /** By their names in lower case; of a name that repeats the first that is not empty. */
  readonly fields: Map<string, string>;
  /** What was mended; empty where nothing was. */
  readonly note: string;
}

/** An entry that could not be read. */
export interface BrokenEntry {
  readonly kind: 'broken';
  readonly line: number;
  readonly reason: string;
}

/** Where an entry may begin: on a line of its own, or behind another one. Semantic Scholar writes lists of types: `@['Review']{`. */
const START = /@[ \t]*(?:([A-Za-z][\w-]*)|\[['"]?([\w-]*)[^\]\n]{0,80}\])\s*[{(]/g;
/** Where an entry must begin: nothing before it may run on past it. */
const LINE_START = /^[ \t]*@[ \t]*(?:[A-Za-z][\w-]*|\[['"][^\]\n]{0,80}\])\s*[{(]/gm;
const FIELD_NAME = /[^\s=,{}()"#@\\]+(?=\s*=)/y;
const BLANKS = /(?:\s+|%[^\n]*(?:\n|$))*/y;

/**
 * The entries of a BibTeX or BibLaTeX file in order. `@string` macros are resolved, `@preamble`, `@comment` and the text between entries
 * passed over. An entry ends at its closing brace and at the latest where the next line begins one, so that a brace too few costs its
 * own entry alone. Time is linear in the text.
 */
export function* bibtexEntries(text: string): Generator<BibtexEntry | BrokenEntry> {
  const macros = new Map<string, string>();
  const lines = new LineCounter(text);
  const starts = Array.from(text.matchAll(LINE_START), ({ index }) => index);
  let next = 0;
  let commentsClose = true;
  for (let at = 0; ;) {
    START.lastIndex = at;
    const start = START.exec(text);
    if (start === null) return;
    while (next < starts.length && starts[next]! <= start.index) next++;
    const type = (start[1] ?? start[2] ?? '').toLowerCase();
    const inside = START.lastIndex;
    if (type === 'comment') {
      const end: number = commentsClose ? braceEnd(text, inside, text.length) : -1;
      if (end < 0) commentsClose = false;
      at = end < 0 ? lineEnd(text, inside) : end;
      continue;
    }
    const limit = starts[next] ?? text.length;
    const reader = new EntryReader(text, inside, limit, macros);
    if (type === 'preamble') {
      reader.value();
      at = Math.max(reader.at, inside);
      continue;
    }
    const line = lines.at(start.index);
    if (type === 'string') {
      for (const [name, value] of reader.fields()) macros.set(name, value);
    } else if (reader.readKey()) {
      const fields = new Map<string, string>();
      for (const [name, value] of reader.fields()) if (!fields.get(name)) fields.set(name, value);
      if (reader.problem) yield { kind: 'broken', line, reason: reader.problem };
      else yield { kind: 'entry', line, type, key: reader.key, fields, note: reader.note };
    }
    at = Math.max(reader.at, inside);
  }
}

/** A field inside of a value. */
const SWALLOWED = /,\s*[A-Za-z][\w-]*\s*=\s*["{]/;
/** A line that begins the next field, behind the value that should have ended before it. */
const NEXT_FIELD = /\n[ \t]*[A-Za-z][\w-]*[ \t]*=[ \t]*["{\d]/;

/** Reads what is inside one entry, from behind its opening brace up to a limit. */
class EntryReader {
  key = '';
  /** Why the entry cannot be read; empty where it can. */
  problem = '';
  note = '';

  constructor(
    private readonly text: string,
    public at: number,
    private readonly limit: number,
    private readonly macros: ReadonlyMap<string, string>,
  ) {}

  /** Passes over the citation key; false where this is no entry but text with an at sign. */
  readKey(): boolean {
    this.skipBlanks();
    FIELD_NAME.lastIndex = this.at;
    if (FIELD_NAME.test(this.text)) return true;
    const key = /[^,{}"=\n]*/y;
    key.lastIndex = this.at;
    const found = key.exec(this.text)![0];
    const end = this.at + found.length;
    const mark = this.text[end];
    if (end >= this.limit ? end < this.text.length : mark !== ',' && mark !== '}' && mark !== '\n') return false;
    this.key = found.trim();
    this.at = mark === '}' ? end : Math.min(end + 1, this.text.length);
    return true;
  }

  /** The fields up to the closing brace, the end of the entry, or the first that cannot be read. */
  *fields(): Generator<[name: string, value: string]> {
    let last: [name: string, value: string] | null = null;
    for (;;) {
      this.skipBlanks();
      const mark = this.text[this.at];
      if (this.at >= this.limit || mark === undefined) {
        // The brace that is missing may be the one of a value, which has then taken in the fields behind it.
        if (last && SWALLOWED.test(last[1])) this.fail(`the value of ${last[0]} is not closed`);
        if (this.note === '') this.note = this.limit >= this.text.length ? CUT_NOTE : 'the closing brace is missing';
        this.at = Math.min(this.at, this.limit);
        return;
      }
      if (mark === ',') {
        this.at++;
      } else if (mark === '}' || mark === ')') {
        this.at++;
        if (!this.goesOn()) return;
        this.note = 'a closing brace too many';
      } else {
        const field = this.field();
        if (field === null) return;
        last = field;
        yield field;
      }
    }
  }

  private field(): [name: string, value: string] | null {
    FIELD_NAME.lastIndex = this.at;
    const name = FIELD_NAME.exec(this.text)?.[0];
    if (name === undefined) {
      const shown = this.text
        .slice(this.at, Math.min(this.at + 40, this.limit))
        .split('\n')[0]!
        .trim();
      return this.fail(`a field was expected at “${shown}”`);
    }
    this.at = this.text.indexOf('=', this.at + name.length) + 1;
    const from = this.at;
    const value = this.value();
    if (value !== null && !this.hasSwallowed(value)) return [name.toLowerCase(), value];
    const cutShort = this.valueUpToNextField(from);
    if (cutShort !== null) {
      this.note = `what closes ${name} is missing`;
      return [name.toLowerCase(), cutShort];
    }
    const cut = this.limit >= this.text.length ? ': the file may be cut off' : '';
    return this.fail(`the value of ${name} is not closed${cut}`);
  }

  /** Whether a value has taken in the fields behind it, and with them the brace that should have closed the entry. */
  private hasSwallowed(value: string): boolean {
    if (!SWALLOWED.test(value)) return false;
    const at = this.at;
    this.skipBlanks();
    const isAtEnd = this.at >= this.limit || this.at >= this.text.length;
    this.at = at;
    return isAtEnd;
  }

  /** A value that nothing closes, up to where the next field begins; null where none does. */
  private valueUpToNextField(from: number): string | null {
    this.at = from;
    this.skipBlanks();
    const start = this.at;
    const rest = this.text.slice(start, this.limit);
    const next = NEXT_FIELD.exec(rest) ?? SWALLOWED.exec(rest);
    if (next === null) return null;
    this.at = start + next.index;
    return withoutOuter(rest.slice(0, next.index).trim().replace(/,$/, ''));
  }

  private fail(problem: string): null {
    this.problem = problem;
    this.at = this.limit;
    return null;
  }

  /** Whether another field follows behind a brace that should have been the last. */
  private goesOn(): boolean {
    const rest = /\s*,\s*[\w:+.-]+\s*=\s*["{\d]/y;
    rest.lastIndex = this.at;
    return this.at < this.limit && rest.test(this.text);
  }

  /** Pieces joined by `#`; null where one is not closed. */
  value(): string | null {
    let whole = '';
    for (;;) {
      this.skipBlanks();
      const piece = this.piece();
      if (piece === null) return null;
      whole += piece;
      const before = this.at;
      this.skipBlanks();
      if (this.text[this.at] !== '#' || this.at >= this.limit) {
        this.at = before;
        return whole;
      }
      this.at++;
    }
  }

  private piece(): string | null {
    const mark = this.text[this.at];
    const from = this.at + 1;
    if (mark === '{' || mark === '"') {
      const end = mark === '{' ? valueEnd(this.text, from, this.limit) : quoteEnd(this.text, from, this.limit);
      if (end < 0) return null;
      this.at = end;
      return this.text.slice(from, end - 1);
    }
    const bare = /[^,#{}"\n]*/y;
    bare.lastIndex = this.at;
    const word = bare.exec(this.text)![0];
    this.at += word.length;
    const plain = word.trim();
    return this.macros.get(plain.toLowerCase()) ?? plain;
  }

  private skipBlanks(): void {
    BLANKS.lastIndex = this.at;
    this.at += BLANKS.exec(this.text)![0].length;
  }
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** Line numbers of places that are asked for in order. */
class LineCounter {
  private line = 1;
  private counted = 0;

  constructor(private readonly text: string) {}

  at(index: number): number {
    for (
      let end = this.text.indexOf('\n', this.counted);
      end >= 0 && end < index;
      end = this.text.indexOf('\n', end + 1)
    ) {
      this.line++;
      this.counted = end + 1;
    }
    return this.line;
  }
}
