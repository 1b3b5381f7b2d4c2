/** What programs write into a cell that holds nothing, in lower case. */
const MISSING = new Set(
  [
    'na',
    'n/a',
    '#n/a',
    '#n/a n/a',
    '#na',
    'n.a.',
    'n.a',
    '<na>',
    'nan',
    '-nan',
    'null',
    '(null)',
    'nil',
    'none',
    '?',
    '??',
  ].concat([
    '-',
    '--',
    '---',
    '–',
    '—',
    '.',
    '#nv',
    '#value!',
    '#ref!',
    '#name?',
    '#null!',
    '#num!',
    '#div/0!',
    '\\n',
    'nat',
    'undefined',
    '[]',
    '{}',
    '""',
    "''",
  ]),
);

/** Whether a cell says that there is nothing in it: blank, `NA`, `nan`, `NULL`, `#N/A`, `?` and their kin. */
export function isMissing(cell: string): boolean {
  const text = cell.length < 40 ? cell.trim() : cell;
  return (text.length < 10 && MISSING.has(text.toLowerCase())) || text.trim() === '';
}
