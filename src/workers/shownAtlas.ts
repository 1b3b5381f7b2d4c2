import { corpusOf } from '#core/atlas/corpusOf';
import type { AtlasFolder } from '#core/atlas/folder';
import { readColumns } from '#core/atlas/tables/tableFile';
import type { Manifest } from '#core/atlas/types';
import type { WalkedAtlas } from '#core/build/walk/paperWalk';
import type { Corpus } from '#core/types';
import { folderThere, type ReachedFolder } from './files/reachedFolder.ts';

/** The last value that was made, for as long as the same one is asked for. */
class Last<Value> {
  #key: string | undefined;
  #value: Promise<Value> | undefined;

  get(key: string, make: () => Promise<Value>): Promise<Value> {
    if (this.#value && this.#key === key) return this.#value;
    this.#key = key;
    const value = make();
    this.#value = value;
    // What could not be read is tried again when it is asked for again.
    value.catch(() => this.#value === value && (this.#value = undefined));
    return value;
  }
}

/** What the pipeline reads of the atlas that the page shows: in its own thread, and once. */
export class ShownAtlas {
  readonly #corpus = new Last<Corpus>();
  readonly #walked = new Last<WalkedAtlas>();

  /** The corpus, which atlases that were built of the same papers have in common. */
  corpusOf(reached: ReachedFolder, manifest: Manifest): Promise<Corpus> {
    const { inputs, recipe } = manifest;
    const key = JSON.stringify([inputs, recipe.corpus]);
    return this.#corpus.get(key, async () => corpusOf(await folderThere(reached), manifest));
  }

  /** Topics and places on the map. */
  walkedOf(reached: ReachedFolder, manifest: Manifest): Promise<WalkedAtlas> {
    const { inputs, recipe, vectors, fingerprint } = manifest;
    return this.#walked.get(fingerprint, async () => {
      const folder: AtlasFolder = await folderThere(reached);
      const { topic, x, y } = await readColumns(folder, manifest, 'papers', ['topic', 'x', 'y']);
      return { inputs, recipe, ownVectors: vectors !== null, topicOf: topic, x, y };
    });
  }
}
