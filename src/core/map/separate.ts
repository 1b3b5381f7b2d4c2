/** Distance that papers keep, as a part of the spacing that they would have if they were spread evenly over the box. */
const KEPT_APART = 0.25;
/** The most that few papers keep apart: a dot's width. */
const MOST_APART = 0.04;
const ROUNDS = 12;

/**
 * Moves papers apart that would be drawn on top of each other: in each round every two papers closer than 0.25 of the even
 * spacing 2 / √n, or 0.04 where that is less, are pushed to that distance. Where many crowd, some overlap stays.
 *
 * @param positions x and y in turn, in [-1, 1]
 */
export function separate(positions: Float64Array): Float64Array {
  const papers = positions.length / 2;
  const apart = Math.min(MOST_APART, (KEPT_APART * 2) / Math.sqrt(papers));
  const at = Float64Array.from(positions);
  const size = Math.ceil(2 / apart) + 1;
  const cells = new Int32Array(papers);
  const members = new Int32Array(papers);
  for (let round = 0; round < ROUNDS; round++) {
    const offsets = new Int32Array(size * size + 1);
    for (let i = 0; i < papers; i++) {
      const cell = cellOf(at[2 * i + 1]!, apart, size) * size + cellOf(at[2 * i]!, apart, size);
      cells[i] = cell;
      offsets[cell + 1] = offsets[cell + 1]! + 1;
    }
    for (let c = 0; c < size * size; c++) offsets[c + 1] = offsets[c + 1]! + offsets[c]!;
    const next = offsets.slice();
    for (let i = 0; i < papers; i++) members[next[cells[i]!]!++] = i;

    for (let i = 0; i < papers; i++) {
      const row = Math.floor(cells[i]! / size);
      const column = cells[i]! % size;
      for (let r = Math.max(0, row - 1); r <= Math.min(size - 1, row + 1); r++) {
        const start = offsets[r * size + Math.max(0, column - 1)]!;
        const end = offsets[r * size + Math.min(size - 1, column + 1) + 1]!;
        for (let m = start; m < end; m++) if (members[m]! > i) part(at, i, members[m]!, apart);
      }
    }
  }
  return at;
}

function part(at: Float64Array, i: number, j: number, apart: number): void {
  let dx = at[2 * j]! - at[2 * i]!;
  let dy = at[2 * j + 1]! - at[2 * i + 1]!;
  const square = dx * dx + dy * dy;
  if (square >= apart * apart) return;
  const distance = Math.sqrt(square);
  if (distance > 0) {
    const half = (apart - distance) / distance / 2;
    dx *= half;
    dy *= half;
  } else {
    dx = (i ^ j) & 1 ? apart / 2 : 0;
    dy = apart / 2 - dx;
  }
  at[2 * i] = at[2 * i]! - dx;
  at[2 * i + 1] = at[2 * i + 1]! - dy;
  at[2 * j] = at[2 * j]! + dx;
  at[2 * j + 1] = at[2 * j + 1]! + dy;
}

function cellOf(value: number, cell: number, size: number): number {
  return Math.max(0, Math.min(size - 1, Math.floor((value + 1) / cell)));
}
