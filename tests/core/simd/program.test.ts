import { afterEach, expect, it, vi } from 'vitest';
import { advance, get, vector, whileBelow } from '#core/simd/assembler';
import { loadProgram, type Program } from '#core/simd/program';

/** (from, end): doubles each number between two addresses. */
const doubling = (): Program<'double'> => ({
  functions: [
    {
      name: 'double',
      parameters: 2,
      integers: 0,
      vectors: 1,
      body: whileBelow(
        0,
        get(1),
        vector.store(get(0), vector.add(vector.load(get(0)), vector.load(get(0)))),
        advance(0, 16),
      ),
    },
  ],
  plain: (memory) => ({
    double(from = 0, end = 0) {
      const doubles = new Float64Array(memory);
      for (let i = from / 8; i < end / 8; i++) doubles[i] = doubles[i]! * 2;
    },
  }),
});

function run(program: Program<'double'>): number[] {
  const { memory, routines } = loadProgram(program, 64);
  const doubles = new Float64Array(memory);
  doubles.set([1, 2, 3, 4, 5]);
  routines.double(0, 32);
  return [...doubles.subarray(0, 5)];
}

afterEach(() => vi.unstubAllGlobals());

it('runs a routine over its own memory', () => {
  expect(run(doubling())).toEqual([2, 4, 6, 8, 5]);
});

it('gives every load a memory of its own, all zero', () => {
  const program = doubling();
  run(program);
  expect(new Float64Array(loadProgram(program, 64).memory)[0]).toBe(0);
});

it('falls back on the definition where there is no WebAssembly', () => {
  vi.stubGlobal('WebAssembly', undefined);
  expect(run(doubling())).toEqual([2, 4, 6, 8, 5]);
});

it('falls back on the definition where compiling is forbidden', () => {
  function blocked(): never {
    throw new Error('blocked by the content security policy');
  }
  vi.stubGlobal('WebAssembly', { Module: blocked });
  expect(run(doubling())).toEqual([2, 4, 6, 8, 5]);
});
