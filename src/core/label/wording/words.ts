/** The words of a phrase, hyphenated ones apart. */
export const wordsOf = (phrase: string) => phrase.split(/[\s\u2010\u2011-]+/).filter(Boolean);

/** Whether nothing but spaces and hyphens stands between two words of a phrase. */
export const isWordGap = (gap: string) => /^[\s\u2010\u2011-]+$/.test(gap);
