/** Papers a cell of the search grid, on average. */
const PAPERS_PER_CELL = 3;

/**
 * The `count` nearest points of each point in the plane, nearest first, itself left out; equal distances in order of index.
 * Looks ring by ring through the cells of a square grid, until no farther ring can hold a nearer point.
 *
 * @param x, y coordinates, all finite; @param count at most the number of points less one
 * @returns points x count: point numbers
 */
export function mapNeighbours(x: Float32Array, y: Float32Array, count: number): Int32Array {
  const points = x.length;
  const found = new Int32Array(points * count);
  if (count === 0) return found;
  const grid = makeGrid(x, y);
  const { size, left, bottom, cell, offsets, members } = grid;
  const squares = new Float64Array(count);
  for (let i = 0; i < points; i++) {
    const start = i * count;
    const column = cellOf(x[i]!, left, cell, size);
    const row = cellOf(y[i]!, bottom, cell, size);
    let held = 0;
    for (let ring = 0; ring < size; ring++) {
      const reach = (ring - 1) * cell;
      if (held === count && ring > 0 && squares[count - 1]! < reach * reach) break;
      for (let r = Math.max(0, row - ring); r <= Math.min(size - 1, row + ring); r++) {
        const onEdge = r === row - ring || r === row + ring;
        const stride = onEdge || ring === 0 ? 1 : 2 * ring;
        for (let c = column - ring; c <= column + ring; c += stride) {
          if (c < 0 || c >= size) continue;
          for (let m = offsets[r * size + c]!; m < offsets[r * size + c + 1]!; m++) {
            const j = members[m]!;
            if (j === i) continue;
            const dx = x[j]! - x[i]!;
            const dy = y[j]! - y[i]!;
            const square = dx * dx + dy * dy;
            if (held === count) {
              const last = squares[count - 1]!;
              if (square > last || (square === last && j > found[start + count - 1]!)) continue;
            }
            let at = held < count ? held++ : count - 1;
            for (; at > 0; at--) {
              const before = squares[at - 1]!;
              const other = found[start + at - 1]!;
              if (before < square || (before === square && other < j)) break;
              squares[at] = before;
              found[start + at] = other;
            }
            squares[at] = square;
            found[start + at] = j;
          }
        }
      }
    }
  }
  return found;
}

interface Grid {
  /** Cells a side. */
  readonly size: number;
  readonly left: number;
  readonly bottom: number;
  /** Side of a cell. */
  readonly cell: number;
  readonly offsets: Int32Array;
  /** Points by cell, ascending within each. */
  readonly members: Int32Array;
}

function makeGrid(x: Float32Array, y: Float32Array): Grid {
  const points = x.length;
  const size = Math.max(1, Math.floor(Math.sqrt(points / PAPERS_PER_CELL)));
  const horizontal = extent(x);
  const vertical = extent(y);
  const cell = Math.max(horizontal.high - horizontal.low, vertical.high - vertical.low) / size || 1;
  const left = horizontal.low;
  const bottom = vertical.low;
  const offsets = new Int32Array(size * size + 1);
  const cells = new Int32Array(points);
  for (let i = 0; i < points; i++) {
    cells[i] = cellOf(y[i]!, bottom, cell, size) * size + cellOf(x[i]!, left, cell, size);
    offsets[cells[i]! + 1] = offsets[cells[i]! + 1]! + 1;
  }
  for (let c = 0; c < size * size; c++) offsets[c + 1] = offsets[c + 1]! + offsets[c]!;
  const next = offsets.slice();
  const members = new Int32Array(points);
  for (let i = 0; i < points; i++) members[next[cells[i]!]!++] = i;
  return { size, left, bottom, cell, offsets, members };
}

function cellOf(value: number, low: number, cell: number, size: number): number {
  return Math.min(size - 1, Math.floor((value - low) / cell));
}

function extent(values: Float32Array): { low: number; high: number } {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return { low, high };
}
