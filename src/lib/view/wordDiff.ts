/** A stretch of two texts: in both, in the first alone, or in the second alone. */
export interface DiffPiece {
  readonly text: string;
  readonly change: 'both' | 'removed' | 'added';
}

/** Words compared at most in each text: the comparison takes the product of both in time and memory. */
const MOST_WORDS = 2000;

/**
 * What changes from one text to another, word by word: a longest common subsequence of their words, blanks with the word before them.
 * The pieces that are not added are the first text, those that are not removed the second, but for blanks.
 */
export function wordDiff(from: string, to: string): DiffPiece[] {
  const [a, b] = [wordsOf(from), wordsOf(to)];
  const columns = b.length + 1;
  // Entry (i, j): words that a from i on and b from j on have in common.
  const common = new Uint16Array((a.length + 1) * columns);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const at = i * columns + j;
      common[at] = a[i] === b[j] ? common[at + columns + 1]! + 1 : Math.max(common[at + columns]!, common[at + 1]!);
    }
  }
  const pieces: { change: DiffPiece['change']; words: string[] }[] = [];
  const put = (word: string, change: DiffPiece['change']): void => {
    const last = pieces[pieces.length - 1];
    if (last?.change === change) last.words.push(word);
    else pieces.push({ change, words: [word] });
  };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const at = i * columns + j;
    if (i < a.length && j < b.length && a[i] === b[j]) {
      put(a[i++]!, 'both');
      j++;
    } else if (j >= b.length || (i < a.length && common[at + columns]! >= common[at + 1]!)) put(a[i++]!, 'removed');
    else put(b[j++]!, 'added');
  }
  return pieces.map(({ change, words }) => ({ change, text: words.join(' ') }));
}

const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
