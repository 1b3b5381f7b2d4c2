import { beforeEach, expect, it } from 'vitest';
import type { Mention } from '#core/types';
import { openAtlas } from '#lib/tables/openAtlas.ts';
import { browserStorage } from '#lib/workbench/browserStorage.ts';
import { selectionFinal, whenFinal } from '#lib/workbench/whenFinal.svelte.ts';
import { Workbench } from '#lib/workbench/workbench.svelte.ts';
import { tinyFolder } from '../tinyAtlas.ts';

const history = { go: () => undefined, back: () => undefined, forward: () => undefined };

async function open(query: string, spoil: (files: Map<string, Uint8Array>) => void = () => undefined) {
  const bench = new Workbench(await openAtlas(tinyFolder(spoil)), history, browserStorage);
  bench.restore(query, {});
  return bench;
}

beforeEach(() => localStorage.clear());

it('what is asked of a selection is done to it once it is final', async () => {
  const bench = await open('q=depth');
  let rows: number[] = [];
  await whenFinal(bench, () => (rows = [...bench.selection.rows]));
  expect([rows, bench.notice]).toEqual([[0, 1], '']);
});

it('what was asked of one selection is not done to another one', async () => {
  const bench = await open('q=depth');
  let done = false;
  const asked = whenFinal(bench, () => (done = true));
  bench.go({ q: '' });
  await asked;
  expect(done).toBe(false);
  expect(bench.notice).toMatch(/nothing was done/);
});

it('nobody waits for the selection of an atlas that is closed, or once they stop', async () => {
  const bench = await open('q=depth');
  const stopping = new AbortController();
  const stopped = selectionFinal(bench, stopping.signal);
  stopping.abort(new Error('stopped'));
  await expect(stopped).rejects.toThrow('stopped');
  const closed = selectionFinal(bench);
  bench.atlas.close();
  await expect(closed).rejects.toThrow('the atlas is no longer shown');
});

it('a mention in an abstract that cannot be read is not judged, and why is said', async () => {
  const bench = await open('', (files) => files.set('abstracts.parquet', new TextEncoder().encode('PAR1 no more')));
  const mention = { paper: 0, kind: 'dataset', name: 'KITTI', field: 'abstract', start: 11, end: 16 } as Mention;
  await bench.decide((decided) => decided.judge('reject', mention));
  expect(bench.decisions.list).toEqual([]);
  expect(bench.notice).toMatch(/^Nothing was decided\. The atlas is broken/);
});
