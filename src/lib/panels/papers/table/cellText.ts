import { index } from '#lib/ui/words.ts';

/** A value as the table of papers writes it: similarities with two digits. */
export function cellText(column: string, value: string | null): string {
  if (value === null) return '';
  return column === 'similarity' ? index(Number(value)) : value;
}
