import { beforeEach, expect, it } from 'vitest';
import { formatTour } from '#core/atlas/tour';
import type { PageHistory } from '#lib/view/history.ts';
import { openAtlas } from '#lib/tables/openAtlas.ts';
import { browserStorage } from '#lib/workbench/browserStorage.ts';
import { Workbench } from '#lib/workbench/workbench.svelte.ts';
import { tinyFolder } from '../tinyAtlas.ts';

const history: PageHistory = { go: () => undefined, back: () => undefined, forward: () => undefined };

/** A page over the tiny atlas, with a tour beside it or none. */
async function open(served?: string): Promise<Workbench> {
  const folder = await tinyFolder();
  const bytes = served === undefined ? null : new TextEncoder().encode(served).buffer;
  const withTour = {
    ...folder,
    open: (file: string, version?: string) =>
      file === 'tour.json'
        ? Promise.resolve(bytes && { byteLength: bytes.byteLength, slice: async () => bytes })
        : folder.open(file, version),
  };
  const bench = new Workbench(await openAtlas(withTour), history, browserStorage);
  bench.restore('', {});
  return bench;
}

beforeEach(() => localStorage.clear());

const stop = (title: string, query = '') => ({ query, title, note: '' });

it('goes through the guide, stop by stop, and asks a visitor once', async () => {
  const { tours, view } = await open();
  expect(view.tour).toBeNull();
  expect(tours.offered).toBe(true);
  const bench = await open();
  await bench.tours.visit({ of: 'guide', stop: 3 });
  expect(bench.view).toMatchObject({ view: 'topics', tour: { of: 'guide', stop: 3 } });
  expect(bench.query).toBe('view=topics');
  expect((await open()).tours.offered).toBe(false);
});

it('says in the guide what the corpus holds, and leaves out what it does not', async () => {
  const { tours, atlas } = await open();
  const { stops } = tours.of('guide');
  expect(stops[0]!.note).toContain(`${atlas.manifest.counts.papers} papers`);
  const about = (view: string) => stops.some(({ query }) => query === `view=${view}`);
  expect(about('years')).toBe(true);
  expect(about('datasets')).toBe(atlas.manifest.counts.datasets > 0);
});

it('takes the tour that came with the atlas, until a person makes it theirs, and goes back to it', async () => {
  const bench = await open(formatTour({ title: 'Served', stops: [stop('One', 'view=terms')] }));
  await bench.tours.visit({ of: 'saved', stop: 1 });
  expect(bench.view.view).toBe('terms');
  bench.tours.add(stop('Two'));
  expect(bench.tours.saved.stops.map(({ title }) => title)).toEqual(['One', 'Two']);
  bench.tours.move(1, -1);
  bench.tours.change(0, { note: 'first' });
  expect((await open()).tours.saved.stops).toMatchObject([{ title: 'Two', note: 'first' }, { title: 'One' }]);
  bench.tours.remove(0);
  bench.tours.forget();
  expect(bench.tours.saved.title).toBe('Served');
});

it('does without a tour that cannot be read', async () => {
  const bench = await open('{');
  await bench.tours.fetch();
  expect(bench.tours.saved.stops).toEqual([]);
});

it('writes out the papers that were picked by hand, so that another browser knows them', async () => {
  const bench = await open();
  bench.go({ picked: bench.kept.store([0, 2], 'mine') });
  expect(bench.view.picked).toMatch(/^s/);
  expect(bench.tours.shownQuery()).toMatch(/^papers=[gb]/);
});
