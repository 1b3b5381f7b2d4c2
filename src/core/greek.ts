const NAMES =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega'.split(
    ' ',
  );
const LETTERS = new Set(NAMES);
const SPELLED = new Map([
  ['ϕ', 'phi'],
  ['ϵ', 'epsilon'],
  ['ϑ', 'theta'],
]);

/** Whether a word (lower case) is a Greek letter's name, or the letter. */
export function isGreekLetter(word: string): boolean {
  return LETTERS.has(word) || /^[α-ωϕϵϑ]$/.test(word);
}

/** The names of small Greek letters in the place of the letters. */
export const nameGreekLetters = (text: string): string =>
  text.replace(/[α-ω]/g, (letter) => NAMES[letter.charCodeAt(0) - 0x3b1]!);

/** Greek letters by their names, in a text that is not Greek: nf-κb as nf-kappab, so that both count as one. */
export function spellGreek(text: string): string {
  if (!/[α-ωϕϵϑ]/.test(text) || /[α-ωά-ώ]{3}/.test(text)) return text;
  return text.replace(/[α-ωϕϵϑ]/g, (letter) => SPELLED.get(letter) ?? NAMES[letter.charCodeAt(0) - 0x3b1]!);
}
