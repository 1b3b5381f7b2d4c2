import { readWordLists } from '#core/wordLists';
import csv from './genericWords.csv?raw';

/**
 * Words that are no dataset's name. `opening` ones open sentences or only describe: determiners, adjectives of praise and size, nouns of data. `generic` ones have a
 * capital, or are capitals, and name modalities, fields, languages, venues, methods. A name may contain these ("Penn Chinese Treebank"), but must not
 * consist of them. In small letters, hyphens kept.
 */
const { opening: OPENING, generic: GENERIC } = readWordLists(csv, ['opening', 'generic']);

/** Whether a word opens a sentence or only describes; it never begins a name. */
export function isOpening(word: string): boolean {
  return OPENING.has(word.toLowerCase());
}

/** Whether a word, by itself, names no dataset. */
export function isGeneric(word: string): boolean {
  const lower = word.toLowerCase();
  if (isListed(lower)) return true;
  if ((/^\d/.test(word) && !/\p{L}{2}/u.test(word)) || /^[vV]\d+(?:\.\d+)*$/.test(word)) return true;
  if (ROMAN.test(word)) return true;
  if (FORMULA.test(word) || SIZE.test(word) || MONTH.test(word)) return true;
  const parts = lower.split(/[-–/]/);
  if (
    parts.length > 1 &&
    parts.every((part) => part === '' || isListed(part) || /^\d+$/.test(part) || COMPOUND.test(part))
  ) {
    return true;
  }
  return word.endsWith('s') && isListed(lower.slice(0, -1));
}

const isListed = (word: string): boolean => OPENING.has(word) || GENERIC.has(word);

/** Numbers of parts and classes: II, IV. */
const ROMAN = /^(?:I{1,3}|I?V|VI{0,3}|I?X)$/;
/** What chemists write: CO2, H₂O, TiO2. */
const FORMULA = /^(?=.*[\d₀-₉])(?:(?:Al|Ca|Ce|Cl|Cu|Fe|Ga|Ge|Li|Mg|Mn|Mo|Na|Ni|Si|Ti|Zn|Zr|[CFHNOS])[2-9₀-₉]?){2,5}$/;
/** When: Jan'13-Nov'17. */
const MONTH = /^(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)['’]?\d{2}/;
/** How large: 500GB. */
const SIZE = /^\d+(?:\.\d+)?[kKMGTP]B?$/;

const COMPOUND =
  /^(?:based|level|scale|like|style|specific|related|only|rich|trained|pretrained|generated|quality|to|end|of|the|art|multi|cross|semi|non|pre|post|sub|inter|intra|self|weakly|high|low|long|short|time|real|world|free|aware|driven|guided|wise|class|label|domain|view|source|turn|hop|task|modal|agent|lingual|image|text|video|resolution|shot|grained|tailed|in|out|on|off|and)$/;
