import { textWidth, wrapText, type Measure } from '#lib/charts/drawing/text.ts';

/** A row or a column of counts. */
export interface HeatmapSide {
  readonly id: string;
  readonly label: string;
  /** Papers that have it, in all. */
  readonly papers: number;
  /** Id of the topic whose colour the label takes. */
  readonly topic?: number;
}

export interface PlacedHeatmapRow {
  readonly side: HeatmapSide;
  /** Where it stands among the sides that were given. */
  readonly at: number;
  readonly lines: readonly string[];
  /** From the first row's top. */
  readonly y: number;
  readonly height: number;
}

/** Columns that stand beside each other, with all rows below them. */
export interface HeatmapBlock {
  /** Number of its first column. */
  readonly from: number;
  readonly columns: readonly HeatmapSide[];
  readonly top: number;
}

export interface HeatmapLayout {
  /** Whether the rows that were given stand as columns. */
  readonly turned: boolean;
  readonly rows: readonly PlacedHeatmapRow[];
  readonly blocks: readonly HeatmapBlock[];
  /** Columns of a whole block. */
  readonly perBlock: number;
  /** Width of a cell, and where the first one begins. */
  readonly cell: number;
  readonly left: number;
  /** Height of the columns' names, which stand upright or at a slant. */
  readonly head: number;
  readonly upright: boolean;
  readonly size: number;
  /** Lower edge of the last block. */
  readonly bottom: number;
}

export const HEATMAP_LINE = 1.3;
const GUTTER = 10;
const WIDEST_CELL = 72;
const BLOCK_GAP = 16;

/** How closely it is set: for the page, where cells are buttons, and for paper. */
interface Setting {
  readonly size: number;
  /** Least width and height of a cell. */
  readonly cell: readonly [number, number];
  /** Part of the width that the names of rows may take. */
  readonly names: number;
}
const ROOMY: Setting = { size: 12, cell: [22, 26], names: 0.28 };
const CLOSE: Setting = { size: 10.5, cell: [11.6, 14], names: 0.5 };

export interface HeatmapDrawing {
  readonly width: number;
  readonly family: string;
  /** Cells are not to be clicked on: they may be smaller than a finger. */
  readonly still: boolean;
  readonly measure?: Measure;
}

/**
 * Where rows, columns and cells of a table of counts stand. Columns that have no room beside each other go on in a further block below. Where
 * that would be so, rows and columns change places, and on paper cells stand closer, if the whole is lower then.
 *
 * @param largest the largest count, which has to fit into a cell
 */
export function layOutHeatmap(
  rows: readonly HeatmapSide[],
  columns: readonly HeatmapSide[],
  largest: number,
  drawing: HeatmapDrawing,
): HeatmapLayout {
  const usual = layOut(rows, columns, largest, drawing, ROOMY, false);
  if (usual.blocks.length <= 1) return usual;
  const others = (drawing.still ? [ROOMY, CLOSE] : [ROOMY]).flatMap((setting) => [
    layOut(rows, columns, largest, drawing, setting, false),
    layOut(columns, rows, largest, drawing, setting, true),
  ]);
  return others.reduce((best, one) => (one.bottom < best.bottom ? one : best), usual);
}

function layOut(
  rows: readonly HeatmapSide[],
  columns: readonly HeatmapSide[],
  largest: number,
  { width, family, measure = textWidth }: HeatmapDrawing,
  { size, cell: [narrowest, lowest], names }: Setting,
  turned: boolean,
): HeatmapLayout {
  const font = { size, family };
  const widest = (sides: readonly HeatmapSide[]) => Math.max(0, ...sides.map(({ label }) => measure(label, font)));
  const left = Math.min(widest(rows) + 1, width * names) + GUTTER;
  const longest = widest(columns);
  const least = Math.max(narrowest, measure(String(largest), font) + 4);
  /** Blocks that the columns need with their names at a slant, which reach to the right of the last one, and upright. */
  const blocksFor = (room: number) => Math.ceil(columns.length / Math.max(1, Math.floor(room / least)));
  const [slantRoom, uprightRoom] = [width - left - longest * Math.SQRT1_2, width - left];
  const upright = blocksFor(uprightRoom) < blocksFor(slantRoom);
  const blockCount = Math.max(1, Math.min(blocksFor(slantRoom), blocksFor(uprightRoom)));
  const perBlock = Math.max(1, Math.ceil(columns.length / blockCount));
  const cell = Math.min(WIDEST_CELL, Math.max(least, (upright ? uprightRoom : slantRoom) / perBlock));
  const head = Math.max(17, upright ? longest : longest * Math.SQRT1_2) + size + 8;
  let high = 0;
  const placed = rows.map((side, at): PlacedHeatmapRow => {
    const lines = wrapText(side.label, left - GUTTER, font, { measure });
    const height = Math.max(lowest, lines.length * size * HEATMAP_LINE + (lowest < ROOMY.cell[1] ? 0 : 6));
    const row = { side, at, lines, y: high, height };
    high += height + 1;
    return row;
  });
  const blockHeight = head + Math.max(0, high - 1);
  const blocks = Array.from({ length: Math.ceil(columns.length / perBlock) }, (_, at) => ({
    from: at * perBlock,
    columns: columns.slice(at * perBlock, (at + 1) * perBlock),
    top: at * (blockHeight + BLOCK_GAP),
  }));
  const bottom = Math.max(1, blocks.length) * (blockHeight + BLOCK_GAP) - BLOCK_GAP;
  return { turned, rows: placed, blocks, perBlock, cell, left, head, upright, size, bottom };
}
