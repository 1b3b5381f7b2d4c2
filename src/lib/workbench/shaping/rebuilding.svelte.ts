import type { AtlasFolder } from '#core/atlas/folder';
import type { Recipe } from '#core/atlas/recipe';
import type { OnProgress, Progress } from '#core/types';
import type { OpenAtlas } from '#lib/tables/openAtlas.ts';
import { explain, type Failure } from '#lib/tables/failure.ts';
import { pipelineThread, workAhead, workedAhead } from '#lib/corpora/thread.ts';
import type { Pipeline } from '#workers/pipeline';
import type { Remote } from 'comlink';

/** An atlas that was built on this page: its files, and the folder over them. */
export interface RebuiltAtlas {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly folder: AtlasFolder;
  /** By which it was built. */
  readonly recipe: Recipe;
}

/** Papers that the page works on unasked: some ten seconds of threads beside it. */
const MOST_PREPARED = 25_000;

/** Builds the atlas again on this page, by another recipe; one build at a time: a newer wish takes the place of the older. */
export class Rebuilding {
  progress = $state.raw<Progress | undefined>();
  failure = $state.raw<Failure | undefined>();
  #abort: AbortController | undefined;

  /**
   * @returns the new atlas in memory; null where it failed (`failure` says why), was cancelled, or another one was asked for
   */
  async build({ folder, manifest }: OpenAtlas, recipe: Recipe): Promise<RebuiltAtlas | null> {
    this.#abort?.abort(new Error('another recipe'));
    this.failure = undefined;
    this.progress = { stage: 'corpus', says: 'Reading the papers', done: 0, total: 1 };
    const abort = (this.#abort = new AbortController());
    const { signal } = abort;
    try {
      const [{ reachable }, { memoryFolder }, thread] = await Promise.all([
        import('#workers/files/reachedFolder'),
        import('#core/atlas/memoryFolder'),
        pipelineThread(),
      ]);
      // What is being made ahead is for this.
      await Promise.race([workedAhead(), aborted(signal)]);
      signal.throwIfAborted();
      const onProgress: OnProgress = (progress) => (this.progress = progress);
      const ask = (pipeline: Remote<Pipeline>, heard: OnProgress, question: number) =>
        pipeline.rebuild(reachable(folder), manifest, recipe, heard, question);
      const files = await thread.ask(ask, { signal, onProgress });
      return { files, folder: memoryFolder(files, 'the atlas built on this page'), recipe };
    } catch (error) {
      if (!signal.aborted) this.failure = explain(error);
      return null;
    } finally {
      if (this.#abort === abort) this.progress = undefined;
    }
  }

  /** Makes ahead what the next build will need: called where a person is about to ask for one. */
  prepare({ folder, manifest }: OpenAtlas): void {
    if (manifest.vectors || manifest.counts.papers > MOST_PREPARED) return;
    void workAhead(manifest.fingerprint, async (thread) => {
      const { reachable } = await import('#workers/files/reachedFolder');
      await thread.ask((pipeline) => pipeline.prepare(reachable(folder), manifest));
    });
  }

  /** Ends the build at once; what its stages have made so far is there for the next. */
  cancel(): void {
    this.#abort?.abort(new Error('cancelled'));
    this.progress = undefined;
  }
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
