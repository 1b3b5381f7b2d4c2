import type { OnProgress, Progress } from '#core/types';
import type { PaperWalk, PlaneExample } from '#workers/walks';
import type { PipelineThread } from '#workers/pipelineThread';
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
  /** Whether the pipeline has been given the papers. */
  #given = false;

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
    const thread = await pipelineThread();
    const onProgress: OnProgress = (progress) => (this.progress = progress);
    const ask = () => thread.ask((pipeline, heard) => pipeline.walk(row, heard), { signal, onProgress });
    const walk = this.#given ? await ask() : null;
    if (walk) return walk;
    await this.#give(thread, signal);
    return (await ask())!;
  }

  /** Once for all papers that are followed, unless the thread was ended in between. */
  async #give(thread: PipelineThread, signal: AbortSignal): Promise<void> {
    const { folder, manifest, papers } = this.atlas;
    const { corpusOf } = await import('#core/atlas/corpusOf');
    const corpus = await corpusOf(folder, manifest);
    const { inputs, recipe, vectors } = manifest;
    const atlas = { inputs, recipe, ownVectors: vectors !== null, topicOf: papers.topic, x: papers.x, y: papers.y };
    await thread.ask((pipeline) => pipeline.toWalk(corpus, atlas), { signal });
    this.#given = true;
  }
}
