import { describe, expect, it } from 'vitest';
import type { Decision } from '#core/mention/decisions';
import type { Manifest } from '#core/atlas/types';
import { parseRecipe } from '#core/atlas/recipe';
import { openAtlas } from '#lib/tables/openAtlas.ts';
import { until, type KeptText } from '#lib/workbench/browserStorage.ts';
import { Decisions } from '#lib/workbench/decisions.svelte.ts';
import { KeptSets } from '#lib/workbench/keptSets.svelte.ts';
import { PaperMarks } from '#lib/workbench/marks/paperMarks.svelte.ts';
import { KeptApart } from '#lib/workbench/shaping/keptApart.svelte.ts';
import { tinyFolder } from '../tinyAtlas.ts';

const atlas = await openAtlas(tinyFolder());
const { manifest } = atlas;

/** The storage that two tabs share. @param telling whether each is told of what the other writes, as browsers do a moment later */
function tabs(telling: boolean): { texts: Map<string, string>; one: KeptText; other: KeptText } {
  const texts = new Map<string, string>();
  const heard: [((key: string | null) => void)[], ((key: string | null) => void)[]] = [[], []];
  const tab = (own: 0 | 1): KeptText => {
    const tell = (key: string) => telling && heard[own === 0 ? 1 : 0].forEach((hear) => hear(key));
    return {
      getItem: (key) => texts.get(key) ?? null,
      setItem: (key, text) => {
        texts.set(key, text);
        tell(key);
        return true;
      },
      removeItem: (key) => {
        texts.delete(key);
        tell(key);
      },
      watch: (hear, signal) => {
        heard[own].push((key) => signal?.aborted || hear(key));
      },
    };
  };
  return { texts, one: tab(0), other: tab(1) };
}

const rename = (name: string): Decision => ({ type: 'rename', name, to: name.toUpperCase() });

describe.each([true, false])('of two tabs, told of each other: %s', (telling) => {
  it('a star in one leaves the note of the other on the same paper', () => {
    const { one, other } = tabs(telling);
    const [here, there] = [new PaperMarks(atlas, one), new PaperMarks(atlas, other)];
    there.set('p0', { note: 'An hour of reading.' });
    here.set('p0', { starred: true });
    expect(new PaperMarks(atlas, one).of('p0')).toEqual({ starred: true, tags: [], note: 'An hour of reading.' });
  });

  it('sets that each names are both kept', () => {
    const { one, other } = tabs(telling);
    const [here, there] = [new KeptSets(manifest, one), new KeptSets(manifest, other)];
    here.store([0], 'mine');
    there.store([1, 2], 'theirs');
    expect(new KeptSets(manifest, one).named.map(({ name }) => name)).toEqual(['theirs', 'mine']);
    here.remove(here.named.at(-1)!.key);
    expect(new KeptSets(manifest, one).named.map(({ name }) => name)).toEqual(['theirs']);
  });

  it('decisions of both hold, and an undo here takes back what was decided here', () => {
    const { one, other } = tabs(telling);
    const [here, there] = [new Decisions(manifest, one), new Decisions(manifest, other)];
    here.set([rename('a')]);
    there.set([...there.list, rename('b')]);
    here.set([...here.list, rename('c')]);
    expect(new Decisions(manifest, one).list).toEqual([rename('a'), rename('b'), rename('c')]);
    here.restore(here.version - 1);
    expect(new Decisions(manifest, one).list).toEqual([rename('a'), rename('b')]);
    there.set(there.list.filter((kept) => JSON.stringify(kept) !== JSON.stringify(rename('b'))));
    here.set([...here.list, rename('d')]);
    expect(new Decisions(manifest, one).list).toEqual([rename('a'), rename('d')]);
  });

  it('records that each keeps apart are both kept apart, and one that both do is so still', () => {
    const { one, other } = tabs(telling);
    const [here, there] = [new KeptApart(manifest, one), new KeptApart(manifest, other)];
    here.toggle({ file: 'a', record: 1 });
    there.toggle({ file: 'a', record: 2 });
    expect(new KeptApart(manifest, one).list).toEqual([
      { file: 'a', record: 1 },
      { file: 'a', record: 2 },
    ]);
  });
});

it('what another tab says shows at once, as long as the atlas is open', () => {
  const { one, other } = tabs(true);
  const closing = new AbortController();
  let told = 0;
  const here = new Decisions(manifest, until(one, closing.signal), () => told++);
  const there = new Decisions(manifest, other);
  there.set([rename('a')]);
  expect([here.list, told]).toEqual([[rename('a')], 1]);
  closing.abort();
  there.set([rename('b')]);
  expect([here.list, told]).toEqual([[rename('a')], 1]);
});

describe('kept sets', () => {
  const of = (generator: string, corpus = parseRecipe({}).corpus): Manifest =>
    ({ ...manifest, generator, recipe: { ...manifest.recipe, corpus } }) as Manifest;

  it('of another version of the program are given up with their papers, and counted', () => {
    const { texts, one } = tabs(false);
    const before = new KeptSets(of('corpuscope 1'), one);
    before.store([0], 'mine');
    before.store([1], '');
    const after = new KeptSets(of('corpuscope 2'), one);
    expect([after.outdated, after.named, [...texts.keys()]]).toEqual([1, [], []]);
    expect(new KeptSets(of('corpuscope 2'), one).outdated).toBe(0);
  });

  it('of files that a recipe reads otherwise are there when that recipe is back', () => {
    const { one } = tabs(false);
    const otherwise = parseRecipe({ corpus: { keepApart: [{ file: 'a.txt', record: 2 }] } }).corpus;
    new KeptSets(of('corpuscope 1'), one).store([0], 'mine');
    const between = new KeptSets(of('corpuscope 1', otherwise), one);
    expect([between.named, between.outdated]).toEqual([[], 0]);
    between.store([3], 'between');
    expect(new KeptSets(of('corpuscope 1'), one).named.map(({ name }) => name)).toEqual(['mine']);
  });
});
