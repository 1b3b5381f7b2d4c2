/** Lower case without accents, letter for letter: offsets in the folded text are offsets in the text. */
export function fold(text: string): string {
  // Lower-casing keeps the length of every text without such letters as the Turkish dotted capital I.
  if (!BEYOND_ASCII.test(text)) return text.toLowerCase();
  let folded = '';
  for (let i = 0; i < text.length; i++) folded += FOLDED[text.charCodeAt(i)] ??= foldUnit(text[i]!);
  return folded;
}

/** Units that were folded before, by their code: to normalise one takes a while. */
const FOLDED: (string | undefined)[] = new Array<string | undefined>(0x10000);

function foldUnit(unit: string): string {
  const code = unit.charCodeAt(0);
  const surrogate = code >= 0xd800 && code <= 0xdfff;
  return surrogate ? unit : unit.normalize('NFD')[0]!.toLowerCase()[0]!;
}

/** Codes of folded units by the code of the unit; 0 where it is not known yet. */
const FOLDED_CODES = Uint16Array.from({ length: 0x10000 }, (_, code) =>
  code < 0x80 ? String.fromCharCode(code).toLowerCase().charCodeAt(0) : 0,
);

/** The code of a folded unit; see {@link fold}. */
export const foldCode = (code: number): number =>
  (FOLDED_CODES[code] ||= foldUnit(String.fromCharCode(code)).charCodeAt(0));

const BEYOND_ASCII = /[\u0080-\uffff]/;

/** Whether a unit of a folded text belongs to a word. */
export function isWordUnit(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 97 && code <= 122) || code > 127;
}
