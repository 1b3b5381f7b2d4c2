import type { OnProgress, Progress } from '#core/types';
import type { PaperWalk, PlaneExample } from '#workers/walks';
import { pipelineThread } from '#lib/corpora/thread.ts';
import { Lazy } from '#lib/tables/lazy.svelte.ts';
import type { OpenAtlas } from '#lib/tables/openAtlas.ts';
import { explain, type Failure } from '#lib/tables/failure.ts';

/** Follows one paper after the other through the stages, in the pipeline's thread. */
export class Walking {
  /** The paper that was followed last. */
  row = $state.raw<number | null>(null);
  walk = $state.raw<PaperWalk | undefined>();
  progress = $state.raw<Progress | undefined>();
  failure = $state.raw<Failure | undefined>();
  /** k-means on points in the plane. */
  readonly plane = new Lazy<PlaneExample>(async () => (await pipelineThread()).ask((pipeline) => pipeline.plane()));
  #abort: AbortController | undefined;

  constructor(private readonly atlas: OpenAtlas) {}

  async follow(row: number): Promise<void> {
    if (this.row === row && (this.walk || this.progress)) return;
    this.#abort?.abort(new Error('another paper'));
    const abort = (this.#abort = new AbortController());
    this.row = row;
    this.walk = undefined;
    this.failure = undefined;
    this.progress = { stage: 'corpus', says: 'Reading the papers', done: 0, total: 1 };
    try {
      const walk = await this.#follow(row, abort.signal);
      if (!abort.signal.aborted) this.walk = walk;
    } catch (error) {
      if (!abort.signal.aborted) this.failure = explain(error);
    } finally {
      if (this.#abort === abort) this.progress = undefined;
    }
  }

  cancel(): void {
    this.#abort?.abort(new Error('cancelled'));
    this.progress = undefined;
  }

  async #follow(row: number, signal: AbortSignal): Promise<PaperWalk> {
    const [{ reachable }, thread] = await Promise.all([import('#workers/files/reachedFolder'), pipelineThread()]);
    const onProgress: OnProgress = (progress) => (this.progress = progress);
    const { folder, manifest } = this.atlas;
    return thread.ask((pipeline, heard, question) => pipeline.walk(reachable(folder), manifest, row, heard, question), {
      signal,
      onProgress,
    });
  }
}
