import { wrapText, type Font, type Measure, textWidth } from '#lib/charts/drawing/text.ts';

/** A text broken into lines, with its size in pixels. */
export interface SetText {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

/** How a text is to be set. */
export interface Setting {
  readonly font: Font;
  /** About as wide as this, in pixels. */
  readonly wrap: number;
  readonly maxLines: number;
  /** `even`: lines of about the same length, as names want; `full`: lines as full as they can be, as titles do. */
  readonly lines: 'even' | 'full';
}

export const LINE_HEIGHT = 1.12;
/** A text that needs more lines than it may have is set this much wider, before it is given up or cut. */
const WIDEST = 1.6;

/** Sets texts, and remembers how: the same names are placed at every zoom. */
export class Typesetter {
  readonly #known = new Map<string, SetText | null>();

  constructor(readonly measure: Measure = textWidth) {}

  /**
   * As few lines as the width allows.
   *
   * @param cut whether a text that needs too many lines may end in an ellipsis
   * @returns null where the text needs more lines than it may have
   */
  set(text: string, setting: Setting, cut: boolean): SetText | null {
    const { font, wrap, maxLines, lines } = setting;
    const key = [text, font.size, font.weight, font.tracking, font.family, wrap, maxLines, lines, cut].join('\n');
    let known = this.#known.get(key);
    if (known === undefined) {
      known = this.#set(text, setting, cut);
      this.#known.set(key, known);
    }
    return known;
  }

  #set(text: string, { font, wrap: wanted, maxLines, lines: kind }: Setting, cut: boolean): SetText | null {
    const { measure } = this;
    const longestWord = Math.max(...text.split(' ').map((word) => measure(word, font)));
    const wrap = Math.max(wanted, Math.min(longestWord, wanted * WIDEST));
    let lines = wrapText(text, wrap, font, { measure });
    for (let width = wrap * 1.1; lines.length > maxLines && width < wrap * WIDEST; width *= 1.1) {
      lines = wrapText(text, width, font, { measure });
    }
    if (lines.length > maxLines && !cut) return null;
    if (lines.length > maxLines) lines = wrapText(text, wrap * WIDEST, font, { maxLines, measure });
    else if (lines.length > 1 && kind === 'even') lines = this.#even(text, lines, wrap, font);
    const width = Math.max(...lines.map((line) => measure(line, font)));
    return { lines, width, height: lines.length * font.size * LINE_HEIGHT };
  }

  /** Two short lines read better than a long one and a stray word. */
  #even(text: string, lines: string[], wrap: number, font: Font): string[] {
    let best = lines;
    for (let width = wrap * WIDEST; width > wrap / 3; width *= 0.95) {
      const narrower = wrapText(text, width, font, { measure: this.measure });
      // A word that is broken to fit shows as a blank too many.
      if (narrower.length > lines.length || narrower.join(' ') !== lines.join(' ')) break;
      if (narrower.length === lines.length) best = narrower;
    }
    return best;
  }
}
