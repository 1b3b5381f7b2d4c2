import { CorpuscopeError } from '../../errors.ts';
import { countKnown, nameText, type ColumnChoice } from '../formats/fields.ts';
import { isMissing } from '../values/missing.ts';

/** Rows before the heading at most: exports say there what was searched and when. */
export const PREAMBLE = 30;

/** Which of the first rows names the columns: the first that names a title or an abstract, or a column that a person has chosen; -1 for none. */
export function headingAt(rows: readonly (readonly string[])[], choice: ColumnChoice): number {
  const first = rows.slice(0, PREAMBLE);
  const known = first.findIndex(
    (cells, at) => isHeading(cells) && nameText(cells, choice) && (at === 0 || countKnown(cells, choice) > 1),
  );
  if (known >= 0) return known;
  // `title` alone is a heading too, but only as the first word of the file.
  return first[0]?.length === 1 && nameText(first[0], choice) && first[0][0]!.length < 40 ? 0 : -1;
}

/** Names are short, and a heading has several. */
function isHeading(cells: readonly string[]): boolean {
  return (
    cells.length > 1 &&
    cells.every((name) => name.length <= 120) &&
    cells.filter((name) => name.trim() !== '').length > 1
  );
}

/** How well a row names columns: by what is known of them, then by their number. */
export function ratingOf(cells: readonly string[], choice: ColumnChoice): number {
  return countKnown(cells, choice) * 1000 + cells.length;
}

/** The error of a table in which no column is known to hold text. */
export function noTextColumn(where: string, names: readonly string[]): CorpuscopeError {
  const shown = names.filter((name) => !isMissing(name));
  const rest = shown.length > 12 ? ` and ${shown.length - 12} more` : '';
  return new CorpuscopeError(`no title or abstract column among ${shown.slice(0, 12).map(short).join(', ')}${rest}`, {
    where,
    fix: 'say which they are with --title-column NAME and --abstract-column NAME, or name them title and abstract',
  });
}

function short(name: string): string {
  const plain = name.trim().replace(/\s+/g, ' ');
  return plain.length > 40 ? `${plain.slice(0, 39)}…` : plain;
}
