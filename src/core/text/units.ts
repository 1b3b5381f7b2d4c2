import { foldWord } from './words/foldWord.ts';
import { isGreekLetter, spellGreek } from '#core/greek';
import type { StopWords } from './stopWords/stopWords.ts';

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

/** Characters of a term at most: what is longer is no word of any language. */
const LONGEST = 200;

/** don't, they've, it'll: function words, whatever stands before the apostrophe. */
const CONTRACTION = /^(?:\p{L}+n't|\p{L}+'(?:re|ve|ll|d|m)|y'all|'tis)$/u;
/** l'eau, d'une, dell'aria, qu'il: the article goes. */
const ELISION = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|dell|nell|dall|sull|all|coll|quest|quell|un)'(?=\p{Ll}{2})/u;
/** Numbers of trials, reviews, records and grants, as their registries write them. */
const REGISTERED =
  /^(?:(?:NCT|ISRCTN|CRD|ACTRN|DRKS|UMIN|KCT|NTR|NL|PACTR|IRCT|TCTR|ChiCTR|JPRN|RBR|CTRI|SLCTR|RPCEC|LBCTR|PMID|PMC|PMCID|EUCTR|EudraCT|jRCT|INPLASY|OSF)(?=[-A-Za-z]*\d.*\d{3})[-\dA-Za-z]+|[A-Z]\d{2}-?[A-Z]{2}-?\d{6}(?:-\d\w*)?|[A-Z]{2,4}-?\d{7,})$/;
const REGISTRY = /^(?:PROSPERO|ISRCTN|EudraCT|ORCID|PMID|ISSN|ISBN|[dD][oO][iI]|CRD|NCT)$/;
/** Letters of formulas with an index or a power (x², kᵢⱼ), and areas and volumes (km²). ℓ₁ is a name. */
const VARIABLE = /^(?!ℓ)(?:\p{Ll}|\p{Lu}(?=[^\p{N}]))[\p{Lm}\u00b2\u00b3\u00b9\u2070-\u209c]+$/u;
const POWER = /^(?:[kcdmnµμ]?m|ft|mi)[23²³]$/;
/** A word with the mark of a footnote: cells¹². */
const FOOTNOTE = /^(\p{L}?\p{Ll}{3,})[\u00b2\u00b3\u00b9\u2070\u2074-\u2079]+$/u;
/** Names in small letters with a hyphen: what would be two words. */
const KEPT_WHOLE = /^(?:scikit|sci-kit)-\p{Ll}+$/u;

/**
 * Reads a token as units. The rules, in their order:
 * - A token is compared in the form that `foldWord` gives it. One without letters, or of one letter only, is no term; nor are contractions, variables with an index,
 *   and numbers of trials, reviews and grants. An article that is elided (l'eau) goes, and so does the mark of a footnote (cells¹).
 * - A name keeps together and is counted without its hyphens, dots and case, so that U-Net, U-net and UNet are one, as are CIFAR-10 and
 *   CIFAR10: tokens with a digit, with a capital inside a part (ViT, ResNet-50), with a part of one letter (k-means, X-ray, β-carotene, beta-carotene), and
 *   acronyms. Greek letters count by their names (NF-κB as NF-kappaB). A small plural s is left off (CNNs, k-means). A lower-case word that trails a name is split
 *   off (CNN-based, ImageNet-pretrained), model sizes excepted (BERT-large).
 * - A compound of words is split into its words (deep-learning counts as "deep learning" does), with three exceptions: a prefix joins
 *   the next word (multi-modal, self-supervised); compounds with a stop word at the front or inside (end-to-end, few-shot) and those
 *   that are stop words as a whole (state-of-the-art) stay whole.
 * - A word counts under its stem.
 */
export function unitsOf(token: string, stopWords: StopWords, stem: (word: string) => string): Unit[] {
  if (/^[A-Za-z][a-z]+$/.test(token)) return [wordUnit({ text: token, start: 0, end: token.length }, stopWords, stem)];
  const whole = (key: string): Unit[] => [{ key, start: 0, end: token.length }];
  if (token.length > LONGEST) return whole('');
  const lower = foldWord(token);
  if (!/\p{L}/u.test(token) || CONTRACTION.test(lower) || isNoTerm(token)) return whole('');
  if (stopWords.has(lower, stem(lower))) return whole('');
  const elided = ELISION.exec(lower)?.[0].length ?? 0;
  if (elided) return unitsOf(token.slice(elided), stopWords, stem).map((unit) => moved(unit, elided));
  const noted = FOOTNOTE.exec(token)?.[1];
  if (noted !== undefined) return unitsOf(noted, stopWords, stem);
  const text = token.normalize('NFKC');
  const stripped = lower.replace(/[^\p{L}\p{M}\p{N}+#*]/gu, '');
  if (stripped.length < 2 && !IDEOGRAPH.test(stripped)) return whole('');
  const bare = text.startsWith('.') ? `.${stripped}` : spellGreek(stripped);
  if (KEPT_WHOLE.test(lower)) return whole(bare);

  const parts = split(text);
  if (parts.length === 1) return whole(isName(text) ? nameKey(text, bare) : stem(spellGreek(lower)));
  if (text.length !== token.length) return whole(bare);

  const nameParts = parts.filter(({ text: part }) => isName(part) || isLetter(part));
  if (nameParts.length) {
    const tail = parts.at(-1)!;
    const tailWord = tail.text.toLowerCase();
    const splits =
      /^\p{Ll}{3,}$/u.test(tail.text) &&
      !NAME_ENDINGS.has(tailWord) &&
      !isGreekLetter(tailWord) &&
      (tail.text.length > 3 || stopWords.has(tailWord));
    const onlyLetters = parts.every(({ text: part }) => isLetter(part) || !isName(part));
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

const moved = ({ key, start, end }: Unit, by: number): Unit => ({ key, start: start + by, end: end + by });

function isNoTerm(token: string): boolean {
  return REGISTERED.test(token) || REGISTRY.test(token) || VARIABLE.test(token) || POWER.test(token);
}

/** A single letter, or the name of a Greek one. */
const isLetter = (part: string) => part.length === 1 || isGreekLetter(part.toLowerCase());

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
  const lower = PLAIN.test(text) ? text.toLowerCase() : spellGreek(foldWord(text));
  const root = stem(lower);
  return { key: stopWords.has(lower, root) || lower.length < 2 ? '' : root, start, end };
}

const PLAIN = /^[A-Za-z]+$/;

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
