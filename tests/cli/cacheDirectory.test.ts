import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cacheDirectory } from '../../src/cli/folder/cacheDirectory.ts';

let directory: string;
beforeEach(() => (directory = mkdtempSync(join(tmpdir(), 'cache-'))));
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const key = (letter: string) => letter.repeat(64);
const fileOf = (letter: string) => join(directory, `${key(letter)}.value`);
const shared = () => new Float64Array(new SharedArrayBuffer(16)).fill(0.5);

describe('a cache folder', () => {
  it('gives back what stages make: numbers in arrays, also shared ones, texts, maps', () => {
    const value = { rows: 2, data: shared(), names: ['a', 'ü'], facets: new Map([['__proto__', 'x']]), none: null };
    cacheDirectory(directory).set(key('a'), value);
    expect(cacheDirectory(directory).get(key('a'))).toEqual({ ...value, data: Float64Array.of(0.5, 0.5) });
  });

  it('gives back arrays of every kind, parts of others, and empty ones, each as long as it was', () => {
    const bytes = Uint8Array.of(9, 1, 2, 3, 9);
    const value = [
      bytes.subarray(1, 4),
      Int32Array.of(-1, 2 ** 31 - 1),
      new Float32Array(0),
      Float32Array.of(0.25),
      new Uint8Array(bytes),
      Float64Array.of(Math.PI, NaN),
    ];
    cacheDirectory(directory).set(key('a'), value);
    const found = cacheDirectory(directory).get(key('a')) as Uint8Array[];
    expect(found).toEqual(value);
    expect(found[0]!.buffer.byteLength).toBe(3);
  });

  it('has nothing under another key, nor where there is no folder', () => {
    expect(cacheDirectory(directory).get(key('a'))).toBeUndefined();
    expect(cacheDirectory(join(directory, 'none')).has(key('a'))).toBe(false);
  });

  it.each([
    ['cut off', () => truncateSync(fileOf('a'), 40)],
    ['empty', () => truncateSync(fileOf('a'), 0)],
    ['of somebody else', () => writeFileSync(fileOf('a'), 'a letter to my aunt, which is longer than a hash')],
    [
      'changed in one bit',
      () => {
        const bytes = readFileSync(fileOf('a'));
        bytes[bytes.length - 1]! ^= 1;
        writeFileSync(fileOf('a'), bytes);
      },
    ],
  ])('takes a file that is %s for none', (_, spoil) => {
    const cache = cacheDirectory(directory);
    cache.set(key('a'), 'a text that is somewhat longer');
    spoil();
    expect(cache.get(key('a'))).toBeUndefined();
  });

  it('lets go what was used longest ago where there is no room', () => {
    const cache = cacheDirectory(directory, 3000);
    for (const [at, letter] of ['a', 'b', 'c'].entries()) {
      cache.set(key(letter), new Uint8Array(1000));
      utimesSync(fileOf(letter), at, at);
    }
    expect(['a', 'b', 'c'].map((letter) => cache.has(key(letter)))).toEqual([false, true, true]);
  });

  it('keeps nothing where it may not write, and nobody is the worse for it', () => {
    writeFileSync(join(directory, 'file'), '');
    const cache = cacheDirectory(join(directory, 'file', 'cache'));
    cache.set(key('a'), 1);
    expect(cache.get(key('a'))).toBeUndefined();
    expect(readdirSync(directory)).toEqual(['file']);
  });
});
