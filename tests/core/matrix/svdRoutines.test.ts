import { describe, expect, it } from 'vitest';
import { createRandom } from '#core/random';
import { loadPlain, loadProgram, type LoadedProgram } from '#core/simd/program';
import { BLOCK_BYTES, BLOCK_COLUMNS, svdRoutines } from '#core/matrix/svdRoutines';

type Name = 'scatter' | 'gather' | 'accumulate' | 'gramTile';

const COUNTS = 40_000;
const COLUMNS = 41_000;
const VALUES = 42_000;
const SHIFT = 50_000;
const Z = 8_192;

/** A memory with three rows of 0, 2 and 1 entries over four columns, and random numbers in the blocks at 0 and Z. */
function filled({ memory }: LoadedProgram<Name>): Float64Array {
  const doubles = new Float64Array(memory);
  const ints = new Int32Array(memory);
  const random = createRandom(1);
  for (let i = 0; i < 3 * BLOCK_COLUMNS; i++) doubles[i] = random.normal();
  for (let i = 0; i < BLOCK_COLUMNS * BLOCK_COLUMNS; i++) doubles[Z / 8 + i] = random.normal();
  ints.set([0, 2, 1], COUNTS / 4);
  ints.set([3, 0, 3], COLUMNS / 4);
  doubles.set([0.1, -7, 1 / 3], VALUES / 8);
  doubles[SHIFT / 8] = -0.3;
  return doubles;
}

const end = 3 * BLOCK_BYTES;
const calls: Readonly<Record<Name, readonly number[]>> = {
  scatter: [0, end, COUNTS, COLUMNS, VALUES, Z],
  gather: [0, end, COUNTS, COLUMNS, VALUES, Z, SHIFT],
  accumulate: [0, 20_480, 20_480 + end, Z],
  gramTile: [16, 16 + end, Z + 64, 20_480],
};

describe('the inner loops of the SVD', () => {
  it.each(Object.keys(calls) as Name[])('%s leaves the same bytes as its definition', (name) => {
    const fast = loadProgram(svdRoutines, 1);
    const plain = loadPlain(svdRoutines, 1);
    const [a, b] = [filled(fast), filled(plain)];
    const before = a.slice();
    fast.routines[name](...calls[name]);
    plain.routines[name](...calls[name]);
    expect(a).toEqual(b);
    expect(a).not.toEqual(before);
  });
});
