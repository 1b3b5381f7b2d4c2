import type { AtlasFolder } from '#core/atlas/folder';
import {
  READINGS,
  readAbstracts,
  type AtlasReader,
  type Reading,
  type ReadingName,
} from '#core/atlas/reading/readings';
import type { Manifest } from '#core/atlas/types';

/** Papers from which on tables are read in a thread: fewer are read sooner than a thread has started. */
const THREADED = 2000;

/** Who reads the tables of an atlas: a thread beside the page's own, or for few papers, and where there is no page, nobody else. */
export async function readerOf(folder: AtlasFolder, manifest: Manifest): Promise<AtlasReader & { end?(): void }> {
  if (manifest.counts.papers < THREADED || typeof Worker === 'undefined') return readerHere(folder, manifest);
  const { atlasReaderThread } = await import('#workers/atlasReaderThread');
  return atlasReaderThread(folder, manifest);
}

function readerHere(folder: AtlasFolder, manifest: Manifest): AtlasReader {
  return {
    read<Name extends ReadingName>(name: Name) {
      const read = READINGS[name] as (folder: AtlasFolder, manifest: Manifest) => Promise<Reading<Name>>;
      return read(folder, manifest);
    },
    abstracts: (rows) => readAbstracts(folder, manifest, rows),
  };
}
