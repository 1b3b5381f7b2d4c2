import { expect, it } from 'vitest';
import { openAtlas } from '#lib/tables/openAtlas.ts';
import { PaperMarks } from '#lib/workbench/marks/paperMarks.svelte.ts';
import { tinyFolder } from '../../tinyAtlas.ts';

const atlas = await openAtlas(tinyFolder());

it('marks that two tabs make are both kept', () => {
  const texts = new Map<string, string>();
  const storage = {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => (texts.set(key, text), true),
    removeItem: (key: string) => void texts.delete(key),
  };
  const [one, other] = [new PaperMarks(atlas, storage), new PaperMarks(atlas, storage)];
  other.set('p0', { starred: true });
  one.set('p1', { starred: true });
  expect(new PaperMarks(atlas, storage).marked).toEqual(['p0', 'p1']);
  other.set('p1', { note: 'An hour of reading.' });
  one.set('p1', { starred: true });
  expect(new PaperMarks(atlas, storage).of('p1')).toMatchObject({ starred: true, note: 'An hour of reading.' });
  other.set('p1', { starred: false, note: '' });
  one.set('p2', { note: 'Read.' });
  expect(new PaperMarks(atlas, storage).marked).toEqual(['p0', 'p2']);
});
