import { describe, expect, it } from 'vitest';
import { readManifest } from '#core/atlas/manifestFile';
import { RebuiltBases } from '#lib/workbench/shaping/rebuiltBases.ts';
import { tinyFiles } from '../../tinyAtlas.ts';

const storage = (texts = new Map<string, string>()) => ({
  getItem: (key: string) => texts.get(key) ?? null,
  setItem: (key: string, text: string) => (texts.set(key, text), true),
  removeItem: (key: string) => void texts.delete(key),
});

describe('an atlas that was built again', () => {
  it('is kept for the one that it was made from, until it is given up', async () => {
    const bases = new RebuiltBases(storage());
    expect(bases.any).toBe(false);
    expect(await bases.keep('one', tinyFiles())).toBe(true);
    expect((await readManifest((await bases.find('one'))!)).counts.papers).toBe(4);
    expect(await bases.find('other')).toBeNull();
    await bases.forget('one');
    expect([bases.any, await bases.find('one')]).toEqual([false, null]);
  });

  it('gives way to the four that were built later', async () => {
    const bases = new RebuiltBases(storage());
    for (const base of ['a', 'b', 'c', 'd', 'e']) await bases.keep(base, tinyFiles());
    expect([await bases.find('a'), (await bases.find('e')) !== null]).toEqual([null, true]);
    for (const base of ['b', 'c', 'd', 'e']) await bases.forget(base);
  });

  it('is not looked for by a text under the same key that names none', () => {
    expect(new RebuiltBases(storage(new Map([['corpuscope-rebuilt', '{"a":1}']]))).any).toBe(false);
  });
});
