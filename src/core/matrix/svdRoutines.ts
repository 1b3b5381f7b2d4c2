import {
  add,
  advance,
  constant,
  get,
  loadInt,
  multiply,
  set,
  vector,
  whileBelow,
  type Code,
} from '#core/simd/assembler';
import type { Program } from '#core/simd/program';

/** Columns of a block that is carried through the matrix at once: as many doubles as fit into eight vector registers. */
export const BLOCK_COLUMNS = 16;
/** Bytes of one row of a block. */
export const BLOCK_BYTES = BLOCK_COLUMNS * 8;

type Name = 'scatter' | 'gather' | 'accumulate' | 'gramTile';

const eight = Array.from({ length: 8 }, (_, i) => i);
const onEach = (statement: (i: number) => Code): Code => eight.flatMap(statement);

/**
 * Loops over the rows of a chunk and, within a row, over its entries. Locals: 0 row of the block, 1 its end, 2 entry counts of the
 * rows, 3 columns of the entries, 4 values of the entries, 5 the other block, 6 free; 7 end of the row's columns, 8 row of the other block.
 */
const overEntries = (before: Code, each: Code, after: Code): Code =>
  whileBelow(
    0,
    get(1),
    before,
    set(7, add(get(3), multiply(loadInt(get(2)), constant(4)))),
    whileBelow(
      3,
      get(7),
      set(8, add(get(5), multiply(loadInt(get(3)), constant(BLOCK_BYTES)))),
      each,
      advance(3, 4),
      advance(4, 8),
    ),
    after,
    advance(0, BLOCK_BYTES),
    advance(2, 4),
  );

/** The inner loops of the SVD. */
export const svdRoutines: Program<Name> = {
  functions: [
    {
      // (x, xEnd, counts, columns, values, z): z[column] += value * x[row]
      name: 'scatter',
      parameters: 6,
      integers: 3,
      vectors: 9,
      body: overEntries(
        onEach((i) => set(9 + i, vector.load(get(0), 16 * i))),
        [
          ...set(17, vector.splat(get(4))),
          ...onEach((i) =>
            vector.store(get(8), vector.add(vector.load(get(8), 16 * i), vector.multiply(get(17), get(9 + i))), 16 * i),
          ),
        ],
        [],
      ),
    },
    {
      // (y, yEnd, counts, columns, values, z, shift): y[row] = shift * y[row] + sum of value * z[column]
      name: 'gather',
      parameters: 7,
      integers: 2,
      vectors: 9,
      body: overEntries(
        [
          ...set(17, vector.splat(get(6))),
          ...onEach((i) => set(9 + i, vector.multiply(get(17), vector.load(get(0), 16 * i)))),
        ],
        [
          ...set(17, vector.splat(get(4))),
          ...onEach((i) => set(9 + i, vector.add(get(9 + i), vector.multiply(get(17), vector.load(get(8), 16 * i))))),
        ],
        onEach((i) => vector.store(get(0), get(9 + i), 16 * i)),
      ),
    },
    {
      // (y, x, xEnd, m): x[row] += y[row] m, with m of BLOCK_COLUMNS x BLOCK_COLUMNS
      name: 'accumulate',
      parameters: 4,
      integers: 0,
      vectors: 9,
      body: whileBelow(
        1,
        get(2),
        onEach((i) => set(4 + i, vector.load(get(1), 16 * i))),
        Array.from({ length: BLOCK_COLUMNS }, (_, k) => [
          ...set(12, vector.splat(get(0), 8 * k)),
          ...onEach((i) =>
            set(4 + i, vector.add(get(4 + i), vector.multiply(get(12), vector.load(get(3), BLOCK_BYTES * k + 16 * i)))),
          ),
        ]).flat(),
        onEach((i) => vector.store(get(1), get(4 + i), 16 * i)),
        advance(0, BLOCK_BYTES),
        advance(1, BLOCK_BYTES),
      ),
    },
    {
      // (x, xEnd, y, g): g[i][j] += sum over rows of x[i] y[j], for 2 columns of x and 8 of y; g has rows of BLOCK_COLUMNS
      name: 'gramTile',
      parameters: 4,
      integers: 0,
      vectors: 13,
      body: [
        ...onEach((i) => set(4 + i, vector.load(get(3), tileOffset(i)))),
        ...whileBelow(
          0,
          get(1),
          [0, 1, 2, 3].flatMap((j) => set(12 + j, vector.load(get(2), 16 * j))),
          [0, 1].flatMap((i) => [
            ...set(16, vector.splat(get(0), 8 * i)),
            ...[0, 1, 2, 3].flatMap((j) =>
              set(4 + 4 * i + j, vector.add(get(4 + 4 * i + j), vector.multiply(get(16), get(12 + j)))),
            ),
          ]),
          advance(0, BLOCK_BYTES),
          advance(2, BLOCK_BYTES),
        ),
        ...onEach((i) => vector.store(get(3), get(4 + i), tileOffset(i))),
      ],
    },
  ],

  plain(memory) {
    const doubles = new Float64Array(memory);
    const ints = new Int32Array(memory);
    const addProduct = (to: number, factor: number, from: number, columns = BLOCK_COLUMNS) => {
      for (let c = 0; c < columns; c++) doubles[to + c] = doubles[to + c]! + factor * doubles[from + c]!;
    };
    return {
      scatter(x = 0, xEnd = 0, counts = 0, columns = 0, values = 0, z = 0) {
        let entry = 0;
        for (let row = 0; x + row * BLOCK_BYTES < xEnd; row++) {
          for (const end = entry + ints[counts / 4 + row]!; entry < end; entry++) {
            const column = ints[columns / 4 + entry]!;
            addProduct(z / 8 + column * BLOCK_COLUMNS, doubles[values / 8 + entry]!, x / 8 + row * BLOCK_COLUMNS);
          }
        }
      },
      gather(y = 0, yEnd = 0, counts = 0, columns = 0, values = 0, z = 0, shift = 0) {
        let entry = 0;
        for (let row = 0; y + row * BLOCK_BYTES < yEnd; row++) {
          const to = y / 8 + row * BLOCK_COLUMNS;
          for (let c = 0; c < BLOCK_COLUMNS; c++) doubles[to + c] = doubles[shift / 8]! * doubles[to + c]!;
          for (const end = entry + ints[counts / 4 + row]!; entry < end; entry++) {
            const column = ints[columns / 4 + entry]!;
            addProduct(to, doubles[values / 8 + entry]!, z / 8 + column * BLOCK_COLUMNS);
          }
        }
      },
      accumulate(y = 0, x = 0, xEnd = 0, m = 0) {
        for (; x < xEnd; x += BLOCK_BYTES, y += BLOCK_BYTES) {
          for (let k = 0; k < BLOCK_COLUMNS; k++) addProduct(x / 8, doubles[y / 8 + k]!, (m + BLOCK_BYTES * k) / 8);
        }
      },
      gramTile(x = 0, xEnd = 0, y = 0, g = 0) {
        for (; x < xEnd; x += BLOCK_BYTES, y += BLOCK_BYTES) {
          for (let i = 0; i < 2; i++) addProduct((g + BLOCK_BYTES * i) / 8, doubles[x / 8 + i]!, y / 8, 8);
        }
      },
    };
  },
};

/** Offset of vector `i` of a tile of 2 x 8 doubles. */
function tileOffset(i: number): number {
  return BLOCK_BYTES * (i >> 2) + 16 * (i & 3);
}
