/** Longest line that is worth printing: what a file says of itself may be longer. */
const LONGEST = 4000;
/**
 * Characters that a terminal acts on, or that turn the order of what is read: controls (C0, DEL, C1), separators of lines and paragraphs,
 * marks of direction, and what has no width.
 */
const ACTIVE = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/gu;

/** A text as one line that can be sent to a terminal: what it would act on is shown as JavaScript writes it, `\u001b`. */
export function oneLine(text: string): string {
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text;
  return short.replace(ACTIVE, shown);
}

/** The same for a text of lines, however long: line feeds and tabs stay. */
export function lines(text: string): string {
  return text.replace(ACTIVE, (character) => (character === '\n' || character === '\t' ? character : shown(character)));
}

/** Prints a text: as it is for a program that reads it, with nothing that acts for a terminal. */
export function print(text: string): void {
  console.log(process.stdout.isTTY ? lines(text) : text);
}

function shown(character: string): string {
  const units = Array.from({ length: character.length }, (_, at) => character.charCodeAt(at));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}
