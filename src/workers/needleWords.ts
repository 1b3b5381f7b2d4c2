import type { Lookup } from '#core/atlas/reading/wordIndex';
import { eachWord, LONGEST_WORD, SHORTEST_WORD } from '#core/atlas/words/words';
import type { Needle } from '../lib/view/search.ts';

/** What an index of words can tell of a needle. */
export interface NeedleWords {
  /** Words that each paper holds in which the needle stands. */
  readonly lookups: readonly Lookup[];
  /** Whether each paper that holds them also holds the needle, as often as them; else its text must be looked at. */
  readonly exact: boolean;
}

/** The words of a needle: `t-sne` stands where a word `t` ends and one begins with `sne`. */
export function needleWords({ text, whole }: Needle): NeedleWords {
  const lookups: Lookup[] = [];
  let cut = false;
  eachWord(text, (from, to) => {
    if (to - from < SHORTEST_WORD) return;
    const isOpen = to === text.length && !whole;
    const isLong = to - from >= LONGEST_WORD;
    cut ||= isLong;
    lookups.push({ text: text.slice(from, Math.min(to, from + LONGEST_WORD)), whole: !isOpen && !isLong });
  });
  return { lookups, exact: !cut && lookups.length === 1 && lookups[0]!.text.length === text.length };
}
