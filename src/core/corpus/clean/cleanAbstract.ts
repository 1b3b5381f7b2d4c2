import { withoutHeading } from './abstractHeading.ts';
import { cleanText } from './cleanText.ts';
import { joinCutWords } from './hyphenation.ts';
import { withoutNotices } from './notices.ts';

/** Headings within headings that are taken off: "Abstract Summary: © 2019 …". */
const MOST_LAYERS = 4;

/**
 * Text of an abstract (`cleanText`), without the word "Abstract" before it and the notices of copyright and licence at its head and its tail, with the
 * words that a PDF's line ends cut in two. Nothing is left of what is a notice and nothing else.
 */
export function cleanAbstract(raw: string): string {
  let text = joinCutWords(cleanText(raw));
  for (let layer = 0; layer < MOST_LAYERS; layer++) {
    const before = text;
    text = withoutNotices(withoutHeading(text));
    if (text === before) break;
  }
  return text;
}
