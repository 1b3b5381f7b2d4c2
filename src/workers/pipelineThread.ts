import { proxy, wrap, type Remote } from 'comlink';
import type { OnProgress } from '#core/types';
import { valueOf, type Answer } from './answer.ts';
import type { Pipeline } from './pipeline.ts';
import pipelineWorker from './pipeline.worker.ts?worker&url';
import { trustedScript } from './trustedScript.ts';

/** How a question to the pipeline is followed. */
export interface Following {
  /** Ends the thread; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Told of each step until the answer is there or the question was given up: what arrives later is not heard. */
  readonly onProgress?: OnProgress;
}

/**
 * The pipeline in a worker of the page. One thread serves the page for as long as it is open, so that what one build made is at hand
 * for the next; to end a build at once the thread is ended, and the next call starts another.
 */
export class PipelineThread {
  #worker: Worker | null = null;
  #remote: Remote<Pipeline> | null = null;
  #failed = new Set<(error: Error) => void>();
  #started = 0;

  /** Which of the threads, one after another, answers now; what an earlier one had read is gone. */
  get generation(): number {
    return this.#remote ? this.#started : this.#started + 1;
  }

  /**
   * What `ask` gets of the pipeline.
   *
   * @param ask is given the pipeline and what to hand it as its listener
   * @throws CorpuscopeError with the pipeline's own words where it refuses
   */
  async ask<Value>(
    ask: (pipeline: Remote<Pipeline>, onProgress: OnProgress) => Promise<Answer<Value>>,
    { signal, onProgress }: Following = {},
  ): Promise<Value> {
    signal?.throwIfAborted();
    const remote = this.#start();
    let listening = true;
    const heard = proxy<OnProgress>((progress) => {
      if (listening) onProgress?.(progress);
    });
    let fail: (error: Error) => void = () => undefined;
    const ended = new Promise<never>((_, reject) => (fail = reject));
    this.#failed.add(fail);
    const abort = () => {
      fail(signal?.reason as Error);
      // Whoever else waits for the thread would wait for ever.
      for (const other of this.#failed) other(new Error('the thread of the pipeline was ended'));
      this.end();
    };
    signal?.addEventListener('abort', abort);
    try {
      return valueOf(await Promise.race([ask(remote, heard), ended]));
    } finally {
      listening = false;
      this.#failed.delete(fail);
      signal?.removeEventListener('abort', abort);
    }
  }

  /** Ends whatever the thread is doing, at once. */
  end(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#remote = null;
  }

  #start(): Remote<Pipeline> {
    if (this.#remote) return this.#remote;
    const worker = new Worker(trustedScript(pipelineWorker), { type: 'module' });
    worker.onerror = ({ message }) => {
      this.end();
      for (const fail of this.#failed) fail(new Error(message || 'the thread of the pipeline ended'));
    };
    this.#started++;
    this.#worker = worker;
    this.#remote = wrap<Pipeline>(worker);
    return this.#remote;
  }
}
