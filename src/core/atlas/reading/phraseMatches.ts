import { ByteReader } from '../words/byteNumbers.ts';
import { PostingReader } from '../words/postings.ts';
import { TITLE_WEIGHT } from '../words/words.ts';

/** What the tables `words` and `places` say of a word. */
export interface SaidOfWord {
  readonly postings: Uint8Array;
  readonly places: Uint8Array;
}

/** The places of texts where a phrase may begin, narrowed down word by word. */
export class PhraseMatches {
  /** Of each match, ascending: its text (twice the paper's row, of an abstract one more) and the place where the phrase begins. */
  private text: Int32Array | null = null;
  private place = new Int32Array(0);
  private count = 0;

  /**
   * Keeps the matches that have a word in its place.
   *
   * @param words any of them will do; one at most where no word was kept before
   * @param offset places from the beginning of the phrase to the word
   */
  keep(words: readonly SaidOfWord[], offset: number): void {
    const { text, place } = this;
    if (!text) {
      this.begin(words[0], offset);
      return;
    }
    const keeps = new Uint8Array(this.count);
    for (const word of words) this.mark(word, offset, keeps);
    let kept = 0;
    for (let match = 0; match < keeps.length; match++) {
      if (keeps[match] === 0) continue;
      text[kept] = text[match]!;
      place[kept++] = place[match]!;
    }
    this.count = kept;
  }

  private begin(word: SaidOfWord | undefined, offset: number): void {
    // Each number is a byte at least.
    const room = word?.places.length ?? 0;
    const [text, place] = [new Int32Array(room), new Int32Array(room)];
    let count = 0;
    if (word) {
      const posting = new PostingReader(word.postings);
      const places = new ByteReader(word.places);
      while (posting.next()) {
        for (let field = 0; field < 2; field++) {
          let at = -offset;
          for (let left = field === 0 ? posting.inTitle : posting.inAbstract; left > 0; left--) {
            at += places.next();
            if (at < 0) continue;
            text[count] = 2 * posting.paper + field;
            place[count++] = at;
          }
        }
      }
    }
    [this.text, this.place, this.count] = [text, place, count];
  }

  /** Marks the matches that have the word. Matches and places are gone through side by side. */
  private mark(word: SaidOfWord, offset: number, keeps: Uint8Array): void {
    const text = this.text!;
    const { place, count } = this;
    const posting = new PostingReader(word.postings);
    const places = new ByteReader(word.places);
    let match = 0;
    while (match < count && posting.next()) {
      const first = 2 * posting.paper;
      match = firstFrom(text, match, count, first);
      if (match === count || text[match]! > first + 1) {
        places.skip(posting.inTitle + posting.inAbstract);
        continue;
      }
      for (let field = 0; field < 2; field++) {
        let at = -offset;
        for (let left = field === 0 ? posting.inTitle : posting.inAbstract; left > 0; left--) {
          at += places.next();
          while (match < count && (text[match]! < first + field || (text[match] === first + field && place[match]! < at))) match++;
          if (match < count && text[match] === first + field && place[match] === at) keeps[match] = 1;
        }
      }
    }
  }

  /** @param length places that the phrase takes */
  weights(papers: number, length: number): Int32Array {
    const weights = new Int32Array(papers);
    const text = this.text ?? new Int32Array(0);
    let end = 0;
    for (let match = 0; match < this.count; match++) {
      if (match > 0 && text[match] === text[match - 1] && this.place[match]! < end) continue;
      end = this.place[match]! + length;
      weights[text[match]! >> 1]! += text[match]! % 2 === 0 ? TITLE_WEIGHT : 1;
    }
    return weights;
  }
}

/** The first match from `from` on, and before `end`, in a text from `least` on. Steps double, so that a rare word passes over many matches at once. */
function firstFrom(text: Int32Array, from: number, end: number, least: number): number {
  let [low, high] = [from, from];
  for (let step = 1; high < end && text[high]! < least; step *= 2) {
    low = high + 1;
    high += step;
  }
  high = Math.min(high, end);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (text[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
