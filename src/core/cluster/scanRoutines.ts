import {
  add,
  advance,
  constant,
  double,
  get,
  loadInt,
  multiply,
  select,
  set,
  storeInt,
  vector,
  whileBelow,
  type Code,
} from '#core/simd/assembler';
import type { Program } from '#core/simd/program';

/** Centroids that are compared at once: eight doubles in four vector registers. */
export const TILE = 8;
export const TILE_BYTES = TILE * 8;

/** Bytes that `nearest` leaves a row: two distances, and a number. */
export const NEAREST_BYTES = 24;

export type ScanRoutine = 'scan' | 'nearest' | 'own' | 'addUp';

const four = [0, 1, 2, 3];
/** Address of entry `index` of a table of rows. */
const row = (table: number, index: Code, bytes: number): Code => add(get(table), multiply(index, get(bytes)));

/** Squared distances of listed rows to centroids, and sums of rows. Rows have an even number of columns, a zero added where needed. */
export const scanRoutines: Program<ScanRoutine> = {
  functions: [
    {
      // To all centroids: (list, listEnd, vectors, rowBytes, table, tableEnd, out); 7 row, 8 its end, 9 tile, 10 place in the row.
      // The table holds the centroids in tiles of eight: for each tile and column eight doubles, one a centroid. Columns are added
      // first to last, so that each distance has the roundings of the plain sum.
      name: 'scan',
      parameters: 7,
      integers: 4,
      vectors: 6,
      body: whileBelow(
        0,
        get(1),
        set(7, row(2, loadInt(get(0)), 3)),
        set(8, add(get(7), get(3))),
        set(9, get(4)),
        whileBelow(
          9,
          get(5),
          four.flatMap((i) => set(11 + i, vector.zero)),
          set(10, get(7)),
          whileBelow(
            10,
            get(8),
            set(15, vector.splat(get(10))),
            four.flatMap((i) => [
              ...set(16, vector.subtract(get(15), vector.load(get(9), 16 * i))),
              ...set(11 + i, vector.add(get(11 + i), vector.multiply(get(16), get(16)))),
            ]),
            advance(9, TILE_BYTES),
            advance(10, 8),
          ),
          four.flatMap((i) => vector.store(get(6), get(11 + i), 16 * i)),
          advance(6, TILE_BYTES),
        ),
        advance(0, 4),
      ),
    },
    {
      // The least two of each row's distances, and the number of the first of the least:
      // (distances, end, stride, topics, out); 5 place, 6 topic, 7 nearest; 8 least, 9 second, 10 distance.
      name: 'nearest',
      parameters: 5,
      integers: 3,
      vectors: 0,
      doubles: 3,
      body: whileBelow(
        0,
        get(1),
        set(5, get(0)),
        set(6, constant(0)),
        set(7, constant(0)),
        set(8, double.infinity),
        set(9, double.infinity),
        whileBelow(
          6,
          get(3),
          set(10, double.load(get(5))),
          set(9, select(get(8), select(get(10), get(9), double.less(get(10), get(9))), double.less(get(10), get(8)))),
          set(7, select(get(6), get(7), double.less(get(10), get(8)))),
          set(8, select(get(10), get(8), double.less(get(10), get(8)))),
          advance(5, 8),
          advance(6, 1),
        ),
        double.store(get(4), get(8)),
        double.store(get(4), get(9), 8),
        storeInt(get(4), get(7), 16),
        advance(4, NEAREST_BYTES),
        set(0, add(get(0), get(2))),
      ),
    },
    {
      // To the row's own centroid: (list, listEnd, vectors, rowBytes, assignment, centroids, out); 7 row, 8 its end, 9 place in the
      // centroid. Leaves two numbers a row, the sums over even and odd columns.
      name: 'own',
      parameters: 7,
      integers: 3,
      vectors: 2,
      body: whileBelow(
        0,
        get(1),
        set(7, row(2, loadInt(get(0)), 3)),
        set(8, add(get(7), get(3))),
        set(9, row(5, loadInt(add(get(4), multiply(loadInt(get(0)), constant(4)))), 3)),
        set(10, vector.zero),
        whileBelow(
          7,
          get(8),
          set(11, vector.subtract(vector.load(get(7)), vector.load(get(9)))),
          set(10, vector.add(get(10), vector.multiply(get(11), get(11)))),
          advance(7, 16),
          advance(9, 16),
        ),
        vector.store(get(6), get(10)),
        advance(6, 16),
        advance(0, 4),
      ),
    },
    {
      // Each row, in order, to the sum of its topic: (vectors, end, rowBytes, assignment, sums); 5 row's end, 6 place in the sum.
      name: 'addUp',
      parameters: 5,
      integers: 2,
      vectors: 0,
      body: whileBelow(
        0,
        get(1),
        set(5, add(get(0), get(2))),
        set(6, row(4, loadInt(get(3)), 2)),
        whileBelow(
          0,
          get(5),
          vector.store(get(6), vector.add(vector.load(get(6)), vector.load(get(0)))),
          advance(0, 16),
          advance(6, 16),
        ),
        advance(3, 4),
      ),
    },
  ],

  plain(memory) {
    const doubles = new Float64Array(memory);
    const ints = new Int32Array(memory);
    return {
      scan(list = 0, listEnd = 0, vectors = 0, rowBytes = 0, table = 0, tableEnd = 0, out = 0) {
        const columns = rowBytes / 8;
        for (; list < listEnd; list += 4) {
          const x = (vectors + ints[list / 4]! * rowBytes) / 8;
          for (let tile = table / 8; tile < tableEnd / 8; tile += columns * TILE, out += TILE_BYTES) {
            for (let t = 0; t < TILE; t++) {
              let sum = 0;
              for (let c = 0; c < columns; c++) {
                const difference = doubles[x + c]! - doubles[tile + c * TILE + t]!;
                sum += difference * difference;
              }
              doubles[out / 8 + t] = sum;
            }
          }
        }
      },
      nearest(distances = 0, end = 0, stride = 0, topics = 0, out = 0) {
        for (; distances < end; distances += stride, out += NEAREST_BYTES) {
          let least = Infinity;
          let second = Infinity;
          let nearest = 0;
          for (let t = 0; t < topics; t++) {
            const distance = doubles[distances / 8 + t]!;
            if (distance < least) {
              second = least;
              least = distance;
              nearest = t;
            } else if (distance < second) second = distance;
          }
          doubles[out / 8] = least;
          doubles[out / 8 + 1] = second;
          ints[out / 4 + 4] = nearest;
        }
      },
      own(list = 0, listEnd = 0, vectors = 0, rowBytes = 0, assignment = 0, centroids = 0, out = 0) {
        const columns = rowBytes / 8;
        for (; list < listEnd; list += 4, out += 16) {
          const r = ints[list / 4]!;
          const x = (vectors + r * rowBytes) / 8;
          const y = (centroids + ints[assignment / 4 + r]! * rowBytes) / 8;
          for (const lane of [0, 1]) {
            let sum = 0;
            for (let c = lane; c < columns; c += 2) {
              const difference = doubles[x + c]! - doubles[y + c]!;
              sum += difference * difference;
            }
            doubles[out / 8 + lane] = sum;
          }
        }
      },
      addUp(vectors = 0, end = 0, rowBytes = 0, assignment = 0, sums = 0) {
        for (; vectors < end; vectors += rowBytes, assignment += 4) {
          const sum = (sums + ints[assignment / 4]! * rowBytes) / 8;
          for (let c = 0; c < rowBytes / 8; c++) doubles[sum + c] = doubles[sum + c]! + doubles[vectors / 8 + c]!;
        }
      },
    };
  },
};
