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
    expect(await bases.keep('one', tinyFiles(), 'f1')).toEqual({ kept: true, inPlace: false });
    expect((await readManifest((await bases.find('one'))!)).counts.papers).toBe(4);
    expect(await bases.find('other')).toBeNull();
    await bases.forget('one');
    expect([bases.any, await bases.find('one')]).toEqual([false, null]);
  });

  it('gives way to the four that were built later', async () => {
    const bases = new RebuiltBases(storage());
    for (const base of ['a', 'b', 'c', 'd', 'e']) await bases.keep(base, tinyFiles(), `f${base}`);
    expect([await bases.find('a'), (await bases.find('e')) !== null]).toEqual([null, true]);
    for (const base of ['b', 'c', 'd', 'e']) await bases.forget(base);
  });

  it('is known to take the place of one that another tab has kept meanwhile', async () => {
    const texts = new Map<string, string>();
    const [here, there] = [new RebuiltBases(storage(texts)), new RebuiltBases(storage(texts))];
    expect(await here.keep('one', tinyFiles(), 'f1')).toEqual({ kept: true, inPlace: false });
    expect(await here.keep('one', tinyFiles(), 'f2')).toEqual({ kept: true, inPlace: false });
    expect(await there.keep('one', tinyFiles(), 'f3')).toEqual({ kept: true, inPlace: true });
    await there.find('one');
    expect(await there.keep('one', tinyFiles(), 'f4')).toEqual({ kept: true, inPlace: false });
    await here.forget('one');
    expect([...texts.keys()]).toEqual([]);
  });

  it('that another tab keeps is told to the tabs that show the same, once they have looked', async () => {
    const texts = new Map<string, string>();
    const told: string[] = [];
    const heard: ((key: string | null) => void)[] = [];
    const watched = { ...storage(texts), watch: (hear: (key: string | null) => void) => void heard.push(hear) };
    const here = new RebuiltBases(watched, (base) => told.push(base));
    await here.keep('one', tinyFiles(), 'f1');
    for (const key of texts.keys()) heard[0]!(key);
    expect(told).toEqual([]);
    await new RebuiltBases(storage(texts)).keep('one', tinyFiles(), 'f2');
    for (const key of texts.keys()) heard[0]!(key);
    expect(told).toEqual(['one']);
    await here.forget('one');
  });

  it('is not looked for by a text under the same key that names none', () => {
    expect(new RebuiltBases(storage(new Map([['corpuscope-rebuilt', '{"a":1}']]))).any).toBe(false);
  });
});
