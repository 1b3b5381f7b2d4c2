import { foldCode, isWordUnit } from './fold.ts';

/** Nobody searches for less than so many letters that are typed alone. */
export const SHORTEST_WORD = 2;
/** Of longer words, and of more signs, the index has the beginning. */
export const LONGEST_WORD = 40;
/** A word of the title counts as this many of the abstract. */
export const TITLE_WEIGHT = 4;
/** Stands behind the signs that end a text: no word follows them. */
const TEXT_END = '\u0003';

const [SPACE_CODE, END_CODE] = [' '.charCodeAt(0), TEXT_END.charCodeAt(0)];

/** Words of a text and the signs around them, by the entry of each: its first unit, and the one after its last. */
export class TextWords {
  length = 0;
  from = new Int32Array(0);
  to = new Int32Array(0);
  /** The folded units of all entries (see `fold`), each where the text has it. */
  units = new Uint16Array(0);

  /**
   * Reads a text as words, which are runs of units that belong to one, and runs of signs, which are all others, in turn. A single space between two words is
   * no entry. So the numbers of entries, which are called places, tell without the text whether `graph neural`, `t-sne` or `p < .05` stands in it as it is written
   * here. Signs at the end of the text have one more unit, `TEXT_END`. Control characters are spaces.
   */
  read(text: string): void {
    if (text.length >= this.units.length) this.makeRoom(2 * text.length + 1);
    const { from, to, units } = this;
    let [length, start, inWord] = [0, 0, false];
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const unit = code < 0x80 ? ASCII_UNITS[code]! : foldCode(code);
      const isOfWord = unit >= 0x80 || IN_WORDS[unit] === 1;
      units[at] = unit;
      if (isOfWord === inWord) continue;
      const isLoneSpace = !inWord && start > 0 && at === start + 1 && units[start] === SPACE_CODE;
      if (at > start && !isLoneSpace) {
        from[length] = start;
        to[length++] = at;
      }
      start = at;
      inWord = isOfWord;
    }
    if (start < text.length) {
      from[length] = start;
      to[length++] = inWord ? text.length : text.length + 1;
      if (!inWord) units[text.length] = END_CODE;
    }
    this.length = length;
  }

  /** No text has more entries than units. */
  private makeRoom(length: number): void {
    this.from = new Int32Array(length);
    this.to = new Int32Array(length);
    this.units = new Uint16Array(length);
  }
}

/** Of each unit of ASCII: its folded code, and whether that belongs to a word. */
const ASCII_UNITS = Uint16Array.from({ length: 0x80 }, (_, code) => (code < SPACE_CODE ? SPACE_CODE : foldCode(code)));
const IN_WORDS = Uint8Array.from({ length: 0x80 }, (_, code) => (isWordUnit(code) ? 1 : 0));

/** By code points, which is the order of their bytes in UTF-8. Negative where `a` comes first. */
export function compareWords(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const [one, other] = [a.charCodeAt(at), b.charCodeAt(at)];
    if (one !== other) return rank(one) - rank(other);
  }
  return a.length - b.length;
}

/** Halves of pairs stand for code points beyond all single units. */
function rank(unit: number): number {
  return unit < 0xd800 ? unit : unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}
