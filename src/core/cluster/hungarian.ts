/**
 * The assignment of rows to columns with the smallest total cost, each row and each column at most once, as many as there can be
 * (Kuhn 1955; shortest augmenting paths with potentials, Jonker and Volgenant 1987), in O(n³).
 *
 * @param cost row-major, rows x columns
 * @returns the column of each row; -1 for rows left over where there are more rows than columns
 */
export function assignRows(cost: Float64Array, rows: number, columns: number): Int32Array {
  if (rows <= columns) return solve((r, c) => cost[r * columns + c]!, rows, columns);
  const rowOf = solve((c, r) => cost[r * columns + c]!, columns, rows);
  const columnOf = new Int32Array(rows).fill(-1);
  rowOf.forEach((r, c) => {
    columnOf[r] = c;
  });
  return columnOf;
}

/** For rows <= columns. Rows and columns count from 1 inside; column 0 holds the row that is being placed. */
function solve(cost: (row: number, column: number) => number, rows: number, columns: number): Int32Array {
  const rowPotential = new Float64Array(rows + 1);
  const columnPotential = new Float64Array(columns + 1);
  const rowOf = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row++) {
    rowOf[0] = row;
    const shortest = new Float64Array(columns + 1).fill(Infinity);
    const before = new Int32Array(columns + 1);
    const visited = new Uint8Array(columns + 1);
    let column = 0;
    do {
      visited[column] = 1;
      const from = rowOf[column]!;
      let nearest = 0;
      let step = Infinity;
      for (let c = 1; c <= columns; c++) {
        if (visited[c]) continue;
        const reduced = cost(from - 1, c - 1) - rowPotential[from]! - columnPotential[c]!;
        if (reduced < shortest[c]!) {
          shortest[c] = reduced;
          before[c] = column;
        }
        if (shortest[c]! < step) {
          step = shortest[c]!;
          nearest = c;
        }
      }
      for (let c = 0; c <= columns; c++) {
        if (visited[c]) {
          rowPotential[rowOf[c]!] = rowPotential[rowOf[c]!]! + step;
          columnPotential[c] = columnPotential[c]! - step;
        } else shortest[c] = shortest[c]! - step;
      }
      column = nearest;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      const previous = before[column]!;
      rowOf[column] = rowOf[previous]!;
      column = previous;
    }
  }
  const columnOf = new Int32Array(rows);
  for (let c = 1; c <= columns; c++) if (rowOf[c]! > 0) columnOf[rowOf[c]! - 1] = c - 1;
  return columnOf;
}
