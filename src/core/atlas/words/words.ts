import { foldCode, isWordUnit } from './fold.ts';

/** Nobody searches for less than so many letters that are typed alone. */
export const SHORTEST_WORD = 2;
/** Of longer words the index has the beginning. */
export const LONGEST_WORD = 40;
/** A word of the title counts as this many of the abstract. */
export const TITLE_WEIGHT = 4;
/** Between two words it is a word of its own. */
const HYPHEN = '-';

const [SPACE_CODE, HYPHEN_CODE] = [' '.charCodeAt(0), HYPHEN.charCodeAt(0)];

/** Words of a text, by the entry of each: its first unit, the one after its last, and its place. */
export class TextWords {
  length = 0;
  from = new Int32Array(0);
  to = new Int32Array(0);
  place = new Int32Array(0);
  /** The folded units of all words (see `fold`), each where the text has it. */
  units = new Uint16Array(0);

  /**
   * Reads the words of a text: what stands between two units that belong to none. Their places tell what stands between two of them: a word is in the next
   * place where it is a single space, in the next but one where it is anything else. A hyphen that joins two words is a word between them, so that places
   * tell of words alone whether `graph neural` or `semi-supervised` stands in a text as it is written here. The first is in place 0.
   */
  read(text: string): void {
    if (text.length >= this.units.length) this.makeRoom(2 * text.length + 1);
    const { from, to, place, units } = this;
    let length = 0;
    let start = -1;
    for (let at = 0; at <= text.length; at++) {
      const code = at < text.length ? text.charCodeAt(at) : SPACE_CODE;
      const unit = code < 0x80 ? ASCII_WORD_UNITS[code]! : wordUnit(code);
      if (unit !== 0) {
        units[at] = unit;
        if (start < 0) start = at;
      } else if (start >= 0) {
        let next = 0;
        if (length > 0) {
          const end = to[length - 1]!;
          const joint = start - end === 1 ? text.charCodeAt(end) : 0;
          next = place[length - 1]! + (joint === SPACE_CODE ? 1 : 2);
          if (joint === HYPHEN_CODE) {
            from[length] = end;
            to[length] = start;
            units[end] = HYPHEN_CODE;
            place[length++] = next - 1;
          }
        }
        from[length] = start;
        to[length] = at;
        place[length++] = next;
        start = -1;
      }
    }
    this.length = length;
  }

  /** No text has more words than units. */
  private makeRoom(length: number): void {
    this.from = new Int32Array(length);
    this.to = new Int32Array(length);
    this.place = new Int32Array(length);
    this.units = new Uint16Array(length);
  }
}

/** Of each unit of ASCII: its folded code where it belongs to a word, else 0. */
const ASCII_WORD_UNITS = Uint16Array.from({ length: 0x80 }, (_, code) => wordUnit(code));

/** The folded code of a unit where it belongs to a word, else 0. */
function wordUnit(code: number): number {
  const folded = foldCode(code);
  return isWordUnit(folded) ? folded : 0;
}

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
