/** Commands with an argument in braces, which no English sentence holds: they get their backslash back. */
const BRACED =
  /(?<![\\A-Za-z])(hat|bar|vec|tilde|dot|ddot)\{|(?<!\\[A-Za-z]{0,20})(text(?:tt|bf|it|rm|sc|sf|sl|up|md)|emph|math(?:cal|bb|bf|rm|it|sf|tt|scr|frak)|underline|overline|boldsymbol|operatorname|mbox|widehat|widetilde|frac|sqrt|textsuperscript|textsubscript|footnote|href)\{/g;
/** Commands that switch the font up to the end of the group. */
const SWITCHES = /\{(?:bf|it|em|rm|tt|sc|sf|cal|bfseries|itshape)\s+(?=\S)/g;

/** Patterns of the word between two symbols: digits, single letters, brackets. */
const AROUND_TIMES = [
  // 1024times1024, 300times 300, 3timesH, 2times(H+1); a chain of them
  /(?<=\d[})\]]?)times(?=\s?\d|[({[]|[A-Za-z]\b)\s?/g,
  // H timesW
  /(?<=(?<![A-Za-z])[A-Za-z] )times(?=[A-Z\d](?![a-z]))/g,
  // HtimesW, Htimes W, (H+1)times(W+1): single letters on both sides
  /(?<=(?<![A-Za-z])[A-Za-z]|[)\]}])times\s?(?=[\d({[]|[A-Za-z](?![A-Za-z]))/g,
  // 3 times 3, 512 times 1024: sizes. "3 times 5" may be English.
  /(?<=(?<![\d.])(\d+) )times(?= \1(?![\d.]))|(?<=\d\d )times(?= \d\d)/g,
] as const;
/** 2times faster, 10times, 2.7times: a factor. After "in", "run" and the like a whole number of times is English without its space. */
const FACTOR =
  /(?<!\b(?:in|run|ran|repeated|done|did|used|tried|tested|only|about|than)\s)(?<![\d.])(\d+)times\b|(?<!\d)(\d+\.\d+)times\b|(\d[kKMB])times\b/g;

const CDOT =
  /(?<=[A-Z\d)\]}{|]|(?<![A-Za-z])[a-z])cdot(?=[A-Z\d({[}\\|]|[a-z](?![A-Za-z]))|(?<=[)\]|}\d] )cdot(?= )|(?<= )cdot(?= [([|{\\\d])/g;

/** A sign with the pattern of its name, and what a text must hold for the pattern to be worth trying. */
interface Sign {
  readonly hint: string;
  readonly pattern: RegExp;
  readonly sign: string;
}

/** Names that are no English words, or that English never glues to what they are glued to here. */
const SIGNS: readonly Sign[] = [
  { hint: 'tarrow', pattern: /(?<!\\[A-Za-z]{0,20})(?:[lL]ong)?[lL]eftrightarrow/gu, sign: '↔' },
  { hint: 'tarrow', pattern: /(?<!\\[A-Za-z]{0,20})(?:[lL]ong)?[rR]ightarrow/gu, sign: '→' },
  { hint: 'tarrow', pattern: /(?<!\\[A-Za-z]{0,20})(?:[lL]ong)?[lL]eftarrow/gu, sign: '←' },
  { hint: 'leq', pattern: /(?<![\\\p{L}])leq(?:slant)?(?!\p{L})/gu, sign: '≤' },
  { hint: 'geq', pattern: /(?<![\\\p{L}])geq(?:slant)?(?!\p{L})/gu, sign: '≥' },
  { hint: 'neq', pattern: /(?<![\\\p{L}])neq(?!\p{L})/gu, sign: '≠' },
  { hint: 'infty', pattern: /(?<![\\\p{L}])infty(?!\p{L})/gu, sign: '∞' },
  { hint: 'dots', pattern: /(?<![\\\p{L}])[lc]dots(?!\p{L})/gu, sign: '…' },
  { hint: 'ell_', pattern: /(?<![\\\p{L}])ell_/gu, sign: 'ℓ_' },
  { hint: 'Omega(', pattern: /(?<![\\\p{L}])Omega(?=\()/gu, sign: 'Ω' },
  { hint: 'Theta(', pattern: /(?<![\\\p{L}])Theta(?=\()/gu, sign: 'Θ' },
  { hint: 'mathcal', pattern: /(?<![\\\p{L}])mathcal\s?(?=[A-Z](?![a-z]))/gu, sign: '' },
  { hint: 'mathbb', pattern: /(?<![\\\p{L}])mathbb\s?(?=[A-Z](?![a-z]))/gu, sign: '' },
];

/** The same for names that only a digit at their side gives away. */
const BESIDE_DIGITS = /[mxe]\d|\d ?pm|\d\^?\{?circ/;
const SIGNS_OF_NUMBERS: readonly Omit<Sign, 'hint'>[] = [
  { pattern: /(?<![\\\p{L}])sim(?=\d)(?![\d.]*[a-wyz])/gu, sign: '∼' },
  { pattern: /(?<![\\\p{L}])approx(?=\d)/gu, sign: '≈' },
  { pattern: /(?<![\\\p{L}])le(?=\d)/gu, sign: '≤' },
  { pattern: /(?<![\\\p{L}])ge(?=\d)/gu, sign: '≥' },
  { pattern: /(?<=\d)\s?pm(?=\d)|(?<=\d\.\d+ )pm(?= ?\d)/gu, sign: '±' },
  { pattern: /(?<=\d)\^?\{?circ\}?(?!\p{L})/gu, sign: '°' },
];

/**
 * Mends TeX whose backslashes a web page swallowed: 1024times1024 becomes 1024×1024, texttt{D}ual gets `\texttt` back for the TeX stage.
 * A command that is an English word too (times, sim, le, pm) is only seen where it is glued to symbols as English never glues it.
 */
export function mendLostBackslashes(text: string): string {
  let mended = text;
  if (text.includes('{')) mended = mended.replace(BRACED, withBackslash).replace(SWITCHES, '{');
  if (text.includes('times')) {
    for (const pattern of AROUND_TIMES) mended = mended.replace(pattern, '×');
    mended = mended.replace(FACTOR, '$1$2$3×');
  }
  if (text.includes('cdot')) mended = mended.replace(CDOT, '·');
  for (const { hint, pattern, sign } of SIGNS) if (text.includes(hint)) mended = mended.replace(pattern, sign);
  if (!BESIDE_DIGITS.test(text)) return mended;
  for (const { pattern, sign } of SIGNS_OF_NUMBERS) mended = mended.replace(pattern, sign);
  return mended;
}

function withBackslash(_: string, accent?: string, command?: string): string {
  return `\\${accent ?? command}{`;
}
