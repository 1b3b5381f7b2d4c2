import { readdirSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import bytes from 'virtual:kernels';
import { addressOf, float32, float64, int32, openWorkspace } from '#core/kernels/workspace';

afterEach(() => vi.unstubAllGlobals());

function blocked(): never {
  throw new Error('blocked by the content security policy');
}

describe('openWorkspace', () => {
  it('lays arrays side by side, each from a whole vector on', () => {
    const { arrays } = openWorkspace({ a: int32(3), b: float64(1), c: float32(5) });
    expect([arrays.a, arrays.b, arrays.c].map((array) => addressOf(array))).toEqual([0, 16, 32]);
    expect(addressOf(arrays.c, 2)).toBe(40);
    expect([arrays.a, arrays.b, arrays.c].map(({ length }) => length)).toEqual([3, 1, 5]);
  });

  it('is all zero, even where its memory was used before', () => {
    const first = openWorkspace({ a: float64(4) });
    first.arrays.a.fill(7);
    first.release();
    const second = openWorkspace({ a: float64(4) });
    expect([...second.arrays.a]).toEqual([0, 0, 0, 0]);
    expect(second.arrays.a.buffer).toBe(first.arrays.a.buffer);
  });

  it('shares no memory with a workspace that is still open', () => {
    const [a, b] = [openWorkspace({ a: float64(1) }), openWorkspace({ a: float64(1) })];
    a.arrays.a[0] = 1;
    expect(b.arrays.a[0]).toBe(0);
  });

  it('says in one sentence that there is not so much memory', () => {
    expect(() => openWorkspace({ a: float64(2 ** 30) })).toThrow(
      /no room for 8192 MB in one piece; build on a machine/,
    );
  });

  it.each([
    ['there is no WebAssembly', undefined],
    ['compiling is forbidden', { Module: blocked }],
  ])('says in one sentence what the build needs where %s', async (_, WebAssembly) => {
    vi.stubGlobal('WebAssembly', WebAssembly);
    vi.resetModules();
    const fresh = await import('#core/kernels/workspace');
    expect(() => fresh.openWorkspace({ a: float64(1) })).toThrow(/cannot run WebAssembly with SIMD.*; use Node 20/);
  });
});

it('holds the kernels, one a file, each with a test', () => {
  const exported = WebAssembly.Module.exports(new WebAssembly.Module(bytes)).map(({ name }) => name);
  const names = (folder: string, ending: string) =>
    readdirSync(new URL(folder, import.meta.url))
      .filter((name) => name.endsWith(ending))
      .map((name) => name.slice(0, -ending.length));
  const files = names('../../../src/kernels', '.ts').filter((name) => name !== 'shapes');
  expect(exported.sort()).toEqual(files.sort());
  const tests = names('.', '.test.ts').filter((name) => name !== 'workspace');
  expect(tests.sort()).toEqual(files);
});
