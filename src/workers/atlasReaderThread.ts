import { wrap } from 'comlink';
import type { AtlasFolder } from '#core/atlas/folder';
import type { AtlasReader, Reading, ReadingName } from '#core/atlas/reading/readings';
import type { Manifest } from '#core/atlas/types';
import { valueOf, type Answer } from './answer.ts';
import type { ThreadedReader } from './atlasReader.ts';
import atlasReaderWorker from './atlasReader.worker.ts?worker&url';
import { endOf } from './missingPart.ts';
import { reachable } from './files/reachedFolder.ts';
import { trustedScript } from './trustedScript.ts';

/** A reader in a thread of its own, which lasts until it is ended. */
export interface ReaderThread extends AtlasReader {
  end(): void;
}

export async function atlasReaderThread(folder: AtlasFolder, manifest: Manifest): Promise<ReaderThread> {
  const worker = new Worker(trustedScript(atlasReaderWorker), { type: 'module' });
  // A thread that ends answers nobody: whoever waits for it is told.
  let fail: (error: Error) => void = () => undefined;
  const ended = new Promise<never>((_, reject) => (fail = reject));
  ended.catch(() => undefined);
  worker.onerror = (event) => fail(endOf(event));
  const There = wrap<typeof ThreadedReader>(worker);
  const there = await Promise.race([new There(reachable(folder), manifest), ended]);
  return {
    async read<Name extends ReadingName>(name: Name) {
      return valueOf((await Promise.race([there.read(name), ended])) as Answer<Reading<Name>>);
    },
    abstracts: async (rows) => valueOf(await Promise.race([there.abstracts(rows), ended])),
    end() {
      worker.terminate();
      fail(new Error('another atlas is shown by now'));
    },
  };
}
