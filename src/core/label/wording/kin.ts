import { wordsOf } from './words.ts';

/** Letters that two words must share to be taken for forms of one. */
const KIN_LETTERS = 4;

/** Whether two phrases share a word, or forms of one. */
export function shareRoots(a: readonly string[], b: readonly string[]): boolean {
  return a.some((root) => b.some((other) => areAkin(root, other)));
}

/**
 * Whether two stems are of one word: they are equal, one holds the other (group, subgroup), or only their last letters differ (matrix, matric;
 * bia, bias).
 */
function areAkin(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < KIN_LETTERS) return short.length === long.length - 1 && long.startsWith(short);
  return long.includes(short) || long.startsWith(short.slice(0, Math.max(KIN_LETTERS, short.length - 1)));
}

/** Letters of a word that a clipped form keeps, at least ("conv", "net"). */
const CLIPPED = 3;

/**
 * Whether a word is a clipped form of a phrase, or its acronym: of the phrase's last words, each is there by its first letters, in order
 * ("ConvNets" of "deep convolutional networks", "GAN" of "generative adversarial networks").
 *
 * @param word in small letters, without a plural s
 * @param words of the phrase, in small letters
 */
function isShortFor(word: string, words: readonly string[]): boolean {
  for (let first = 0; first < words.length - 1; first++) {
    const some = words.slice(first);
    if (word === some.map((part) => part[0]).join('')) return true;
    if (isClipped(word, some)) return true;
  }
  return false;
}

function isClipped(word: string, [first, ...others]: readonly string[]): boolean {
  if (first === undefined) return word === '';
  for (let letters = CLIPPED; letters <= Math.min(word.length, first.length); letters++) {
    if (word.slice(0, letters) !== first.slice(0, letters)) return false;
    if (isClipped(word.slice(letters), others)) return true;
  }
  return false;
}

/** Whether one of two phrases is a single word that is short for the other. */
export function areOneName(a: string, b: string): boolean {
  const [one, other] = [a, b].map((phrase) => wordsOf(phrase.toLowerCase()));
  const short = (words: readonly string[]) => words[0]!.replace(/s$/, '');
  if (one!.length === 1 && other!.length > 1) return isShortFor(short(one!), other!);
  return other!.length === 1 && one!.length > 1 && isShortFor(short(other!), one!);
}
