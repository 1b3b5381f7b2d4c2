/** Marks of TeX and of typewriters: ties, dashes and quotes. Straight quotes and apostrophes stay as they are. */
export function mendTypography(text: string): string {
  let mended = text;
  if (mended.includes('~')) mended = mended.replace(/~+/g, tie);
  if (mended.includes('--')) mended = mended.replace(/-{3,}/g, '—').replace(/--/g, '–');
  if (mended.includes('`') || mended.includes("''")) mended = quotes(mended);
  return mended;
}

/** A tilde is a space in TeX ("Fig.~3", "e.g.,~SVD") but "about" before a number ("~2%") and a range between two ("13~15M"). */
function tie(run: string, at: number, text: string): string {
  const before = /(?<![^\s~])[^\s~]*$/.exec(text.slice(Math.max(0, at - 20), at))![0];
  const after = text[at + run.length] ?? ' ';
  if (/[/]$/.test(before)) return run;
  const number = /[\d.$<>∼+-]/.test(after);
  if (number && (before === '' || /\d/.test(before) || /^[([“"'=<>/]+$/.test(before))) return '~';
  return before === '' && after === ' ' ? '~' : ' ';
}

function quotes(text: string): string {
  return text
    .replace(/``\s?([^`]{1,300}?)\s?(?:''|``|"|”)/g, '“$1”')
    .replace(/(?<=^|[\s([])''(?=\p{L})([^'"`]{1,200}?)''/gu, '“$1”')
    .replace(/``/g, '“')
    .replace(/(“[^”]{1,300}?)''/g, '$1”')
    .replace(/`([^`'\n]{1,120})[`'](?![\p{L}\d])/gu, '‘$1’')
    .replace(/(?<=\p{L})`(?=\p{L})/gu, "'")
    .replace(/`/g, '‘');
}
