import type { AtlasFolder } from '#core/atlas/folder';
import type { Progress } from '#core/types';
import type { OpenAtlas } from '#lib/tables/openAtlas.ts';
import { explain, type Failure } from '#lib/tables/failure.ts';

/** Builds the atlas again on this page, with another number of topics. */
export class Rebuilding {
  progress = $state.raw<Progress | undefined>();
  failure = $state.raw<Failure | undefined>();
  #abort: AbortController | undefined;

  /**
   * Topics keep their ids and colours where they hold the same papers.
   *
   * @returns the new atlas in memory; null where it failed (`failure` says why) or was cancelled
   */
  async build({ folder, manifest }: OpenAtlas, topics: number | 'auto'): Promise<AtlasFolder | null> {
    this.failure = undefined;
    this.progress = { stage: 'papers', says: 'Reading the papers', done: 0, total: 1 };
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    try {
      const [{ corpusOf }, { readPrevious }, { rebuild }] = await Promise.all([
        import('#core/atlas/corpusOf'),
        import('#core/atlas/previous'),
        import('#workers/rebuild'),
      ]);
      const [corpus, previous] = await Promise.all([corpusOf(folder, manifest), readPrevious(folder)]);
      signal.throwIfAborted();
      const request = { corpus, inputs: manifest.inputs, recipe: { ...manifest.recipe, topics }, previous };
      return await rebuild(request, (progress) => (this.progress = progress), signal);
    } catch (error) {
      if (!signal.aborted) this.failure = explain(error);
      return null;
    } finally {
      this.progress = undefined;
    }
  }

  cancel(): void {
    this.#abort?.abort();
  }
}
