/** What the values of a column are, which decides how it is counted, filtered and drawn. */
export const FACET_KINDS = ['number', 'date', 'category', 'list', 'text'] as const;
export type FacetKind = (typeof FACET_KINDS)[number];

/** A value of a column taken apart: one piece, or several where it is a list. */
export type Split = (value: string) => readonly string[];

const DATE = /^\d{4}(-\d{2}){0,2}(T[\d:.]+Z?)?$/;
const NUMBER = /^[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?(e[+-]?\d+)?$/i;
/** A column is of a kind where this share of its values is. */
const NEARLY_ALL = 0.95;
/** Numbers with at most so many different values are names: a volume, a rating, a cluster. */
const FEW_NUMBERS = 8;
/** A category's values are names: short ones, which repeat. */
const LONGEST_NAME = 80;
const MOST_DIFFERENT = 0.6;
/** A list joined by blanks, such as `cs.LG stat.ML`, has far fewer different pieces than different values. */
const FEWER_PIECES = 0.5;
/** Values looked at to tell the kind: enough to be sure of. */
const LOOKED_AT = 5000;

/**
 * The kind of a column by its values, empty ones left out: dates and numbers by their spelling, then lists (pieces between `;`, `|`, or,
 * for codes, blanks), then names that repeat (`category`); everything else is text.
 */
export function guessKind(values: readonly (string | null)[]): FacetKind {
  const given = values.filter((value): value is string => value !== null && value !== '').slice(0, LOOKED_AT);
  if (given.length === 0) return 'text';
  const nearlyAll = (test: (value: string) => boolean): boolean =>
    given.filter(test).length >= NEARLY_ALL * given.length;
  const distinct = new Set(given).size;
  if (nearlyAll((value) => DATE.test(value))) return 'date';
  if (nearlyAll((value) => NUMBER.test(value)) && distinct > FEW_NUMBERS) return 'number';
  if (separatorOf(given) !== null) return 'list';
  const short = nearlyAll((value) => value.length <= LONGEST_NAME);
  return short && (distinct <= MOST_DIFFERENT * given.length || distinct <= 2) ? 'category' : 'text';
}

/** How the values of a list are taken apart; a column without any separator is taken as one piece a value. */
export function splitterOf(values: readonly (string | null)[]): Split {
  const given = values.filter((value): value is string => value !== null && value !== '').slice(0, LOOKED_AT);
  const separator = separatorOf(given) ?? ';';
  return (value) =>
    value
      .split(separator)
      .map((piece) => piece.trim())
      .filter(Boolean);
}

function separatorOf(given: readonly string[]): string | null {
  for (const separator of [';', '|']) {
    if (given.filter((value) => value.includes(separator)).length >= 0.1 * given.length) return separator;
  }
  const coded = given.filter((value) => /^[\w.-]+( [\w.-]+)*$/.test(value));
  const several = coded.filter((value) => value.includes(' '));
  if (coded.length < NEARLY_ALL * given.length || several.length < 0.1 * given.length) return null;
  const pieces = new Set(coded.flatMap((value) => value.split(' ')));
  return pieces.size <= FEWER_PIECES * new Set(given).size ? ' ' : null;
}

/** A number as a column writes it; NaN where it is none. */
export function numberOf(value: string): number {
  return NUMBER.test(value) ? Number(value.replaceAll(',', '')) : Number.NaN;
}
