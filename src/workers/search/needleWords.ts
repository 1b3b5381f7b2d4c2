import type { PhraseWord } from '#core/atlas/reading/wordIndex';
import { isWordUnit } from '#core/atlas/words/fold';
import { LONGEST_WORD, TextWords } from '#core/atlas/words/words';
import type { Needle } from '../../lib/view/search.ts';

/** What an index of words can tell of a needle. */
export interface NeedleWords {
  /** Words and signs that each paper holds in which the needle stands, in these places to each other. */
  readonly words: readonly PhraseWord[];
  /** Whether each paper that holds them also holds the needle, as often as them; else its text must be looked at. */
  readonly exact: boolean;
}

/**
 * The words of a needle and the signs between and behind them: `t-sne` stands where a word `t` is followed by a hyphen, and that by a word that begins with
 * `sne`; `c++` where a word `c` is followed by signs that begin so, and where it is quoted by no word right behind them. Signs before the first word may be the end
 * of others, of which the order of words does not tell.
 */
export function needleWords({ text, whole }: Needle): NeedleWords {
  const found = new TextWords();
  found.read(text);
  const words: PhraseWord[] = [];
  let exact = found.length > 0;
  for (let place = 0; place < found.length; place++) {
    const from = found.from[place]!;
    const to = Math.min(found.to[place]!, text.length);
    const isWord = isWordUnit(found.units[from]!);
    if (place === 0 && !isWord) {
      exact = false;
      continue;
    }
    const isLong = to - from >= LONGEST_WORD;
    exact &&= !isLong;
    const isWhole = isLong || to < text.length || (whole && isWord);
    words.push({
      text: text.slice(from, isLong ? from + LONGEST_WORD : to),
      as: isWhole ? 'whole' : whole ? 'longer' : 'beginning',
      place,
    });
  }
  return { words, exact };
}
