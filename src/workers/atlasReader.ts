import { transfer } from 'comlink';
import type { AtlasFolder } from '#core/atlas/folder';
import { READINGS, readAbstracts, type Reading, type ReadingName } from '#core/atlas/reading/readings';
import type { Manifest } from '#core/atlas/types';
import { answered, type Answer } from './answer.ts';
import { folderThere, type ReachedFolder } from './files/reachedFolder.ts';

/** Reads the tables of an atlas where that holds nobody up, and hands over what it read without a copy. */
export class ThreadedReader {
  readonly #folder: Promise<AtlasFolder>;
  readonly #manifest: Manifest;

  constructor(folder: ReachedFolder, manifest: Manifest) {
    this.#folder = folderThere(folder);
    this.#manifest = manifest;
  }

  async read<Name extends ReadingName>(name: Name): Promise<Answer<Reading<Name>>> {
    const answer = await answered(async () => {
      const read = READINGS[name] as (folder: AtlasFolder, manifest: Manifest) => Promise<Reading<Name>>;
      return read(await this.#folder, this.#manifest);
    });
    return transfer(answer, 'value' in answer ? buffersIn(answer.value) : []);
  }

  abstracts(rows: readonly [number, number]): Promise<Answer<readonly string[]>> {
    return answered(async () => readAbstracts(await this.#folder, this.#manifest, rows));
  }
}

/** The memory of the numbers in plain data, each once. */
function buffersIn(value: unknown, found = new Set<ArrayBuffer>()): ArrayBuffer[] {
  if (ArrayBuffer.isView(value)) found.add(value.buffer as ArrayBuffer);
  else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    for (const part of Object.values(value)) buffersIn(part, found);
  }
  return [...found];
}
