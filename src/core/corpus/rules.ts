import { francAll } from 'franc-min';
import type { CleanRecord, UsableRecord } from './cleanRecord.ts';
import { hasWords } from './merge/fold.ts';
import { languageCode } from './values/languageCode.ts';

/** Which records are left out that can be read. Each is accounted for with its reason. */
export interface CorpusRules {
  /** Whether a record without an abstract is used by its title alone. */
  readonly titles: boolean;
  /** Whether a record without a title is used by its abstract alone. */
  readonly untitled: boolean;
  /** Words that an abstract must have at least, where there is one; 0 for any. */
  readonly minAbstractWords: number;
  /** Whether a record is left out in which no letter stands. */
  readonly textOnly: boolean;
  /** Whether notices that a paper was retracted or withdrawn are used like papers. */
  readonly retractions: boolean;
  /** ISO 639-1 codes of the languages that are used; `all` for any. */
  readonly languages: 'all' | readonly string[];
}

/** As little as can be is left out. */
export const defaultRules: CorpusRules = {
  titles: true,
  untitled: true,
  minAbstractWords: 0,
  textOnly: true,
  retractions: true,
  languages: 'all',
};

/** The record, or the same as a rejected one where a rule leaves it out. */
export function applyRules(record: CleanRecord, rules: CorpusRules): CleanRecord {
  if (record.kind === 'rejected') return record;
  const reason = reasonAgainst(record, rules);
  return reason === '' ? record : { kind: 'rejected', source: record.source, reason };
}

function reasonAgainst(record: UsableRecord, rules: CorpusRules): string {
  const { title, abstract } = record;
  if (rules.textOnly && !/\p{L}/u.test(title) && !/\p{L}/u.test(abstract)) return 'no letter in title and abstract';
  if (!rules.titles && abstract === '') return 'no abstract, and papers are not to be used by their titles';
  if (!rules.untitled && title === '') return 'no title';
  if (abstract !== '' && !hasWords(abstract, rules.minAbstractWords))
    return `an abstract of fewer than ${rules.minAbstractWords} words`;
  if (!rules.retractions && isRetraction(record)) return 'a notice of retraction';
  return rules.languages === 'all' ? '' : reasonOfLanguage(record, rules.languages);
}

/** Titles of such notices, and of papers that carry one in front. */
const RETRACTION_TITLE =
  /^\W*(?:(?:notice of |statement of )?(?:retraction|withdrawal|removal)(?: notice| note| to:|:| of:? *["“‘'«]|\s*[-–—])|retracted(?: article| paper| chapter|:|\s*[-–—])|withdrawn(?: article| paper|:|\s*[-–—])|retraction$)/i;
const RETRACTION_TEXT =
  /^\W*(?:this|the) (?:above |following )?(?:article|paper|manuscript|chapter|publication)\b.{0,80}\b(?:has|have) been (?:retracted|withdrawn)\b|^\W*(?:retracted|withdrawn)\b.{0,60}\bby the (?:authors?|editors?|publisher|journal)\b/i;

function isRetraction({ title, abstract, bibliography }: UsableRecord): boolean {
  if (/retract(?:ion|ed)/i.test(bibliography.type)) return true;
  return RETRACTION_TITLE.test(title) || (abstract.length < 600 && RETRACTION_TEXT.test(abstract));
}

/** Characters from which a text's language shows. */
const ENOUGH = 60;
/** How close to the likeliest language, whose score is 1, a wanted one must come to be taken for it: close languages are told apart badly. */
const CLOSE = 0.9;

function reasonOfLanguage({ title, abstract, bibliography }: UsableRecord, wanted: readonly string[]): string {
  if (/^[a-z]{2}$/.test(bibliography.language)) {
    return wanted.includes(bibliography.language) ? '' : `in another language (${bibliography.language})`;
  }
  const text = abstract || title;
  if (text.length < ENOUGH) return '';
  const likely = francAll(text).map(([code, score]) => [languageCode(code), score] as const);
  const best = likely[0];
  if (!best || best[0] === 'und') return '';
  const isWanted = likely.some(([code, score]) => score >= CLOSE && wanted.includes(code));
  return isWanted ? '' : `in another language (${best[0]}, as its words look)`;
}
