/** Marks of vowels in Arabic and Hebrew, and the stroke that lengthens an Arabic word. */
const VOWELS =
  /[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640]/g;
const SEMITIC = /[\u0590-\u06ff]/;
const ALEFS = /[\u0622\u0623\u0625\u0671]/g;

/**
 * A word as it is counted: in lower case and under Unicode's NFKC, so that full-width, small and mathematical letters and digits are plain ones (CO₂ is co2, µ is μ); straight
 * apostrophes and hyphens; the i's of Turkish as one, since a capital I may be either; Arabic and Hebrew without their vowel marks, alef without its hamza.
 */
export function foldWord(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  const lower = word
    .normalize('NFKC')
    .replace(/[’\u02bc]/g, "'")
    .replace(/[\u2010\u2011]/g, '-')
    .toLowerCase()
    .replace(/i\u0307/g, 'i')
    .replace(/\u0131/g, 'i')
    .normalize('NFC');
  return SEMITIC.test(lower) ? lower.replace(VOWELS, '').replace(ALEFS, '\u0627') : lower;
}

const PLAIN = /^[A-Za-z]+$/;
