import { describe, expect, it } from 'vitest';
import type { AtlasFolder } from '#core/atlas/folder';
import { AtlasSource } from '#lib/workbench/atlasSource.svelte.ts';
import type { PageHistory } from '#lib/view/history.ts';
import { tinyFolder } from '../tinyAtlas.ts';

const history: PageHistory = { go: () => {}, back: () => {}, forward: () => {} };

async function failureOf(folder: AtlasFolder): Promise<string> {
  const source = new AtlasSource(() => folder, history);
  await source.open('');
  expect(source.workbench).toBeUndefined();
  return `${source.failure!.what} ${source.failure!.fix}`;
}

describe('the atlas of the page', () => {
  it('opens', async () => {
    const source = new AtlasSource(() => tinyFolder(), history);
    await source.open('topic=2');
    expect(source.workbench!.view.topics).toEqual([2]);
  });

  it('that is missing, old or broken is explained with what to do', async () => {
    expect(await failureOf(tinyFolder((files) => files.clear()))).toBe(
      'There is no atlas here. Build one with `corpuscope build`.',
    );
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
    const source = new AtlasSource(() => tinyFolder((files) => !there && files.clear()), history);
    await source.open('');
    there = true;
    await source.open('');
    expect(source.failure).toBeUndefined();
    expect(source.workbench).toBeDefined();
  });
});
