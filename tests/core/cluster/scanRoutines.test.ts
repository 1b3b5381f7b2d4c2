import { expect, it } from 'vitest';
import { scanRoutines, type ScanRoutine } from '#core/cluster/scanRoutines';
import { createRandom } from '#core/random';
import { loadPlain, loadProgram, type LoadedProgram } from '#core/simd/program';

const LIST = 4_096;
const TABLE = 8_192;
const OUT = 16_384;
const ROW_BYTES = 4 * 8;

/** Three rows of four columns from 0 on, two tiles of centroids, and the list of rows 2 and 0. */
function filled({ memory }: LoadedProgram<ScanRoutine>): Float64Array {
  const doubles = new Float64Array(memory);
  const random = createRandom(1);
  for (let i = 0; i < 12; i++) doubles[i] = random.normal();
  for (let i = 0; i < 2 * 4 * 8; i++) doubles[TABLE / 8 + i] = random.normal();
  new Int32Array(memory).set([2, 0], LIST / 4);
  return doubles;
}

const calls: Readonly<Record<ScanRoutine, readonly number[]>> = {
  scan: [LIST, LIST + 8, 0, ROW_BYTES, TABLE, TABLE + 2 * 4 * 64, OUT],
  // The list serves as the assignment too: rows 2 and 0 belong to topics 0 (a zero after the list) and 2.
  nearest: [0, 3 * ROW_BYTES, ROW_BYTES, 4, OUT],
  own: [LIST, LIST + 8, 0, ROW_BYTES, LIST, TABLE, OUT],
  addUp: [0, 2 * ROW_BYTES, ROW_BYTES, LIST, OUT],
};

it.each(Object.keys(calls) as ScanRoutine[])('%s leaves the same bytes as its definition', (name) => {
  const fast = loadProgram(scanRoutines, 1);
  const plain = loadPlain(scanRoutines, 1);
  const [a, b] = [filled(fast), filled(plain)];
  fast.routines[name](...calls[name]);
  plain.routines[name](...calls[name]);
  expect(a).toEqual(b);
  expect(a.subarray(OUT / 8).some((value) => value !== 0)).toBe(true);
});
