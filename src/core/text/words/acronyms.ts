/**
 * Whether a bracketed token looks like an acronym: at least two capitals among 2 to 10 characters, a letter in front.
 */
export function isAcronym(text: string): boolean {
  return text.length >= 2 && text.length <= 10 && /^\p{L}/u.test(text) && /\p{Lu}.*\p{Lu}/u.test(text);
}

/**
 * How many of the words right before a bracketed acronym spell it out, or 0 where they do not (after Schwartz and Hearst 2003).
 * Each of these words gives its first letter, in order, and may give letters from inside as well: "Vision Transformer (ViT)".
 *
 * @param words lower case, in reading order, none of them a stop word
 */
export function expansionLength(acronym: string, words: readonly string[]): number {
  const letters = acronym
    .replace(/(?<=\p{Lu})s$/u, '')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');
  if (letters.length < 2) return 0;
  for (let length = 1; length <= Math.min(words.length, letters.length); length++) {
    if (length === 1 && letters.length < 3) continue;
    if (spells(letters, 0, words, words.length - length, 0)) return length;
  }
  return 0;
}

/** Whether `letters` from `at` on can be taken from `words[word]` from character `from` on and the words after it. */
function spells(letters: string, at: number, words: readonly string[], word: number, from: number): boolean {
  if (word === words.length) return at === letters.length;
  const text = words[word]!;
  if (from === 0) return text[0] === letters[at] && spells(letters, at + 1, words, word, 1);
  if (spells(letters, at, words, word + 1, 0)) return true;
  const next = at < letters.length ? text.indexOf(letters[at]!, from) : -1;
  return next >= 0 && spells(letters, at + 1, words, word, next + 1);
}

/** What acronyms were defined as, and in how many papers. */
export class Definitions {
  readonly #expansions = new Map<number, Map<string, { keys: readonly number[]; papers: number; last: number }>>();

  /** @param acronym its key's number; `keys`: those of the words that spell it out */
  add(acronym: number, keys: readonly number[], paper: number): void {
    let expansions = this.#expansions.get(acronym);
    if (!expansions) this.#expansions.set(acronym, (expansions = new Map()));
    const name = keys.join(' ');
    const known = expansions.get(name);
    if (!known) expansions.set(name, { keys, papers: 1, last: paper });
    else if (known.last !== paper) {
      known.papers++;
      known.last = paper;
    }
  }

  /**
   * The acronyms that mean one thing in this corpus: two thirds of the papers that define one spell it out in the same words. "AP" that
   * is average precision here and access point there stays a word of its own.
   */
  settled(): { acronym: number; keys: readonly number[] }[] {
    const settled: { acronym: number; keys: readonly number[] }[] = [];
    for (const [acronym, expansions] of this.#expansions) {
      let total = 0;
      let best: { keys: readonly number[]; papers: number } | null = null;
      for (const expansion of expansions.values()) {
        total += expansion.papers;
        if (!best || expansion.papers > best.papers) best = expansion;
      }
      if (best && best.papers * 3 >= total * 2) settled.push({ acronym, keys: best.keys });
    }
    return settled;
  }
}
