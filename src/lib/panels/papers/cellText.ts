import { index } from '#lib/ui/words.ts';
import { MARK_COLUMNS } from '#lib/workbench/marks/paperMarks.svelte.ts';

/** A value as the table of papers writes it: similarities with two digits, the star as a star. */
export function cellText(column: string, value: string | null): string {
  if (value === null) return '';
  if (column === 'similarity') return index(Number(value));
  return column === MARK_COLUMNS.starred ? '★ yes' : value;
}
