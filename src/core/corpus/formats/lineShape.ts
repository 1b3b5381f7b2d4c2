/** What a line of a papers page can be, judged by itself. */
export type LineShape = 'title' | 'abstract' | 'either';

/** Longer than titles get: the longest of 148,000 arXiv titles has fewer words. */
const ABSTRACT_WORDS = 45;
/** Shorter than an abstract gets: one short statement is a title even with a full stop. */
const SENTENCE_WORDS = 8;
/** Longer than most titles are. */
const LONG_TITLE = 25;

/** Where one sentence ends and the next begins. */
const SENTENCE_BREAK = /[\p{Ll}\d)\]”"%][.!?]["”’')\]]* (?=[\p{Lu}“"(\d])/gu;

/**
 * `abstract` for a text of many words, of two sentences with a full stop at the end, or of three; `title` for one that ends without a
 * full stop; `either` for a single sentence, and for a line too long for most titles and too short for most abstracts.
 */
export function lineShape(line: string): LineShape {
  const words = line.split(/\s+/).length;
  if (words >= ABSTRACT_WORDS) return 'abstract';
  if (words < SENTENCE_WORDS) return 'title';
  const stops = /[.]["”’')\]]*$/.test(line);
  const breaks = line.match(SENTENCE_BREAK)?.length ?? 0;
  if (breaks >= 2 || (stops && breaks > 0)) return 'abstract';
  return stops || words > LONG_TITLE ? 'either' : 'title';
}
