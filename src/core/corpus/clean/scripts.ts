const SUPER = table(
  '0123456789+-−=abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWαβγδ',
  '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵅᵝᵞᵟ',
);
const SUB = table('0123456789+-−=aehijklmnoprstuvxβγρφχ', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ');

/** Superscripts that are read as a mark of their own or as plain text. */
// prettier-ignore
const PLAIN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '∘': '°', '′': '′', "'": "'", '*': '*', '∗': '*', '†': '†', '‡': '‡', '⋆': '*', '°': '°', '⊤': 'ᵀ', '™': '™',
    th: 'th', st: 'st', nd: 'nd', rd: 'rd', TM: '™', '®': '®', '©': '©', '#': '#', '\\': '',
  }),
);

/** Signs that stand behind what they belong to: M⊙. */
const SIGNS = new Set('⊙☉⊕★⋆∗');

/** Longest script other than a number that is still read at a glance when set small. */
const LONGEST = 4;

/**
 * A superscript (`^`) or subscript (`_`) as text. In Unicode's small characters where every character has one and the script is a number
 * or short and no word: SL²A, xᵢⱼ, 10⁻³. Otherwise in words: `d_data`, `K_F`, `x^(opt)`, `x_(i,j)`.
 */
export function script(mark: '^' | '_', content: string): string {
  const text = content.trim().replace(/^\{(.*)\}$/, '$1');
  if (text === '') return '';
  const plain = mark === '^' ? PLAIN.get(text) : SIGNS.has(text) ? text : undefined;
  if (plain !== undefined) return plain;
  const small = mark === '^' ? SUPER : SUB;
  const characters = Array.from(text);
  const brief = /^[-+−]?\d+$/.test(text) || (characters.length <= LONGEST && !/\p{L}{3}/u.test(text));
  if (brief && characters.every((character) => small.has(character))) {
    return characters.map((character) => small.get(character)).join('');
  }
  if (mark === '_' && /^[\p{L}\d]+$|^\d+\.\d+$/u.test(text)) return `_${text}`;
  return characters.length === 1 || /^\([^()]*\)$/.test(text) ? mark + text : `${mark}(${text})`;
}

function table(plain: string, small: string): ReadonlyMap<string, string> {
  const images = Array.from(small);
  return new Map(Array.from(plain, (character, at) => [character, images[at]!]));
}
