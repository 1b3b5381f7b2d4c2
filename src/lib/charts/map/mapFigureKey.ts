import { wrapText, type Measure, textWidth } from '#lib/charts/drawing/text.ts';
import type { PaintClass } from './paint.ts';

/** One line of the key under a figure of the map. */
export interface KeyEntry {
  readonly text: string;
  /** The mark before it; null where the text says what it is of. */
  readonly mark: Pick<PaintClass, 'mark' | 'cue'> | null;
}

export interface PlacedEntry extends KeyEntry {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
}

const SIZE = 10.5;
const LEADING = 1.3;
const [NARROWEST, GAP, MARK] = [150, 12, 14];

/** The key in columns, each entry where the columns are shortest; no height where it has no entries. */
export function setKey(
  entries: readonly KeyEntry[],
  width: number,
  family: string,
  measure: Measure = textWidth,
): { entries: readonly PlacedEntry[]; height: number; size: number } {
  if (entries.length === 0) return { entries: [], height: 0, size: SIZE };
  const columns = Math.max(1, Math.floor((width + GAP) / (NARROWEST + GAP)));
  const cell = (width - (columns - 1) * GAP) / columns;
  const tall = new Array<number>(columns).fill(0);
  const placed = entries.map((entry) => {
    const column = tall.indexOf(Math.min(...tall));
    const lines = wrapText(entry.text, cell - (entry.mark ? MARK : 0), { size: SIZE, family }, { measure });
    const at = { ...entry, lines, x: column * (cell + GAP), y: tall[column]! };
    tall[column] = at.y + lines.length * SIZE * LEADING + 2;
    return at;
  });
  return { entries: placed, height: Math.max(...tall) + 6, size: SIZE };
}
