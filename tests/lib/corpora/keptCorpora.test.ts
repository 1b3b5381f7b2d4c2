import { afterEach, expect, it } from 'vitest';
import {
  filesOfCorpus,
  findCorpus,
  keepCorpus,
  keptFolder,
  listCorpora,
  removeCorpus,
  renameCorpus,
} from '#lib/corpora/keptCorpora.ts';
import { packCorpus, unpackCorpus } from '#lib/corpora/packedCorpus.ts';
import { ATLAS_FILES } from '#core/atlas/folder';

const files = (text: string) => new Map(ATLAS_FILES.map((name) => [name, new TextEncoder().encode(`{"${text}": 1}`)]));
const textOf = async (id: string, file: string) => (await filesOfCorpus(id)).get(file)?.text();

afterEach(async () => {
  for (const { id } of await listCorpora()) await removeCorpus(id);
});

it('keeps a corpus with its files, apart from others', async () => {
  const a = await keepCorpus('A', 3, files('a'));
  const b = await keepCorpus('B', 5, files('b'));
  expect(await textOf(a.id, 'atlas.json')).toBe('{"a": 1}');
  expect(await textOf(b.id, 'papers.parquet')).toBe('{"b": 1}');
  expect((await listCorpora()).map(({ name, papers }) => [name, papers]).sort()).toEqual([
    ['A', 3],
    ['B', 5],
  ]);
});

it('renames and removes one, and leaves the others as they are', async () => {
  const a = await keepCorpus('A', 3, files('a'));
  const b = await keepCorpus('B', 5, files('b'));
  await renameCorpus(a, 'Alpha');
  await removeCorpus(b.id);
  expect((await listCorpora()).map(({ name }) => name)).toEqual(['Alpha']);
  expect(await findCorpus(b.id)).toBeUndefined();
  expect((await filesOfCorpus(b.id)).size).toBe(0);
  expect(await textOf(a.id, 'atlas.json')).toBe('{"a": 1}');
});

it('reads a part of a file', async () => {
  const folder = keptFolder(await keepCorpus('A', 3, files('abc')));
  const file = await folder.open('atlas.json');
  expect(new TextDecoder().decode(await file!.slice(2, 5))).toBe('abc');
  expect(await folder.open('nothing')).toBeNull();
});

it('goes into one file and comes back, the same bytes each time', async () => {
  const kept = await keepCorpus(
    'A',
    3,
    new Map([...files('a'), ['atlas.json', new TextEncoder().encode('{"counts":{"papers":3}}')]]),
  );
  const packed = await packCorpus(await filesOfCorpus(kept.id));
  const again = await packCorpus(await filesOfCorpus(kept.id));
  expect(new Uint8Array(await packed.arrayBuffer())).toEqual(new Uint8Array(await again.arrayBuffer()));
  const { files: back, manifest } = (await unpackCorpus(packed, 'a.zip'))!;
  expect(manifest.counts.papers).toBe(3);
  expect(new TextDecoder().decode(back.get('papers.parquet'))).toBe('{"a": 1}');
});

it('takes no other file for one, and says which is not complete', async () => {
  expect(await unpackCorpus(new Blob(['title,abstract']), 'a.csv')).toBeNull();
  const half = await packCorpus(new Map([['atlas.json', new Blob(['{}'])]]));
  await expect(unpackCorpus(half, 'half.zip')).rejects.toThrow('half.zip: the corpus is not complete');
});
