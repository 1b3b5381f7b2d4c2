import { isWordUnit } from './fold.ts';

/** Shorter words are not in the index: nobody searches for them alone. */
export const SHORTEST_WORD = 2;
/** Of longer words the index has the beginning. */
export const LONGEST_WORD = 40;
/** A word of the title counts as this many of the abstract. */
export const TITLE_WEIGHT = 4;

/** A word of a folded text, from `from` to before `to`. */
export type OnWord = (from: number, to: number) => void;

/** The words of a folded text: what stands between two units that belong to none. */
export function eachWord(folded: string, onWord: OnWord): void {
  let from = -1;
  for (let at = 0; at < folded.length; at++) {
    if (isWordUnit(folded.charCodeAt(at))) {
      if (from < 0) from = at;
    } else if (from >= 0) {
      onWord(from, at);
      from = -1;
    }
  }
  if (from >= 0) onWord(from, folded.length);
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
