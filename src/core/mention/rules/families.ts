import { codeAt } from '../../text/words/characters.ts';
import { isWordUnit, type Hit, type Lexicon } from '../lexicon.ts';
import type { Meaning } from '../meanings.ts';

/** A further member of a family, read off the one before it: the "21K" of "ImageNet-1K and 21K". */
export interface Member {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

const LINK = /^\s*(?:(?:[,/&]|\b(?:and|or)\b)\s*)+\{?[-–]?/;
const SUFFIX = /^[\p{L}\p{N}.+*]+/u;
/** "CIFAR-10 and 100 epochs": a number that counts something is no member. */
const COUNTED =
  /^[\s-](?:training\s|labell?ed\s|test\s)?(?:epochs?|classes|categories|examples|samples|iterations|steps|layers|times|shots?|runs|models|methods|labels|hours|days|minutes|seconds|GPUs?|parameters|tokens|frames|pixels|tasks|workers|percent|points|different|other|more)\b|^\s?(?:%|\\%)/;

/**
 * Members that share their family's stem: "CIFAR-10/100", "ImageNet-1K and 21K", "ImageNet-C, -R and -A", "VOC 2007 and 2012",
 * "Flickr8k and 30k", "ImageNet-{1K, 21K}". A suffix counts where stem and suffix together are known.
 */
export function familyMembers(text: string, hit: Hit<Meaning>, lexicon: Lexicon<Meaning>): Member[] {
  const surface = text.slice(hit.start, hit.end);
  const stems = stemsOf(surface);
  const members: Member[] = [];
  let at = hit.end;
  for (;;) {
    const link = LINK.exec(text.slice(at, at + 12))?.[0];
    if (!link) return members;
    const start = at + link.length;
    const suffix = SUFFIX.exec(text.slice(start, start + 24))?.[0].replace(/\.$/, '');
    if (!suffix) return members;
    const end = start + suffix.length;
    if (lexicon.matchAt(text, start)?.meanings.some(({ kind }) => kind === 'dataset')) return members;
    const name = memberName(stems, suffix, lexicon) ?? sibling(stems, surface, suffix);
    if (!name || isWordUnit(codeAt(text, end))) return members;
    if (/^\d/.test(suffix) && COUNTED.test(text.slice(end, end + 24))) return members;
    members.push({ start, end, name });
    at = end;
  }
}

/** "ImageNet-{1K, 21K}", "CIFAR-{10,100}": a stem right before a brace. */
export function bracedMembers(text: string, lexicon: Lexicon<Meaning>): Member[] {
  const members: Member[] = [];
  if (!text.includes('{')) return members;
  for (const match of text.matchAll(/(\p{L}[\p{L}\p{N}]{0,60})[-–]?\\?\{([^{}]{1,40})\}/gu)) {
    const inside = match.index + match[0].indexOf('{') + 1;
    for (const item of match[2]!.matchAll(/[\p{L}\p{N}.+]+/gu)) {
      const name = memberName([match[1]!], item[0], lexicon);
      if (name) members.push({ start: inside + item.index, end: inside + item.index + item[0].length, name });
    }
  }
  return members;
}

/** "ImageNet-1K": "ImageNet"; "Flickr8k": "Flickr"; "VOC 2007": "VOC"; "Something-Something V1": "Something-Something". */
function stemsOf(surface: string): string[] {
  const stems = new Set<string>();
  const cut = /^(.*\p{L})[-–_\s{]+[\p{L}\p{N}.+]+$/u.exec(surface)?.[1];
  if (cut) stems.add(cut);
  const digits = /^(.*?\p{L})[-–_\s{]*v?\d[\p{L}\p{N}.+]*$/u.exec(surface)?.[1];
  if (digits) stems.add(digits);
  return [...stems];
}

function memberName(stems: readonly string[], suffix: string, lexicon: Lexicon<Meaning>): string | undefined {
  if (!/\d|^\p{Lu}/u.test(suffix)) return undefined;
  for (const stem of stems) {
    const whole = `${stem}-${suffix}`;
    const hit = lexicon.matchAt(whole, 0);
    if (hit?.end !== whole.length) continue;
    const meaning = hit.meanings.find(({ kind }) => kind === 'dataset');
    if (meaning) return meaning.name;
  }
  return undefined;
}

/** "ImageNet-1K and 4K": digits and letter as in the known member, which need not be listed. */
function sibling(stems: readonly string[], surface: string, suffix: string): string | undefined {
  const own = /\d(\p{L})$/u.exec(surface)?.[1];
  const stem = stems[stems.length - 1];
  if (own === undefined || stem === undefined) return undefined;
  return new RegExp(`^\\d+${own}$`).test(suffix) ? `${stem}-${suffix}` : undefined;
}

const DERIVED = /^[-–](\p{Lu}[\p{L}\p{N}+]{0,15}(?:-[\p{L}\p{N}]{1,6})?|\p{N}+(?:\.\p{N}+)?\p{L}?)(?![\p{L}\p{N}-])/u;
const NOT_DERIVED =
  /^(?:CNNs?|DNNs?|RNNs?|Nets?|BERT|GAN|ViT|ResNet|SGD|FT|Pretrained|Pre|Trained|Style|Scale|Level|Based|Like|Only|Free|Finetuned|Initialized|Sized?|Type|Class|Classes|Val|Test|Train|Dev|Part|Section|Subset|Track|Task|Set|Split|Phase|I|II|\d+k)$/i;

/** A variant that nobody listed: known name, hyphen, a short capital or digit suffix ("ImageNet-W", "CIFAR-100-LT"). */
export function derivedSuffix(text: string, end: number): string {
  if (text[end] === '+' && !isWordUnit(codeAt(text, end + 1))) return '+';
  const match = DERIVED.exec(text.slice(end, end + 28));
  // "CASP9-12": from one to the other.
  if (/\d/.test(text[end - 1]!) && match && /^\d+$/.test(match[1]!)) return '';
  return match && !NOT_DERIVED.test(match[1]!) && !/(?:Net|GCN|CNN|GAN|former)$/.test(match[1]!) ? match[0] : '';
}

const ALTERED =
  /(?<![\p{L}\p{N}-])(?:Multi|Double|Triple|Affine|Rotated|Permuted|Split|Moving|Noisy|Corrupted|Dynamic|Audio|Deep[Ff]ake|Weather|Foggy|Rainy|Night|Dark|Mini|Tiny|Neuromorphic|Spiking|Infinite|Open|Cross|Long|Super|Meta)-$/iu;

/** A variant named by what was done to the known one: "Multi-MNIST", "Permuted-CIFAR-10". */
export function derivedPrefix(text: string, start: number): string {
  return ALTERED.exec(text.slice(Math.max(0, start - 14), start))?.[0] ?? '';
}
