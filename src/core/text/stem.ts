import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';

/**
 * Porter's stem (Porter 1980, natural's implementation) of a lower-case English word. Words with other letters than a-z are
 * returned as they are: the rules know English endings only.
 */
export function stem(word: string): string {
  return CHANGES.test(word) ? PorterStemmer.stem(word) : word;
}

/** Endings that some rule of Porter's changes: asking for no other saves a third of the work. */
const CHANGES = /^[a-z]*(?:[seyli]|ed|ing|er|or|ic|ou|ant|ent|ism|ion)$/;

/** `stem`, remembering what it was asked. */
export function createStemmer(): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    let root = known.get(word);
    if (root === undefined) known.set(word, (root = stem(word)));
    return root;
  };
}
