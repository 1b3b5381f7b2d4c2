import { expect, it } from 'vitest';
import { readManifest } from '#core/atlas/manifestFile';
import { tableFile } from '#core/atlas/folder';
import { READINGS, type ReadingName } from '#core/atlas/reading/readings';
import { CorpuscopeError } from '#core/errors';
import { atlasReaderThread } from '#workers/atlasReaderThread';
import { tinyFolder } from '../lib/tinyAtlas.ts';

it('a thread reads of an atlas what the page would', async () => {
  const folder = tinyFolder();
  const manifest = await readManifest(folder);
  const thread = await atlasReaderThread(folder, manifest);
  for (const name of Object.keys(READINGS) as ReadingName[]) {
    expect(await thread.read(name), name).toEqual(await READINGS[name](folder, manifest));
  }
  expect(await thread.abstracts([1, 3])).toEqual(['Maps of depth on KITTI and on COCO.', 'Nets over graphs.']);
  thread.end();
});

it('a thread says in its own words what is wrong with an atlas, and answers nobody once it was ended', async () => {
  const folder = tinyFolder((files) => files.set(tableFile('neighbours'), new Uint8Array(9)));
  const thread = await atlasReaderThread(folder, await readManifest(folder));
  await expect(thread.read('neighbours')).rejects.toThrow(CorpuscopeError);
  const waiting = thread.read('numbers');
  thread.end();
  await expect(waiting).rejects.toThrow('another atlas');
});
