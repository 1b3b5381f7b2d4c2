import { describe, expect, it, vi } from 'vitest';
import type { AtlasFolder } from '#core/atlas/folder';
import { encodeManifest } from '#core/atlas/manifestFile';
import type { Manifest } from '#core/atlas/types';
import { AtlasSource } from '#lib/workbench/atlasSource.svelte.ts';
import type { PageHistory } from '#lib/view/history.ts';
import { memoryFolder } from '#core/atlas/memoryFolder';
import { tinyFolder } from '../tinyAtlas.ts';
import { tinyBy } from './rebuiltTiny.ts';

// Other tests look into the browser's own store.
vi.mock('#lib/corpora/rebuiltAtlases.ts', () => ({
  keepRebuilt: (base: string) => Promise.resolve([base]),
  rebuiltFolder: () => Promise.resolve(null),
  forgetRebuilt: () => Promise.resolve(),
}));

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

  it('is looked for again when a person comes back, and said to be newer only where it is', async () => {
    let fingerprint: string | null = null;
    const other = (files: Map<string, Uint8Array>) => {
      if (fingerprint === null) return;
      const {
        files: seals,
        checksum: _,
        ...content
      } = JSON.parse(new TextDecoder().decode(files.get('atlas.json'))) as Manifest & { checksum: string };
      files.set('atlas.json', encodeManifest({ ...content, fingerprint }, seals));
    };
    let gone = false;
    const source = new AtlasSource({
      folder: () => tinyFolder((files) => (gone ? files.clear() : other(files))),
      history,
    });
    await source.open('');
    await source.lookForNewer();
    gone = true;
    await source.lookForNewer();
    expect(source.newer).toBe(false);
    gone = false;
    fingerprint = 'f'.repeat(12);
    await source.lookForNewer();
    expect(source.newer).toBe(true);
    await source.open('');
    expect(source.newer).toBe(false);
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

  it('is the one that was asked for last, though an earlier one comes later', async () => {
    let letGo: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (letGo = resolve));
    const quick = tinyFolder();
    const slow: AtlasFolder = {
      ...quick,
      open: async (file, version) => {
        await gate;
        return quick.open(file, version);
      },
    };
    const folders = [slow, quick];
    const source = new AtlasSource({ folder: () => folders.shift()!, history });
    const early = source.open('view=years');
    await source.open('view=terms');
    letGo();
    await early;
    expect(source.workbench!.view.view).toBe('terms');
  });

  it('gives up what was begun for it when another is shown', async () => {
    const source = new AtlasSource({ folder: () => tinyFolder(), history });
    await source.open('');
    const { closed } = source.workbench!.atlas;
    expect(closed.aborted).toBe(false);
    await source.open('');
    expect([closed.aborted, source.workbench!.atlas.closed.aborted]).toEqual([true, false]);
  });

  it('remembers which was asked for where that cannot be opened, so that going back opens another', async () => {
    const source = new AtlasSource({ folder: () => tinyFolder(), history });
    await source.open('', 'nowhere');
    expect([source.asked, source.kept, source.workbench]).toEqual(['nowhere', null, undefined]);
    await source.open('');
    expect([source.asked, source.failure, source.workbench === undefined]).toEqual([null, undefined, false]);
  });

  it('takes what was told of the one before with it', async () => {
    localStorage.clear();
    const source = new AtlasSource({ folder: () => tinyFolder(), history });
    await source.open('');
    const { recipe } = source.workbench!.atlas.manifest;
    const topicDecisions = [{ type: 'rename' as const, topic: ['p0'], name: 'Deep' }];
    const changed = { ...recipe, topicDecisions };
    const files = tinyBy(changed);
    await source.replace({ files, folder: memoryFolder(files, 'again'), recipe: changed }, '');
    expect([source.rebuilt, source.why !== '']).toEqual([true, true]);
    localStorage.clear();
    await source.open('');
    expect([source.rebuilt, source.why, source.changes]).toEqual([false, '', []]);
  });
});
