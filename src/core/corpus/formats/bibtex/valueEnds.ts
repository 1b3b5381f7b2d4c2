/** The text of a value without the marks that open and close it, of braces as many as open at its beginning and close at its end. */
export function withoutOuter(written: string): string {
  let inner = written.replace(/^["{]/, '');
  const open = inner.match(/(?<!\\)\{/g)?.length ?? 0;
  const closed = inner.match(/(?<!\\)\}/g)?.length ?? 0;
  if (closed > open || inner.endsWith('"')) inner = inner.replace(/["}]$/, '');
  return open > closed && inner.startsWith('{') ? inner.slice(1) : inner;
}

/**
 * Index behind the brace that closes a value: what follows it is another field or the end. BibTeX counts escaped braces too, people do not; and
 * a brace too many inside of a value does not end it. -1 where none closes it.
 */
export function valueEnd(text: string, from: number, limit: number): number {
  const end = braceEnd(text, from, limit);
  if (end < 0 || isValueEnd(text, end)) return end;
  const counted = braceEnd(text, from, limit, true);
  if (counted >= 0 && isValueEnd(text, counted)) return counted;
  for (let at = end, tries = 0; at > 0 && at < limit && tries < MOST_TRIES; tries++) {
    at = text.indexOf('}', at) + 1;
    if (at > 0 && at < limit && isSureEnd(text, at)) return at;
  }
  return end;
}

/** Braces behind a value's own that are tried for its end. */
const MOST_TRIES = 20;

function isValueEnd(text: string, at: number): boolean {
  AFTER_VALUE.lastIndex = at;
  return AFTER_VALUE.test(text);
}

/** What follows a value for sure: the next field's name, or the end of the entry at the end of a line. */
const SURELY_AFTER = /\s*,\s*[\w:+.-]+\s*=|,?\s*\}[ \t]*(?:\r?\n|$)/y;

function isSureEnd(text: string, at: number): boolean {
  SURELY_AFTER.lastIndex = at;
  return SURELY_AFTER.test(text);
}

/** Index behind the brace that closes the one before `from`; -1 where none does before `limit`. */
export function braceEnd(text: string, from: number, limit: number, countsEscaped = false): number {
  const signs = /[\\{}]/g;
  signs.lastIndex = from;
  let depth = 1;
  for (let hit = signs.exec(text); hit !== null && hit.index < limit; hit = signs.exec(text)) {
    if (hit[0] === '\\') signs.lastIndex += countsEscaped ? 0 : 1;
    else if (hit[0] === '{') depth++;
    else if (--depth === 0) return hit.index + 1;
  }
  return -1;
}

/** What follows a value: without it a quote is part of the text, as in abstracts that quote. */
const AFTER_VALUE = /\s*(?:[,#})]|$)|[^\S\n]*\n\s*[\w:+.-]+\s*=/y;

/** Index behind the quote that closes the one before `from`; one inside of braces does not. */
export function quoteEnd(text: string, from: number, limit: number): number {
  const signs = /[\\{}"]/g;
  signs.lastIndex = from;
  let depth = 0;
  for (let hit = signs.exec(text); hit !== null && hit.index < limit; hit = signs.exec(text)) {
    if (hit[0] === '\\' && text[hit.index + 1] !== '"') signs.lastIndex++;
    else if (hit[0] === '{') depth++;
    else if (hit[0] === '}') depth--;
    else if (depth <= 0 && text[hit.index - 1] !== '\\') {
      AFTER_VALUE.lastIndex = hit.index + 1;
      if (AFTER_VALUE.test(text)) return hit.index + 1;
    }
  }
  return -1;
}
