import { decodeHTMLStrict } from 'entities/decode';

/** What follows the ampersand of an entity. */
const REST = /(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/y;

/**
 * Characters for HTML's entities, those encoded twice or more too (`&amp;lt;` is `<`), in one pass: an ampersand that comes out of an
 * entity is read together with what follows it. Names that HTML does not know stay as they are.
 */
export function decodeEntities(text: string): string {
  let at = text.indexOf('&');
  if (at < 0) return text;
  const pieces: string[] = [];
  let from = 0;
  while (at >= 0) {
    const { character, end } = entityAt(text, at);
    pieces.push(text.slice(from, at), character);
    from = end;
    at = text.indexOf('&', end);
  }
  pieces.push(text.slice(from));
  return pieces.join('');
}

/** The character that the ampersand at `at` comes to, and where what made it ends. */
function entityAt(text: string, at: number): { character: string; end: number } {
  let end = at + 1;
  for (;;) {
    REST.lastIndex = end;
    const rest = REST.exec(text)?.[0];
    if (rest === undefined) return { character: '&', end };
    const character = decoded(rest);
    if (character === null) return { character: '&', end };
    end += rest.length;
    if (character !== '&') return { character, end };
  }
}

function decoded(rest: string): string | null {
  const character = decodeHTMLStrict(`&${rest}`);
  if (character === `&${rest}`) return null;
  return character < ' ' ? ' ' : character;
}
