import { setInColumns } from '#lib/charts/drawing/columns.ts';
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
  const broken = entries.map((entry) =>
    wrapText(entry.text, cell - (entry.mark ? MARK : 0), { size: SIZE, family }, { measure }),
  );
  const set = setInColumns(
    broken.map(({ length }) => length * SIZE * LEADING + 2),
    columns,
  );
  const placed = entries.map((entry, at) => {
    const { column, y } = set.places[at]!;
    return { ...entry, lines: broken[at]!, x: column * (cell + GAP), y };
  });
  return { entries: placed, height: set.height + 6, size: SIZE };
}
