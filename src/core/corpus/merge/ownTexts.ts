import { hasWords } from './fold.ts';

/** Fewest words of a title that is taken to name one paper. */
const FEWEST_IN_TITLE = 3;

/** What periodicals call their standing columns, however long the rest of the heading is. */
const COLUMN =
  /^(?:guest )?(?:editorials?|editor|preface|foreword|introduction|corrections?|corrigend(?:um|a)|errat(?:um|a)|retraction|expression of concern|book reviews?|letters? (?:to|from)|reply|response|comments? on|in memoriam|obituary|table of contents|contents|index|announcements?|call for|news|front matter|back matter|issue information|acknowledge?ments?|conclusions?|abstracts?|author index|untitled)\b/i;

/** Whether a title is one that a paper has for itself: of some words, and no standing heading such as "Editorial" or "Book reviews". */
export function isOwnTitle(title: string): boolean {
  return hasWords(title, FEWEST_IN_TITLE) && !COLUMN.test(title);
}

/** Whether a title names one paper where other facts agree: one of some words, whatever they are, or of two that are no standing heading. */
export function mayBeTitle(title: string): boolean {
  return hasWords(title, FEWEST_IN_LONG) || (hasWords(title, 2) && !COLUMN.test(title));
}

/** Fewest words of a heading that is more than the name of a column. */
const FEWEST_IN_LONG = 5;

/** Fewest words of an abstract that is taken to belong to one paper. */
const FEWEST_IN_ABSTRACT = 10;
/** What stands in the place of an abstract in the records of many papers. */
const NOTICE =
  /\b(?:withdrawn|retracted)\b|^(?:discussion|comments?|rejoinder|reply|response|erratum|corrigendum|correction|addendum)\b/i;
/** Longest notice, in characters. */
const NOTICE_LENGTH = 400;

/** Whether an abstract is one that a paper has for itself. Others ("Withdrawn by the author.") tell papers apart only with their titles. */
export function isOwnAbstract(abstract: string): boolean {
  return hasWords(abstract, FEWEST_IN_ABSTRACT) && (abstract.length > NOTICE_LENGTH || !NOTICE.test(abstract));
}
