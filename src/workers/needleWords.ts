import type { PhraseWord } from '#core/atlas/reading/wordIndex';
import { LONGEST_WORD, TextWords } from '#core/atlas/words/words';
import type { Needle } from '../lib/view/search.ts';

/** What an index of words can tell of a needle. */
export interface NeedleWords {
  /** Words that each paper holds in which the needle stands, in these places to each other. */
  readonly words: readonly PhraseWord[];
  /** Whether each paper that holds them also holds the needle, as often as them; else its text must be looked at. */
  readonly exact: boolean;
}

/** The words of a needle: `t-sne` stands where a word `t` is followed by a hyphen, and that by a word that begins with `sne`. */
export function needleWords({ text, whole }: Needle): NeedleWords {
  const found = new TextWords();
  found.read(text);
  const words: PhraseWord[] = [];
  let exact = found.length > 0 && found.from[0] === 0 && found.to[found.length - 1] === text.length;
  for (let at = 0; at < found.length; at++) {
    const [from, to, place] = [found.from[at]!, found.to[at]!, found.place[at]!];
    const isLong = to - from >= LONGEST_WORD;
    // Two places on and no hyphen between: of what else stands there places do not tell.
    exact &&= !isLong && (at === 0 || place === words[at - 1]!.place + 1);
    words.push({
      text: text.slice(from, isLong ? from + LONGEST_WORD : to),
      whole: isLong || whole || to < text.length,
      place,
    });
  }
  return { words, exact };
}
