import type { AtlasFolder } from '#core/atlas/folder';
import type { Recipe } from '#core/atlas/recipe';
import type { OnProgress, Progress } from '#core/types';
import type { OpenAtlas } from '#lib/tables/openAtlas.ts';
import { explain, type Failure } from '#lib/tables/failure.ts';
import { pipelineThread } from '#lib/corpora/thread.ts';

/** An atlas that was built on this page: its files, and the folder over them. */
export interface RebuiltAtlas {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly folder: AtlasFolder;
}

/** Builds the atlas again on this page, by another recipe. */
export class Rebuilding {
  progress = $state.raw<Progress | undefined>();
  failure = $state.raw<Failure | undefined>();
  #abort: AbortController | undefined;

  /**
   * @returns the new atlas in memory; null where it failed (`failure` says why) or was cancelled
   */
  async build({ folder, manifest }: OpenAtlas, recipe: Recipe): Promise<RebuiltAtlas | null> {
    this.failure = undefined;
    this.progress = { stage: 'corpus', says: 'Reading the papers', done: 0, total: 1 };
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    try {
      const [{ corpusOf }, { memoryFolder }, thread] = await Promise.all([
        import('#core/atlas/corpusOf'),
        import('#core/atlas/memoryFolder'),
        pipelineThread(),
      ]);
      const corpus = await corpusOf(folder, manifest);
      signal.throwIfAborted();
      const onProgress: OnProgress = (progress) => (this.progress = progress);
      const built = { corpus, inputs: manifest.inputs };
      const files = await thread.ask((pipeline, heard) => pipeline.rebuild(built, recipe, heard), {
        signal,
        onProgress,
      });
      return { files, folder: memoryFolder(files, 'the atlas built on this page') };
    } catch (error) {
      if (!signal.aborted) this.failure = explain(error);
      return null;
    } finally {
      this.progress = undefined;
    }
  }

  cancel(): void {
    this.#abort?.abort(new Error('cancelled'));
  }
}
