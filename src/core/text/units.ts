import type { StopWords } from './stopWords.ts';

/** A countable piece of a token: the whole of it, or one word of a compound. */
export interface Unit {
  /** What it is counted under; empty for a stop word or something that is no term. */
  readonly key: string;
  /** The token's slice that it is written as. */
  readonly start: number;
  readonly end: number;
}

/** Prefixes that do not stand alone: "multi-modal" counts as "multimodal" does. */
const PREFIXES = new Set(
  'anti auto bi bio co counter cross cyber de electro extra geo hetero hyper infra inter intra macro mal mega meta micro mini mono multi nano neuro non omni para photo poly post pre pro proto pseudo quasi re retro self semi spatio sub super supra tele thermo trans tri ultra un uni'.split(
    ' ',
  ),
);

/** Sizes and kinds that close a model's name: "BERT-large" is one name, "BERT-based" is not. */
const NAME_ENDINGS = new Set('large base small tiny huge giant medium mini nano lite stuff'.split(' '));

/**
 * Reads a token as units. The rules, in their order:
 * - A token without letters, or of one letter only, is no term. Accents are composed (NFC) first.
 * - A name keeps together and is counted without its hyphens, dots and case, so that U-Net, U-net and UNet are one, as are CIFAR-10 and
 *   CIFAR10: tokens with a digit, with a capital inside a part (ViT, ResNet-50), with a part of one letter (k-means, X-ray), and
 *   acronyms. A small plural s is left off (CNNs, k-means). A lower-case word that trails a name is split off (CNN-based,
 *   ImageNet-pretrained), model sizes excepted (BERT-large).
 * - A compound of words is split into its words (deep-learning counts as "deep learning" does), with three exceptions: a prefix joins
 *   the next word (multi-modal, self-supervised); compounds with a stop word at the front or inside (end-to-end, few-shot) and those
 *   that are stop words as a whole (state-of-the-art) stay whole.
 * - A word counts under its stem.
 */
export function unitsOf(token: string, stopWords: StopWords, stem: (word: string) => string): Unit[] {
  if (/^[A-Za-z][a-z]+$/.test(token)) return [wordUnit({ text: token, start: 0, end: token.length }, stopWords, stem)];
  const text = token.normalize('NFC');
  const whole = (key: string): Unit[] => [{ key, start: 0, end: token.length }];
  if (!/\p{L}/u.test(text)) return whole('');
  const lower = text.replace(/[’\u2010\u2011]/g, (c) => (c === '’' ? "'" : '-')).toLowerCase();
  if (stopWords.has(lower, stem(lower))) return whole('');
  const bare = lower.replace(/[^\p{L}\p{M}\p{N}+#*]/gu, '');
  if (bare.length < 2 && !IDEOGRAPH.test(bare)) return whole('');

  const parts = split(text);
  if (parts.length === 1) return whole(isName(text) ? nameKey(text, bare) : stem(lower));
  if (text.length !== token.length) return whole(bare);

  const nameParts = parts.filter(({ text: part }) => isName(part) || part.length === 1);
  if (nameParts.length) {
    const tail = parts.at(-1)!;
    const tailWord = tail.text.toLowerCase();
    const splits =
      /^\p{Ll}{3,}$/u.test(tail.text) &&
      !NAME_ENDINGS.has(tailWord) &&
      (tail.text.length > 3 || stopWords.has(tailWord));
    const onlyLetters = parts.every(({ text: part }) => part.length === 1 || !isName(part));
    if (!splits || (onlyLetters && !stopWords.has(tailWord))) return whole(nameKey(text, bare));
    const head = token.slice(0, tail.start - 1);
    return [...unitsOf(head, stopWords, stem), wordUnit(tail, stopWords, stem)];
  }
  const isStop = parts.map(({ text: part }) => stopWords.has(part.toLowerCase()));
  if (isStop.slice(0, -1).some(Boolean)) return whole(lower);

  const units: Unit[] = [];
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]!;
    const next = parts[i + 1];
    if (next && PREFIXES.has(part.text.toLowerCase())) {
      units.push({ key: stem((part.text + next.text).toLowerCase()), start: part.start, end: next.end });
      i++;
    } else {
      units.push(wordUnit(part, stopWords, stem));
    }
  }
  return units;
}

interface Part {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function split(text: string): Part[] {
  const parts: Part[] = [];
  for (const match of text.matchAll(/[^-\u2010\u2011]+/g)) {
    parts.push({ text: match[0], start: match.index, end: match.index + match[0].length });
  }
  return parts;
}

function wordUnit({ text, start, end }: Part, stopWords: StopWords, stem: (word: string) => string): Unit {
  const lower = text.toLowerCase();
  const root = stem(lower);
  return { key: stopWords.has(lower, root) || lower.length < 2 ? '' : root, start, end };
}

/** Digits, signs or a capital past the first letter make a name; a long word in capitals is a heading's. */
function isName(text: string): boolean {
  if (/[\p{N}+#*&@._]/u.test(text)) return true;
  if (!/.\p{Lu}/u.test(text)) return false;
  return text.length <= 5 || /\p{Ll}/u.test(text);
}

function nameKey(text: string, bare: string): string {
  return /[^s\P{L}]s$/u.test(text) && !/[ui]s$/u.test(text) && bare.length > 2 ? bare.slice(0, -1) : bare;
}

const IDEOGRAPH = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]/u;
