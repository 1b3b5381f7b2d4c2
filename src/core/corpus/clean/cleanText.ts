import { decodeHtml } from './html.ts';
import { mendLostBackslashes } from './lostBackslash.ts';
import { hideUrls, showUrls } from './urls.ts';
import { texToText } from './tex.ts';
import { isSuspicious } from './suspicion.ts';
import { mendTypography } from './typography.ts';
import { normaliseUnicode } from './unicode.ts';

/**
 * Raw text of a title or an abstract to text as a reader would write it, on one line: HTML entities and tags, TeX and what is left of
 * TeX after a web page lost its backslashes, ASCII quotes and dashes of TeX, invisible characters, Unicode in NFC, single spaces.
 * Ordinary English passes unchanged, and so does clean text: `cleanText(cleanText(t)) === cleanText(t)`. URLs are kept to the letter.
 */
export function cleanText(raw: string): string {
  const text = normaliseUnicode(raw);
  if (!isSuspicious(text)) return text;
  const urls: string[] = [];
  const hidden = hideUrls(decodeHtml(text), urls);
  const plain = mendTypography(texToText(mendLostBackslashes(hidden)));
  return normaliseUnicode(showUrls(plain, urls));
}
