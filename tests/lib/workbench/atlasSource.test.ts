import { describe, expect, it } from 'vitest';
import type { AtlasFolder } from '#core/atlas/folder';
import { AtlasSource } from '#lib/workbench/atlasSource.svelte.ts';
import type { PageHistory } from '#lib/view/history.ts';
import { tinyFolder } from '../tinyAtlas.ts';

const history: PageHistory = { go: () => {}, back: () => {}, forward: () => {} };

async function failureOf(folder: AtlasFolder): Promise<string> {
  const source = new AtlasSource({ folder: () => folder, history });
  await source.open('');
  expect(source.workbench).toBeUndefined();
  return `${source.failure!.what} ${source.failure!.fix}`;
}

describe('the atlas of the page', () => {
  it('opens', async () => {
    const source = new AtlasSource({ folder: () => tinyFolder(), history });
    await source.open('topic=2');
    expect(source.workbench!.view.topics).toEqual([2]);
  });

  it('that is missing leaves the page to a person with own papers', async () => {
    const source = new AtlasSource({ folder: () => tinyFolder((files) => files.clear()), history });
    await source.open('');
    expect([source.empty, source.failure, source.workbench]).toEqual([true, undefined, undefined]);
  });

  it('that this browser does not keep is explained with what to do', async () => {
    const source = new AtlasSource({ folder: () => tinyFolder(), history });
    await source.open('', 'nowhere');
    expect(source.failure!.what).toBe('This browser does not keep the corpus of this address.');
  });

  it('that is old or broken is explained with what to do', async () => {
    const old = new TextEncoder().encode('{"format": 0}');
    expect(await failureOf(tinyFolder((files) => files.set('atlas.json', old)))).toMatch(
      /^The atlas has format 0, .*build it again/i,
    );
    const half = new TextEncoder().encode('PAR1 and no more');
    expect(await failureOf(tinyFolder((files) => files.set('papers.parquet', half)))).toMatch(
      /^The atlas is broken: a table/,
    );
  });

  it('can be tried again', async () => {
    let there = false;
    const source = new AtlasSource({ folder: () => tinyFolder((files) => !there && files.clear()), history });
    await source.open('');
    there = true;
    await source.open('');
    expect(source.failure).toBeUndefined();
    expect(source.workbench).toBeDefined();
  });
});
