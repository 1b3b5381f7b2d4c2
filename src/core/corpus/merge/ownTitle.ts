import { hasWords } from './fold.ts';

/** Fewest words of a title that is taken to name one paper. */
const FEWEST_WORDS = 3;

/** What periodicals call their standing columns, however long the rest of the heading is. */
const COLUMN =
  /^(?:guest )?(?:editorials?|editor|preface|foreword|introduction|corrections?|corrigend(?:um|a)|errat(?:um|a)|retraction|expression of concern|book reviews?|letters? (?:to|from)|reply|response|comments? on|in memoriam|obituary|table of contents|contents|index|announcements?|call for|news|front matter|back matter|issue information|acknowledge?ments?|conclusions?|abstracts?|author index|untitled)\b/i;

/** Whether a title is one that a paper has for itself: of some words, and no standing heading such as "Editorial" or "Book reviews". */
export function isOwnTitle(title: string): boolean {
  return hasWords(title, FEWEST_WORDS) && !COLUMN.test(title);
}
