import { script } from '../scripts.ts';
import { accentLetter, accentSign, letterCommand, type Replaced } from './texAccents.ts';
import {
  ACCENT_LETTERS,
  ACCENT_SIGNS,
  ACCENT_WORDS,
  DOUBLE_STRUCK,
  DROPPED,
  FUNCTIONS,
  LETTERS,
  SWITCHES,
  SYMBOLS,
} from './texCommands.ts';
import { TexOutput } from './texOutput.ts';
import { TexSource } from './texSource.ts';
import { quantity } from './texUnits.ts';

/** Text of TeX source: commands, groups, inline maths. Never fails: what it does not know it leaves as plain words. */
export function texToText(source: string): string {
  return /[\\${}^_]/.test(source) ? new TexReader(source).read(false) : source;
}

/** Deepest nesting that is followed: no formula comes near it, and the stack is not endless. */
const DEEPEST = 50;

/** Longest group in braces, in characters, that can be a list. */
const LONGEST_LIST = 80;

/** Reads a piece of TeX once from left to right; groups and arguments by recursion. */
class TexReader {
  private readonly source: TexSource;
  private out = new TexOutput();
  private depth = 0;

  constructor(text: string) {
    this.source = new TexSource(text);
  }

  read(maths: boolean): string {
    this.readUntil('', maths);
    return this.out.toString();
  }

  /** Appends text up to `close`, which is passed over; `''` reads to the end. */
  private readUntil(close: string, maths: boolean): void {
    while (!this.source.isAtEnd) {
      if (close !== '' && this.source.skip(close)) return;
      const plain = this.source.plain();
      if (plain === '') this.readOne(maths);
      else this.out.add(plain);
    }
  }

  private readOne(maths: boolean): void {
    const character = this.source.character();
    if (this.depth > DEEPEST) return;
    this.depth++;
    this.readAfter(character, maths);
    this.depth--;
  }

  private readAfter(character: string, maths: boolean): void {
    if (character === '\\') this.readCommand(maths);
    else if (character === '{') this.readGroup('}', maths);
    else if (character === '}') return;
    else if (character === '$') this.readDollar();
    else if (character === '^' || character === '_') this.readScript(character, maths);
    else if (maths && (character === '&' || character === '~')) this.out.add(' ');
    else this.out.add(character);
  }

  /** Braces of a group go, those of a list stay: {0, 1}, CIFAR-{10, 100}. */
  private readGroup(close: string, maths: boolean): void {
    const inner = this.inner(close, maths);
    const closed = this.source.hasPassed(close);
    const list = closed && inner.length <= LONGEST_LIST && /[^\s,][,|:;]\s*[^\s,]/.test(inner);
    this.out.add(list ? `{${inner}}` : inner);
  }

  /** The text up to `close`, read apart from what stands before it. */
  private inner(close: string, maths: boolean): string {
    return this.apart(() => this.readUntil(close, maths));
  }

  /** What a piece of reading appends, by itself. */
  private apart(read: () => void): string {
    const before = this.out;
    this.out = new TexOutput();
    read();
    const text = this.out.toString();
    this.out = before;
    return text;
  }

  /** The argument of a command: a group, a command, or the next character. Blanks before a group are passed over. */
  private argument(maths: boolean): string {
    const start = this.source.at;
    this.source.blanks();
    if (this.source.skip('{')) return this.inner('}', maths);
    if (!maths) this.source.at = start;
    return this.apart(() => {
      if (!this.source.isAtEnd && this.source.next !== '}') this.readOne(maths);
    });
  }

  private readDollar(): void {
    const maths = this.source.maths();
    if (maths === null) this.readPrice();
    else this.out.add(new TexReader(maths).read(true).trim() || ' ');
  }

  /** A dollar sign that opens no maths is money, or what is left of maths. */
  private readPrice(): void {
    if (/^\s?[\d.]/.test(this.source.ahead(2)) || /[A-Z\d]$/.test(this.out.tail)) this.out.add('$');
  }

  private readScript(mark: '^' | '_', maths: boolean): void {
    const { next } = this.source;
    const taken = /^[+-]?\d+|^[A-Za-z](?![a-z])|^\*/.exec(this.source.ahead(24))?.[0];
    if (next === '{' || next === '\\') this.out.add(script(mark, this.argument(true)));
    else if (maths && taken === undefined) this.out.add(script(mark, this.argument(true)));
    else if (taken !== undefined && (maths || mark === '^' || this.isIndex(taken))) {
      this.source.at += taken.length;
      this.out.add(script(mark, taken));
    } else this.out.add(mark);
  }

  /** Outside of maths an underscore is part of a name (UCF_CC_50), save where one letter has one digit (R_1). */
  private isIndex(taken: string): boolean {
    return (
      /^\d$/.test(taken) &&
      /(?:^|[^\w/.-])[A-Za-zℓ]$/.test(this.out.tail) &&
      !/^(?:\w|\.\d)/.test(this.source.ahead(3).slice(1))
    );
  }

  private readCommand(maths: boolean): void {
    const name = this.source.command();
    if (name === '') return;
    if (/^[A-Za-z]/.test(name)) this.readNamed(name.replace('*', ''), maths);
    else this.readSign(name, maths);
  }

  private readSign(sign: string, maths: boolean): void {
    const mark = ACCENT_SIGNS.get(sign);
    if (mark !== undefined) this.take(accentSign(sign, mark, this.out.tail, this.source.ahead(7)));
    else if (sign === '{') this.readGroup('\\}', maths);
    else if (sign === '(') this.out.add(this.inner('\\)', true).trim());
    else if (sign === '[') this.out.add(this.inner('\\]', true).trim());
    else if (sign === '|') this.out.add('‖');
    else if (sign === '_') this.readScript('_', maths);
    else if (sign === '$') this.readPrice();
    else if (/[\s,;:>\\]/.test(sign)) this.out.add(' ');
    else if (!/[!/\-@+)\]}]/.test(sign)) this.out.add(sign);
  }

  private readNamed(written: string, maths: boolean): void {
    const name = inSmallLetters(written);
    const symbol = SYMBOLS.get(name);
    const letter = LETTERS.get(name);
    const accent = ACCENT_LETTERS.get(name);
    const rest = this.source.ahead(7);
    const accented = accent === undefined ? null : accentLetter(accent, rest);
    if (accented) return this.take(accented);
    if (name === 'lbrace') return this.readGroup('\\rbrace', maths);
    if (ACCENT_WORDS.has(name)) this.out.add(marked(this.argument(maths), ACCENT_WORDS.get(name)!));
    else if (letter !== undefined && !maths) this.take(letterCommand(name, letter, this.out.tail, rest));
    else if (symbol !== undefined && !(maths && /^[A-Z]$/.test(name))) this.readSymbol(symbol, maths);
    else if (FUNCTIONS.has(name))
      this.out.add(`${/[\p{L}\d)]$/u.test(this.out.tail) ? ' ' : ''}${name}${this.blankBefore()}`);
    else if (SWITCHES.has(name)) this.readSwitch(name);
    else if (DROPPED.has(name)) this.drop();
    else if (!this.readQuantity(name) && !this.readConstruct(name, maths)) this.readUnknown(name, maths);
  }

  /** Appends what stands for a piece of the source, and passes over that piece. */
  private take({ text, used }: Replaced): void {
    this.out.add(text);
    this.source.at += used;
  }

  private readSymbol(symbol: string, maths: boolean): void {
    this.source.skip('{}');
    // What a bracket opens or closes stands close to it.
    if (maths && /[⟩⌋⌉]/.test(symbol)) this.out.trimEnd();
    if (/[⟨⌊⌈]/.test(symbol)) this.source.skip(' ');
    const twice = symbol.endsWith('.') && this.source.next === '.';
    this.out.add(twice ? symbol.slice(0, -1) : symbol);
    if (symbol.endsWith('.') && /[\p{L}\d]/u.test(this.source.next)) this.out.add(' ');
  }

  private readSwitch(name: string): void {
    if (name === 'left' || name === 'right') this.source.skip('.');
    this.source.skip(' ');
  }

  private blankBefore(): string {
    return /[A-Za-z\d\\]/.test(this.source.next) ? ' ' : '';
  }

  /** Drops the arguments of a command, and the tie or blank that led to it. */
  private drop(): void {
    for (;;) {
      if (this.source.option() !== null) continue;
      if (!this.source.skip('{')) break;
      this.inner('}', false);
    }
    if (/^[\s.,;:)]/.test(this.source.next || ' ')) this.out.trimEnd();
  }

  private readQuantity(name: string): boolean {
    const start = this.source.at;
    const text = quantity(name, () => {
      this.source.option();
      return this.source.group();
    });
    if (text === null) this.source.at = start;
    else this.out.add(text);
    return text !== null;
  }

  /** Commands with a meaning for their arguments. */
  private readConstruct(name: string, maths: boolean): boolean {
    if (/^[dtc]?frac$/.test(name)) {
      const over = operand(this.argument(true));
      this.out.add(`${over}/${operand(this.argument(true))}`);
    } else if (name === 'sqrt') {
      const order = this.source.option();
      this.out.add(`${order ? script('^', order) : ''}√${operand(this.argument(true))}`);
    } else if (name === 'raisebox') {
      // How high, and how tall: what is raised follows.
      this.argument(false);
      while (this.source.option() !== null);
    } else if (name === 'mathbb' || name === 'Bbb') {
      const letter = this.argument(true);
      this.out.add(DOUBLE_STRUCK.get(letter) ?? letter);
    } else if (name === 'textsuperscript' || name === 'textsubscript') {
      this.out.add(script(name === 'textsuperscript' ? '^' : '_', this.argument(maths)));
    } else if (QUOTES.test(name)) {
      this.out.add(`“${this.argument(maths)}”`);
    } else if (name === 'footnote') {
      const note = this.argument(false).trim();
      if (note) this.out.add(` (${note})`);
    } else if (name === 'href' || name === 'textcolor' || name === 'colorbox') {
      this.argument(false);
      this.out.add(this.argument(maths));
    } else if (name === 'unicode') {
      const code = parseInt(this.argument(false).replace(/^x/i, ''), 16);
      if (code >= 32 && code <= 0x10ffff) this.out.add(String.fromCodePoint(code));
    } else if (name === 'not') {
      this.out.add((this.argument(true) + '\u0338').normalize('NFC'));
    } else if (maths && name === 'choose') {
      this.out.add(' choose ');
    } else return false;
    return true;
  }

  /** Font commands and any unknown one: the argument where there is one, else the name. */
  private readUnknown(name: string, maths: boolean): void {
    if (this.source.skip('{}')) this.appendName(name, maths);
    else if (this.source.skip('{')) {
      this.out.add(this.inner('}', maths && !/^(?:text|mbox|hbox)/.test(name)));
    } else if (
      /^(?:text|math|mbox|hbox|emph|bm$|Cal$|frak$|goth$|bold$|boldsymbol|pmb|operatorname|underline|url|mathop|mathrm)/.test(
        name,
      )
    ) {
      this.out.add(maths ? this.argument(true) : '');
    } else this.appendName(name, maths);
  }

  /** "and\or" was meant as "and/or"; in maths names only have to stay apart. */
  private appendName(name: string, maths: boolean): void {
    if (/[\p{L}\d]$/u.test(this.out.tail)) this.out.add(maths ? ' ' : '/');
    this.out.add(name);
    if (/[\d]/.test(this.source.next)) this.out.add(' ');
  }
}

/** What csquotes and BibLaTeX put into quotation marks. */
const QUOTES = /^(?:(?:text)?enquote|mkbibquote)$/;

/** A numerator, denominator or radicand, in parentheses unless it is one number or word. */
function operand(text: string): string {
  return /^[\p{L}\p{N}\p{M}]*$|^\([^()]*\)$/u.test(text) ? text : `(${text.trim()})`;
}

/** A mark over a single letter or digit; over anything longer it is left out. */
function marked(text: string, mark: string): string {
  return /^[\p{L}\d]$/u.test(text) ? (text + mark).normalize('NFC') : text;
}

/** The name of a command that was set in capitals together with its title (`\\TIMES`); any other as it is. */
function inSmallLetters(name: string): string {
  if (!/^[A-Z]{3,}$/.test(name)) return name;
  const small = name.toLowerCase();
  const isKnown = [SYMBOLS, ACCENT_WORDS, FUNCTIONS, SWITCHES].some((names) => names.has(small));
  return isKnown && ![SYMBOLS, LETTERS, SWITCHES].some((names) => names.has(name)) ? small : name;
}
