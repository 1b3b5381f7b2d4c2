import type { TextChunk } from '#lib/tables/abstracts.svelte.ts';
import { fold, scorePaper, type Query } from './search.ts';

/** Searches titles and abstracts; folds each text once, and scores again only what has changed. */
export class SearchIndex {
  readonly #titles: readonly string[];
  readonly #folded = new WeakMap<TextChunk, readonly string[]>();
  #query: Query | null = null;
  #scores: Float32Array;
  #scored = new Set<TextChunk>();

  constructor(titles: readonly string[]) {
    this.#titles = titles.map(fold);
    this.#scores = new Float32Array(titles.length);
  }

  /**
   * The score of each paper, by its title alone where its abstract is not among the chunks; see {@link scorePaper}.
   *
   * @param chunks those that are here; each stays the same object while it is
   */
  scores(query: Query, chunks: readonly TextChunk[]): Float32Array {
    if (query !== this.#query) {
      this.#query = query;
      this.#scored = new Set();
      this.#scores = Float32Array.from(this.#titles, (title) => scorePaper(query, title, ''));
    } else {
      // A new array each time, so that what is derived from it notices.
      this.#scores = this.#scores.slice();
    }
    for (const chunk of chunks) if (!this.#scored.has(chunk)) this.#score(query, chunk);
    return this.#scores;
  }

  #score(query: Query, chunk: TextChunk): void {
    const folded = this.#folded.get(chunk) ?? chunk.texts.map(fold);
    this.#folded.set(chunk, folded);
    this.#scored.add(chunk);
    folded.forEach((text, i) => {
      const row = chunk.from + i;
      this.#scores[row] = scorePaper(query, this.#titles[row]!, text);
    });
  }
}
