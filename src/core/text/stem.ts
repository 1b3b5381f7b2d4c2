import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';

/**
 * Porter's stem (Porter 1980, natural's implementation) of a lower-case English word. Words with other letters than a-z are
 * returned as they are: the rules know English endings only.
 */
export function stem(word: string): string {
  return /^[a-z]+$/.test(word) ? PorterStemmer.stem(word) : word;
}

/** `stem`, remembering what it was asked. */
export function createStemmer(): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    let root = known.get(word);
    if (root === undefined) known.set(word, (root = stem(word)));
    return root;
  };
}
