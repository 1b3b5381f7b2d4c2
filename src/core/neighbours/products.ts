import { add, advance, constant, get, multiply, set, vector, whileBelow, type Code } from '#core/simd/assembler';
import type { Program } from '#core/simd/program';
import { CELL } from './cellBlocks.ts';

const COLUMN_BYTES = CELL * 8;
/** Rows of each cell in one tile: its 4 x 4 sums are 8 vectors, which fit the registers. */
const TILE = 4;

const local = {
  a: 0,
  b: 1,
  columns: 2,
  out: 3,
  aTile: 4,
  bTile: 5,
  at: 6,
  end: 7,
  aAt: 8,
  bAt: 9,
  low: 10,
  high: 11,
  sums: 12,
};

/** sum += a's row, in both lanes, times two rows of b. */
const accumulate = (row: number): Code => {
  const sum = local.sums + 2 * row;
  const value = vector.splat(get(local.aAt), 8 * row);
  return [
    ...set(sum, vector.add(get(sum), vector.multiply(value, get(local.low)))),
    ...set(sum + 1, vector.add(get(sum + 1), vector.multiply(value, get(local.high)))),
  ];
};
const rows = [0, 1, 2, 3];

/**
 * products(a, b, columns, out): the inner products of all rows of one cell with all rows of another, each summed from the first
 * column to the last. `out` is CELL x CELL, a's rows down, b's across.
 */
export const productsProgram: Program<'products'> = {
  functions: [
    {
      name: 'products',
      parameters: 4,
      integers: 6,
      vectors: 2 + 2 * TILE,
      body: [
        ...set(local.aTile, constant(0)),
        ...whileBelow(
          local.aTile,
          constant(CELL * 8),
          set(local.bTile, constant(0)),
          whileBelow(
            local.bTile,
            constant(CELL * 8),
            set(local.aAt, add(get(local.a), get(local.aTile))),
            set(local.bAt, add(get(local.b), get(local.bTile))),
            set(local.end, add(get(local.aAt), multiply(get(local.columns), constant(COLUMN_BYTES)))),
            rows.flatMap((row) => [
              ...set(local.sums + 2 * row, vector.zero),
              ...set(local.sums + 2 * row + 1, vector.zero),
            ]),
            whileBelow(
              local.aAt,
              get(local.end),
              set(local.low, vector.load(get(local.bAt))),
              set(local.high, vector.load(get(local.bAt), 16)),
              rows.flatMap(accumulate),
              advance(local.aAt, COLUMN_BYTES),
              advance(local.bAt, COLUMN_BYTES),
            ),
            set(local.at, add(add(get(local.out), multiply(get(local.aTile), constant(CELL))), get(local.bTile))),
            rows.flatMap((row) => [
              ...vector.store(get(local.at), get(local.sums + 2 * row), row * COLUMN_BYTES),
              ...vector.store(get(local.at), get(local.sums + 2 * row + 1), row * COLUMN_BYTES + 16),
            ]),
            advance(local.bTile, TILE * 8),
          ),
          advance(local.aTile, TILE * 8),
        ),
      ],
    },
  ],
  plain: (memory) => ({
    products: (a, b, columns, out) => {
      const from = new Float64Array(memory, a!, columns! * CELL);
      const against = new Float64Array(memory, b!, columns! * CELL);
      const to = new Float64Array(memory, out!, CELL * CELL);
      to.fill(0);
      for (let c = 0; c < from.length; c += CELL) {
        for (let i = 0; i < CELL; i++) {
          const value = from[c + i]!;
          for (let j = 0; j < CELL; j++) to[i * CELL + j] = to[i * CELL + j]! + value * against[c + j]!;
        }
      }
    },
  }),
};
