import { mathEnd } from './texMath.ts';

/** A run without a sign of TeX. */
const PLAIN = /[^\\{}$^_&~]+/y;
const BLANKS = /\s*/y;
/** What follows a backslash: letters, or one sign. */
const COMMAND = /[A-Za-z]+\*?|[^]/uy;

/** Longest option in square brackets, brackets included. */
const LONGEST_OPTION = 62;
/** Longest group that is taken as it stands, braces included. */
const LONGEST_GROUP = 200;

/** TeX that is read once from left to right, and where reading is. */
export class TexSource {
  at = 0;

  constructor(private readonly text: string) {}

  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  /** The next character, or half of one beyond the basic plane; empty at the end. */
  get next(): string {
    return this.text[this.at] ?? '';
  }

  /** At most so many of the characters that follow. */
  ahead(length: number): string {
    return this.text.slice(this.at, this.at + length);
  }

  /** Passes over these characters where they follow, and answers whether they did. */
  skip(characters: string): boolean {
    const follows = this.text.startsWith(characters, this.at);
    if (follows) this.at += characters.length;
    return follows;
  }

  /** Whether what was passed over last ends so. */
  hasPassed(characters: string): boolean {
    return this.text.startsWith(characters, this.at - characters.length);
  }

  /** What stands before the next sign of TeX. */
  plain(): string {
    return this.take(PLAIN);
  }

  blanks(): string {
    return this.take(BLANKS);
  }

  /** The name of a command whose backslash was read; empty at the end. */
  command(): string {
    return this.take(COMMAND);
  }

  character(): string {
    const character = String.fromCodePoint(this.text.codePointAt(this.at)!);
    this.at += character.length;
    return character;
  }

  /** Passes over `[…]` and answers what it held; null where there is none. */
  option(): string | null {
    if (this.next !== '[') return null;
    const length = this.ahead(LONGEST_OPTION).indexOf(']');
    if (length < 0) return null;
    const option = this.text.slice(this.at + 1, this.at + length);
    this.at += length + 1;
    return option;
  }

  /** Passes over `{…}`, braces inside of it included, and answers what it held; null where there is none of some length. */
  group(): string | null {
    if (this.next !== '{') return null;
    let depth = 0;
    const end = Math.min(this.text.length, this.at + LONGEST_GROUP);
    for (let at = this.at; at < end; at++) {
      if (this.text[at] === '{') depth++;
      else if (this.text[at] === '}' && --depth === 0) {
        const inner = this.text.slice(this.at + 1, at);
        this.at = at + 1;
        return inner;
      }
    }
    return null;
  }

  /** The maths that opens at the dollar sign that was read, passed over; null where that sign opens none. */
  maths(): string | null {
    const end = mathEnd(this.text, this.at - 1);
    if (end === null) return null;
    this.at = end.after;
    return this.text.slice(end.from, end.to);
  }

  private take(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const taken = pattern.exec(this.text)?.[0] ?? '';
    this.at += taken.length;
    return taken;
  }
}
