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

  /**
   * Keeps the matches that have a word in its place.
   *
   * @param words any of them will do; one at most where no word was kept before
   * @param offset places from the beginning of the phrase to the word
   */
  keep(words: readonly SaidOfWord[], offset: number): void {
    if (!this.text) {
      this.begin(words[0], offset);
      return;
    }
    const keeps = new Uint8Array(this.text.length);
    for (const word of words) this.mark(word, offset, keeps);
    const kept = (_: number, at: number) => keeps[at] === 1;
    [this.text, this.place] = [this.text.filter(kept), this.place.filter(kept)];
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
    this.text = text.slice(0, count);
    this.place = place.slice(0, count);
  }

  /** Marks the matches that have the word. Matches and places are gone through side by side. */
  private mark(word: SaidOfWord, offset: number, keeps: Uint8Array): void {
    const text = this.text!;
    const { place } = this;
    const posting = new PostingReader(word.postings);
    const places = new ByteReader(word.places);
    let match = 0;
    while (match < text.length && posting.next()) {
      const first = 2 * posting.paper;
      while (match < text.length && text[match]! < first) match++;
      if (match === text.length || text[match]! > first + 1) {
        places.skip(posting.inTitle + posting.inAbstract);
        continue;
      }
      for (let field = 0; field < 2; field++) {
        let at = -offset;
        for (let left = field === 0 ? posting.inTitle : posting.inAbstract; left > 0; left--) {
          at += places.next();
          while (match < text.length && (text[match]! < first + field || (text[match] === first + field && place[match]! < at))) match++;
          if (text[match] === first + field && place[match] === at) keeps[match] = 1;
        }
      }
    }
  }

  /** @param length places that the phrase takes */
  weights(papers: number, length: number): Int32Array {
    const weights = new Int32Array(papers);
    const text = this.text ?? new Int32Array(0);
    let end = 0;
    for (let match = 0; match < text.length; match++) {
      if (match > 0 && text[match] === text[match - 1] && this.place[match]! < end) continue;
      end = this.place[match]! + length;
      weights[text[match]! >> 1]! += text[match]! % 2 === 0 ? TITLE_WEIGHT : 1;
    }
    return weights;
  }
}
