import { decodeEntities } from './entities.ts';
import { mendLostBackslashes } from './lostBackslash.ts';
import { withoutMarkup } from './markup.ts';
import { isSuspicious, isUnsettled } from './suspicion.ts';
import { texToText } from './tex/texToText.ts';
import { bodyOfDocuments } from './tex/texDocument.ts';
import { mendTypography } from './typography.ts';
import { normaliseUnicode } from './unicode.ts';
import { hideUrls, showUrls } from './urls.ts';

/** Passes after which a text is taken as it is. Ordinary text needs one. */
const MOST_PASSES = 8;

/**
 * Raw text of a title or an abstract to text as a reader would write it, on one line: HTML, JATS and MathML, TeX and what is left of
 * TeX after a web page lost its backslashes, ASCII quotes and dashes of TeX, invisible characters, Unicode in NFC, single spaces.
 * Ordinary English passes unchanged, and so does clean text: `cleanText(cleanText(t)) === cleanText(t)`, because passes are made until one
 * changes nothing (an escaped sign may come out as the sign of something else). URLs are kept to the letter.
 */
export function cleanText(raw: string): string {
  let text = normaliseUnicode(raw);
  if (!isSuspicious(text)) return text;
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const before = text;
    text = cleanOnce(text);
    if (text === before || !isUnsettled(text)) break;
  }
  return text;
}

function cleanOnce(text: string): string {
  const urls: string[] = [];
  const hidden = hideUrls(withoutMarkup(decodeEntities(bodyOfDocuments(text))), urls);
  const plain = mendTypography(texToText(mendLostBackslashes(hidden)));
  return normaliseUnicode(showUrls(plain, urls));
}
