import { plainDigits } from '../values/digits.ts';

/** The year in a date as exports write it (`2019`, `2019-03-14`, `14 Mar 2019`, `2014//`), or null: 1000 to 2999, the first of our time, else the first. */
export function yearOf(date: string): number | null {
  const years = plainDigits(date).match(/(?<!\d)[12]\d{3}(?!\d)/g);
  if (years === null) return null;
  // Beside the year of another calendar, which is far from ours, stands the one that is meant.
  return Number(years.find((year) => year > '1600' && year < '2200') ?? years[0]);
}
