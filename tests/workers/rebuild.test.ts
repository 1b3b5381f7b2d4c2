import { describe, expect, inject, it } from 'vitest';
import { MANIFEST_FILE, tableFile } from '#core/atlas/folder';
import { readManifest } from '#core/atlas/manifestFile';
import { parseRecipe } from '#core/atlas/recipe';
import { TABLE_NAMES } from '#core/atlas/types';
import { readPapers } from '#core/corpus/readPapers';
import { rebuild } from '#workers/rebuild';

const hex = (digest: ArrayBuffer) =>
  Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
const sha256 = async (bytes: ArrayBuffer) => hex(await crypto.subtle.digest('SHA-256', bytes));

/** The seeds as the command line reads them. */
async function seeds() {
  const texts = import.meta.glob<string>('../../seeds/*.txt', { query: '?raw', import: 'default', eager: true });
  const files = Object.entries(texts)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, text]) => ({ name: path.split('/').pop() ?? '', bytes: new TextEncoder().encode(text) }));
  return Promise.all(files.map(async (file) => ({ ...file, sha256: await sha256(file.bytes.buffer) })));
}

describe('the build in a worker of the page', () => {
  it('gives the seeds the same bytes as the command line does', async () => {
    const files = await seeds();
    const told = new Set<string>();
    const folder = await rebuild(
      {
        corpus: readPapers(files),
        inputs: files.map(({ name, sha256: hash }) => ({ name, sha256: hash, records: 0 })),
        recipe: parseRecipe({}),
        previous: null,
      },
      ({ says }) => told.add(says),
    );
    const hashes: Record<string, string> = {};
    for (const name of [...TABLE_NAMES.map(tableFile), MANIFEST_FILE]) {
      const file = await folder.open(name);
      hashes[name] = await sha256(await file!.slice(0, file!.byteLength));
    }
    expect(hashes).toEqual(inject('seedsHashes'));
    expect(told).toContain('Drawing the map');
  });

  it('fails with the message of the build, and can be ended', async () => {
    const files = (await seeds()).slice(0, 1);
    const request = { corpus: readPapers(files), inputs: [], recipe: parseRecipe({ topics: 1000 }), previous: null };
    await expect(rebuild(request, () => undefined)).rejects.toThrow(/1000 topics of 54 papers/);
    const control = new AbortController();
    const running = rebuild(
      { ...request, recipe: parseRecipe({}) },
      () => control.abort(new Error('enough')),
      control.signal,
    );
    await expect(running).rejects.toThrow('enough');
  });

  it('opens as an atlas', async () => {
    const files = (await seeds()).slice(0, 1);
    const folder = await rebuild(
      { corpus: readPapers(files), inputs: [], recipe: parseRecipe({ topics: 3 }), previous: null },
      () => undefined,
    );
    expect((await readManifest(folder)).topics).toHaveLength(3);
  });
});
