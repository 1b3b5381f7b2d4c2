/** A list as Python or JSON prints it: `['a', "b"]`. */
const PRINTED = /^\[\s*(?:\]|['"][\s\S]*['"]\s*\])$/;
const PRINTED_ITEM = /'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g;

/** The items of a list that a program has printed into a cell, or null where the text is none. */
export function printedList(text: string): string[] | null {
  const plain = text.trim();
  if (!plain.startsWith('[') || plain.length > 100_000 || !PRINTED.test(plain)) return null;
  return Array.from(plain.matchAll(PRINTED_ITEM), ([, single, double]) =>
    (single ?? double ?? '').replace(/\\(['"\\])/g, '$1').trim(),
  ).filter(Boolean);
}

/** Keywords in one cell: divided by semicolons, bars or line ends; where none of those is there, by commas. */
export function listOf(text: string): string[] {
  const printed = printedList(text);
  if (printed) return printed;
  const mark = [/[;；]/, /\|/, /\r?\n/, /[,，、]/].find((candidate) => candidate.test(text));
  const items = mark ? text.split(new RegExp(mark, 'g')) : [text];
  return [...new Set(items.map((item) => item.trim().replace(/\s+/g, ' ')).filter(Boolean))];
}

/** A count as people write it: `12`, `1,234`, `12.0`, `Cited by 3`; null where there is none. */
export function countOf(text: string): number | null {
  const digits = /^(?:\D{0,20}\s)?(\d{1,3}(?:[,.   ]\d{3})+|\d+)(?:\.0+)?$/.exec(text.trim())?.[1];
  const count = digits === undefined ? NaN : Number(digits.replace(/\D/g, ''));
  return count <= 2_147_483_647 ? count : null;
}
