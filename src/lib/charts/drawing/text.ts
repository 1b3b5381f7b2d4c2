import { printWidths } from './printWidths.ts';

/** Type as it is measured and drawn. */
export interface Font {
  /** CSS pixels. */
  readonly size: number;
  readonly family: string;
  readonly weight?: number;
  /** Between letters, in font sizes. Default: 0. */
  readonly tracking?: number;
}

export type Measure = (text: string, font: Font) => number;

/** Widths in thousandths of the font size: an average over common sans and serif faces, on the wide side. */
const NARROW = new Set("fijlrtI.,:;'|!()[]{}/ -‐·");
const WIDE = new Set('mwMW@%—…');
const ADVANCE = { narrow: 0.36, lower: 0.61, upper: 0.7, wide: 0.92, full: 1 } as const;
const BOLD = 1.17;

/**
 * An estimate of a text's width in CSS pixels, from its characters alone: the same on every machine, and rather too wide than
 * too narrow, so that what fits by it fits.
 */
export function estimateWidth(text: string, { size, weight = 400 }: Font): number {
  let em = 0;
  for (const character of text) em += advance(character);
  return em * size * (weight >= 600 ? BOLD : 1);
}

function advance(character: string): number {
  if (NARROW.has(character)) return ADVANCE.narrow;
  if (WIDE.has(character)) return ADVANCE.wide;
  if (character >= '\u2e80') return ADVANCE.full;
  return character !== character.toLowerCase() ? ADVANCE.upper : ADVANCE.lower;
}

let context: CanvasRenderingContext2D | null | undefined;

/**
 * A text's width in CSS pixels: of printed figures by the widths of their letters, which are the same everywhere; else measured where there
 * is a canvas, estimated elsewhere.
 */
export const textWidth: Measure = (text, font) => {
  const letters = lettersWidth(text, font);
  return font.tracking ? letters + font.tracking * font.size * text.length : letters;
};

const lettersWidth: Measure = (text, font) => {
  const widths = printWidths(font.family, font.weight ?? 400);
  if (widths) {
    let em = 0;
    for (const character of text) em += (widths.get(character.codePointAt(0)!) ?? 1000 * advance(character)) / 1000;
    return em * font.size;
  }
  if (typeof document === 'undefined') return estimateWidth(text, font);
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return estimateWidth(text, font);
  context.font = `${font.weight ?? 400} ${font.size}px ${font.family}`;
  return context.measureText(text).width;
};

/**
 * Breaks a text into lines of at most `width` pixels, between words; a word that is wider is broken between characters. With
 * `maxLines`, what does not fit ends in an ellipsis.
 *
 * @returns at least one line
 */
export function wrapText(
  text: string,
  width: number,
  font: Font,
  { maxLines = Infinity, measure = textWidth } = {},
): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((whole) => breakWord(whole, width, font, measure))) {
    const longer = line ? `${line} ${word}` : word;
    if (line && measure(longer, font) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  lines.push(line);
  if (lines.length <= maxLines) return lines;
  const kept = lines.slice(0, maxLines);
  kept[maxLines - 1] = shorten(kept[maxLines - 1]!, width, font, measure);
  return kept;
}

/** At hyphens and dashes where that is enough, else between characters. */
function breakWord(word: string, width: number, font: Font, measure: Measure): string[] {
  if (measure(word, font) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece && measure(piece + character, font) > width) {
      const hyphen = Math.max(piece.lastIndexOf('-'), piece.lastIndexOf('–')) + 1;
      const cut = hyphen > 1 ? hyphen : piece.length;
      pieces.push(piece.slice(0, cut));
      piece = piece.slice(cut);
    }
    piece += character;
  }
  return piece ? [...pieces, piece] : pieces;
}

function shorten(line: string, width: number, font: Font, measure: Measure): string {
  let kept = line;
  while (kept && measure(`${kept}…`, font) > width) kept = kept.slice(0, -1).trimEnd();
  return `${kept}…`;
}
