/** A value that was read, and where its text ends. */
export interface PythonValue {
  readonly value: unknown;
  readonly end: number;
}

/** Values inside each other at most. */
const DEEPEST = 60;
const BLANK = /\s*/y;
const NUMBER = /[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?(?![\w.])/y;
const NAME = /[A-Za-z_][\w.]*/y;
const STRING = /(?:[uUbBrRfF]{0,2})(?:'''[^]*?'''|"""[^]*?"""|'(?:[^'\\\n]|\\[^])*'|"(?:[^"\\\n]|\\[^])*")/y;
/** What Python calls nothing, and what stands for no number. */
const NOTHING = new Set(['None', 'nan', 'NaN', 'inf', 'NaT', 'pd.NA', 'np.nan', 'null', 'undefined']);
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['a', ''],
  ['b', ''],
  ['f', ' '],
  ['v', ' '],
  ['0', ''],
  ['\n', ''],
]);

/**
 * The value that Python prints at a place of a text (`{'title': 'A', 'abstract': None, 'year': 2019}`): dictionaries, lists, tuples and
 * sets, strings in either quotes and on end, numbers, dates. Calls stand for their first argument (`Timestamp('2019-03-14')`), dates for
 * year, month and day. Null where the text is none.
 */
export function pythonAt(text: string, from: number): PythonValue | null {
  const reader = new PythonReader(text, from);
  const value = reader.value(0);
  return value === FAULT ? null : { value, end: reader.at };
}

const FAULT = Symbol('fault');

class PythonReader {
  constructor(
    private readonly text: string,
    public at: number,
  ) {}

  value(depth: number): unknown {
    this.take(BLANK);
    const sign = this.text[this.at] ?? '';
    if (depth > DEEPEST) return FAULT;
    if (sign === '{') return this.braced(depth);
    if (sign === '[' || sign === '(') return this.list(sign === '[' ? ']' : ')', depth);
    const string = this.string();
    if (string !== null) return string;
    const number = this.take(NUMBER);
    if (number !== '') return this.number(number);
    const name = this.take(NAME);
    return name === '' ? FAULT : this.named(name, depth);
  }

  private named(name: string, depth: number): unknown {
    if (this.text[this.at] === '(') {
      const given = this.list(')', depth);
      if (given === FAULT) return FAULT;
      const all = given as readonly unknown[];
      const isDay =
        /(?:^|\.)(?:date|datetime)$/.test(name) && all.slice(0, 3).every((part) => typeof part === 'number');
      return isDay
        ? all
            .slice(0, 3)
            .map((part) => String(part).padStart(2, '0'))
            .join('-')
        : (all[0] ?? null);
    }
    if (name === 'True' || name === 'true') return true;
    if (name === 'False' || name === 'false') return false;
    return NOTHING.has(name) ? null : FAULT;
  }

  /** Whole numbers of more digits than a number keeps stay text. */
  private number(digits: string): unknown {
    return /^[-+]?\d{16,}$/.test(digits) ? digits : Number(digits);
  }

  /** Strings that stand on end are one: so long ones are printed over several lines. */
  private string(): string | null {
    let whole: string | null = null;
    for (;;) {
      const start = this.at;
      this.take(BLANK);
      const source = this.take(STRING);
      if (source === '') {
        this.at = start;
        return whole;
      }
      whole = (whole ?? '') + unquoted(source);
    }
  }

  private list(close: string, depth: number): unknown {
    const items: unknown[] = [];
    this.at++;
    for (;;) {
      if (this.closes(close)) return items;
      // `year=2019` in a call.
      const keyword = /\w+=(?![=])/y;
      keyword.lastIndex = this.at;
      if (close === ')' && keyword.test(this.text)) this.at = keyword.lastIndex;
      const item = this.value(depth + 1);
      if (item === FAULT || !this.goesOn(close)) return FAULT;
      items.push(item);
    }
  }

  private braced(depth: number): unknown {
    const entries: [string, unknown][] = [];
    const items: unknown[] = [];
    this.at++;
    for (;;) {
      if (this.closes('}')) return items.length > 0 ? items : Object.fromEntries(entries);
      const key = this.value(depth + 1);
      if (key === FAULT) return FAULT;
      this.take(BLANK);
      if (this.text[this.at] === ':') {
        this.at++;
        const value = this.value(depth + 1);
        if (value === FAULT) return FAULT;
        entries.push([String(key), value]);
      } else items.push(key);
      if (!this.goesOn('}')) return FAULT;
    }
  }

  private closes(close: string): boolean {
    this.take(BLANK);
    if (this.text[this.at] !== close) return false;
    this.at++;
    return true;
  }

  /** Passes over a comma; what follows an item otherwise must close. */
  private goesOn(close: string): boolean {
    this.take(BLANK);
    if (this.text[this.at] === ',') this.at++;
    else if (this.text[this.at] !== close) return false;
    return true;
  }

  private take(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const taken = pattern.exec(this.text)?.[0] ?? '';
    this.at += taken.length;
    return taken;
  }
}

function unquoted(source: string): string {
  const prefix = /^[A-Za-z]*/.exec(source)![0];
  const quotes = /^(?:'''|"""|'|")/.exec(source.slice(prefix.length))![0].length;
  const inner = source.slice(prefix.length + quotes, source.length - quotes);
  if (/r/i.test(prefix)) return inner;
  return inner.replace(
    /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([^]))/g,
    (whole, two, four, eight, sign) => {
      const code = two ?? four ?? eight;
      if (code !== undefined)
        return parseInt(code, 16) <= 0x10ffff ? String.fromCodePoint(parseInt(code, 16)) : '\ufffd';
      // Before any other sign a backslash is a backslash.
      return SIGNS.get(sign) ?? (/['"\\]/.test(sign) ? sign : whole);
    },
  );
}
