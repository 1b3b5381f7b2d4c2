/** How words become terms. Plain JSON: it is kept in the recipe. */
export interface TextOptions {
  readonly stopWords: {
    /** Leave out the function words of English (natural's list and what it lacks). Default true. */
    readonly english: boolean;
    /** Leave out words that say nothing in an abstract ("propose", "novel", "state-of-the-art"). Default true. */
    readonly abstracts: boolean;
    /** Further words to leave out, in any inflection. Default none. */
    readonly add: readonly string[];
    /** Words to count although a list above has them, in any inflection. Default none. */
    readonly keep: readonly string[];
  };
  /** Words or phrases (up to three words) to count as another: `{ "convnet": "CNN" }`. Default none. */
  readonly synonyms: Readonly<Record<string, string>>;
  /** Count an acronym and the words it is defined as in the corpus, "Vision Transformer (ViT)", as one term. Default true. */
  readonly acronyms: boolean;
  /** Count phrases of two and three words that belong together. Default true. */
  readonly phrases: boolean;
  /** Papers that must hold a term, at least. `auto` (default): a two-hundredth of the papers, but 2 to 5. */
  readonly minPapers: number | 'auto';
  /** Share of the papers that may hold a term, at most; 0 to 1. Ignored below 10 papers. Default 0.5. */
  readonly maxShare: number;
  /**
   * Share of the papers that may have one and the same sentence in their abstracts, numbers aside, at most; 0 to 1, or `off`. What more have, and ten
   * at least, counts towards no term. Default 0.05.
   */
  readonly maxSentenceShare: number | 'off';
}
