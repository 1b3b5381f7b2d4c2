/** Commands with an argument in braces, which no English sentence holds: they get their backslash back. */
const BRACED =
  /(?<![\\A-Za-z])(hat|bar|vec|tilde|dot|ddot)\{|(?<!\\)(text(?:tt|bf|it|rm|sc|sf|sl|up|md)|emph|math(?:cal|bb|bf|rm|it|sf|tt|scr|frak)|underline|overline|boldsymbol|operatorname|mbox|widehat|widetilde|frac|sqrt|textsuperscript|textsubscript|footnote|href)\{/g;
/** Commands that switch the font up to the end of the group. */
const SWITCHES = /\{(?:bf|it|em|rm|tt|sc|sf|cal|bfseries|itshape)\s+(?=\S)/g;

/** What stands at the left and at the right of a sign between symbols: digits, single letters, brackets. */
const AROUND_TIMES = [
  // 1024times1024, 300times 300, 3timesH; a chain of them
  /(?<=\d|\d[})\]])\s?times\s?(?=[\d({[]|[A-Za-z]\b)/g,
  // HtimesW, H timesW, Htimes W, (H+1)times(W+1): single letters on both sides
  /(?<=(?<![A-Za-z])[A-Za-z]|[)\]}])times\s?(?=[\d({[]|[A-Za-z](?![A-Za-z]))/g,
] as const;
/** 2times faster, 10times, 2.7times: a factor. After "in", "run" and the like a whole number of times is English without its space. */
const FACTOR =
  /(?<!\b(?:in|run|ran|repeated|done|did|used|tried|tested|only|about|than)\s)(?<![\d.])(\d+)times\b|(\d+\.\d+|\d[kKMB])times\b/g;

const CDOT =
  /(?<=[A-Z\d)\]}{|]|(?<![A-Za-z])[a-z])cdot(?=[A-Z\d({[}\\|]|[a-z](?![A-Za-z]))|(?<=[)\]|}\d] )cdot(?= )|(?<= )cdot(?= [([|{\\\d])/g;

/** Names of signs that are no English words, and the ones that show by what they are glued to. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/(?<![\\A-Za-z])(?:long|Long)?leftrightarrow(?![A-Za-z])/g, '↔'],
  [/(?<![\\A-Za-z])(?:long|Long)?(?:[rR]ightarrow)(?![a-z])/g, '→'],
  [/(?<![\\A-Za-z])(?:long|Long)?(?:[lL]eftarrow)(?![a-z])/g, '←'],
  [/(?<![\\A-Za-z])(?:uparrow)(?![a-z])/g, '↑'],
  [/(?<![\\A-Za-z])(?:downarrow)(?![a-z])/g, '↓'],
  [/(?<![\\A-Za-z])(?:leq(?![A-Za-z])|le(?=\d))/g, '≤'],
  [/(?<![\\A-Za-z])(?:geq(?![A-Za-z])|ge(?=\d))/g, '≥'],
  [/(?<![\\A-Za-z])neq(?![A-Za-z])/g, '≠'],
  [/(?<![\\A-Za-z])sim(?=\d)/g, '∼'],
  [/(?<![\\A-Za-z])approx(?=\d)/g, '≈'],
  [/(?<=\d)\s?pm(?=\d)|(?<=\d\.\d+ )pm(?= ?\d)/g, '±'],
  [/(?<![\\A-Za-z])infty(?![A-Za-z])/g, '∞'],
  [/(?<![\\A-Za-z])(?:ldots|cdots)(?![A-Za-z])/g, '…'],
  [/(?<=\d)\^?\{?circ\}?(?![A-Za-z])/g, '°'],
  [/(?<![\\A-Za-z])ell_/g, 'ℓ_'],
  [/(?<![\\A-Za-z])Omega(?=\()/g, 'Ω'],
  [/(?<![\\A-Za-z])Theta(?=\()/g, 'Θ'],
  [/(?<![\\A-Za-z])math(?:cal|bb)\s?(?=[A-Z](?![a-z]))/g, ''],
];

/**
 * Mends TeX whose backslashes a web page swallowed: 1024times1024 becomes 1024×1024, texttt{D}ual gets `\texttt` back for the TeX stage.
 * A command that is an English word too (times, sim, le, pm) is only seen where it is glued to symbols as English never glues it.
 */
export function mendLostBackslashes(text: string): string {
  let mended = text
    .replace(BRACED, (_, accent?: string, command?: string) => `\\${accent ?? command}{`)
    .replace(SWITCHES, '{');
  if (mended.includes('times')) {
    for (const pattern of AROUND_TIMES) mended = mended.replace(pattern, '×');
    mended = mended.replace(FACTOR, '$1$2×');
  }
  if (mended.includes('cdot')) mended = mended.replace(CDOT, '·');
  for (const [pattern, sign] of SIGNS) mended = mended.replace(pattern, sign);
  return mended;
}
