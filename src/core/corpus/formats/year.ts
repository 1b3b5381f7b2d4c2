/** The year in a date as exports write it (`2019`, `2019-03-14`, `14 Mar 2019`, `2014//`), or null: 1000 to 2999, the first found. */
export function yearOf(date: string): number | null {
  const found = /(?<!\d)[12]\d{3}(?!\d)/.exec(date);
  return found ? Number(found[0]) : null;
}
