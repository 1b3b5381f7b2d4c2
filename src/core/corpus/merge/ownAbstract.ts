import { hasWords } from './fold.ts';

/** Fewest words of an abstract that is taken to belong to one paper. */
const FEWEST_WORDS = 10;
/** What stands in the place of an abstract in the records of many papers. */
const NOTICE =
  /\b(?:withdrawn|retracted)\b|^(?:discussion|comments?|rejoinder|reply|response|erratum|corrigendum|correction|addendum)\b/i;
/** Longest notice, in characters. */
const NOTICE_LENGTH = 400;

/** Whether an abstract is one that a paper has for itself. Others ("Withdrawn by the author.") tell papers apart only with their titles. */
export function isOwnAbstract(abstract: string): boolean {
  return hasWords(abstract, FEWEST_WORDS) && (abstract.length > NOTICE_LENGTH || !NOTICE.test(abstract));
}
