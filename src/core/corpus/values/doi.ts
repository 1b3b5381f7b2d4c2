/** A DOI as it may stand in running text: what cannot be part of one ends it. */
const IN_TEXT = /\b10\.\d{4,9}(?:\.\d+)*\/[^\s"<>{}|\\^`]{1,300}/;
/** What stands before a DOI where a field holds nothing else. */
const PREFIX = /^(?:(?:https?:\/\/)?(?:dx\.)?doi\.org\/|(?:info|urn):doi[:/]|doi(?:[:=：]|\s)\s*|doi(?=10\.))+/i;

/**
 * The DOI of a field that is meant for it, bare and in lower case; empty where it holds none. Takes links, `doi:`, percent signs and
 * entities of links, and what TeX escapes.
 */
export function bareDoi(value: string): string {
  const written = unescaped(value.trim());
  // What a link asks for behind the DOI is no part of it.
  const plain = written
    .replace(PREFIX, '')
    .replace(/^https?:/i.test(written) ? /\?\w+=.*$/ : /^\0/, '')
    .replace(/#[a-z]{3,20}\d{0,4}$/i, '');
  const whole = /^10\.\d{1,9}(?:\.\d+)*\/\S{1,300}/.exec(plain)?.[0];
  return whole === undefined ? doiIn(plain) : trimmed(whole);
}

/** The first DOI in running text or a link, bare and in lower case; empty where there is none. */
export function doiIn(text: string): string {
  const found = IN_TEXT.exec(unescaped(text))?.[0];
  return found === undefined ? '' : trimmed(found);
}

/** The DOI that a text links to or names as one (`doi.org/…`, `/doi/abs/…`, `doi: …`); empty where it does neither. */
export function namedDoi(text: string): string {
  if (/^\s*(?:https?:\/\/)?(?:dx\.)?doi\.org\//i.test(text)) return bareDoi(text);
  if (!/doi\.org\/|\/doi\/|\bdoi\b|^\s*10\.\d/i.test(text)) return '';
  const doi = doiIn(text);
  // What follows these in a link is for its server.
  return /^\s*https?:/i.test(text) ? doi.split(/[?&#]/)[0]! : doi;
}

function unescaped(text: string): string {
  const plain = text
    .replace(/\{?\\([_&#%$/])\}?/g, '$1')
    .replace(/&(amp|lt|gt);/g, (_, name: string) => ENTITIES.get(name)!);
  if (!/%2f/i.test(plain)) return plain;
  return plain.replace(/%[2-7][\da-f]/gi, (code) => String.fromCharCode(parseInt(code.slice(1), 16)));
}

const ENTITIES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
]);

/** Without the marks of the sentence around it, and without a bracket that it does not open itself. */
function trimmed(doi: string): string {
  let end = doi.length;
  while (end > 0) {
    const last = doi[end - 1]!;
    if (/[.,;:'”’]/.test(last)) end--;
    else if ((last === ')' || last === ']') && !isOpened(doi.slice(0, end), last)) end--;
    else break;
  }
  return doi.slice(0, end).toLowerCase();
}

function isOpened(text: string, close: string): boolean {
  const open = close === ')' ? '(' : '[';
  return text.split(open).length >= text.split(close).length;
}
