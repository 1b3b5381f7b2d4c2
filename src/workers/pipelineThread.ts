import { proxy, wrap, type Remote } from 'comlink';
import type { OnProgress } from '#core/types';
import { valueOf, type Answer } from './answer.ts';
import { endOf } from './missingPart.ts';
import type { Pipeline } from './pipeline.ts';
import pipelineWorker from './pipeline.worker.ts?worker&url';
import { trustedScript } from './trustedScript.ts';

const PATIENCE_MS = 4000;

/** How a question to the pipeline is followed. */
export interface Following {
  /**
   * Gives the question up: the promise rejects at once with the signal's reason. The thread is asked to stop, and goes on for whoever else has asked, with
   * all that it has made.
   */
  readonly signal?: AbortSignal;
  /** Told of each step until the answer is there or the question was given up: what arrives later is not heard. */
  readonly onProgress?: OnProgress;
}

/** A question: asked of another thread once more where the first was ended on another's account. */
type Ask<Value> = (pipeline: Remote<Pipeline>, onProgress: OnProgress, question: number) => Promise<Answer<Value>>;

/** The thread was ended because it did not stop what it had been asked to give up. */
class TooLate extends Error {}

/**
 * The pipeline in a worker of the page. One thread serves the page for as long as it is open, so that what one build made is at hand
 * for the next; where it has to be ended at once, the next call starts another.
 */
export class PipelineThread {
  #worker: Worker | null = null;
  #remote: Remote<Pipeline> | null = null;
  #failed = new Set<(error: Error) => void>();
  #started = 0;
  #asked = 0;

  /** @param patience milliseconds that a thread may take to stop what it was asked to give up, before it is ended. Default 4,000 */
  constructor(private readonly patience = PATIENCE_MS) {}

  /** Which of the threads, one after another, answers now; what an earlier one had read is gone. */
  get generation(): number {
    return this.#remote ? this.#started : this.#started + 1;
  }

  /**
   * What `ask` gets of the pipeline.
   *
   * @param ask is given the pipeline, what to hand it as its listener, and the number of the question
   * @throws CorpuscopeError with the pipeline's own words where it refuses
   */
  async ask<Value>(ask: Ask<Value>, following: Following = {}): Promise<Value> {
    const { signal, onProgress } = following;
    signal?.throwIfAborted();
    const remote = this.#start();
    const question = ++this.#asked;
    let listening = true;
    const heard = proxy<OnProgress>((progress) => {
      if (listening) onProgress?.(progress);
    });
    let fail: (error: Error) => void = () => undefined;
    const ended = new Promise<never>((_, reject) => (fail = reject));
    this.#failed.add(fail);
    const abort = () => {
      fail(signal?.reason as Error);
      this.#failed.delete(fail);
      this.#stop(remote, question);
    };
    signal?.addEventListener('abort', abort);
    try {
      return valueOf(await Promise.race([ask(remote, heard, question), ended]));
    } catch (error) {
      // It waited behind one that did not stop: another thread begins with it.
      if (error instanceof TooLate) return await this.ask(ask, following);
      throw error;
    } finally {
      listening = false;
      this.#failed.delete(fail);
      signal?.removeEventListener('abort', abort);
    }
  }

  /** Has the thread stop what nobody waits for any more; one that does not is ended, and who else waits asks the next. */
  #stop(remote: Remote<Pipeline>, question: number): void {
    const waiting = setTimeout(() => this.#remote === remote && this.#end(new TooLate()), this.patience);
    void remote.stop(question).then(() => clearTimeout(waiting));
  }

  /** Ends whatever the thread is doing, at once; whoever waits for it is told. */
  end(): void {
    this.#end(new Error('the thread of the pipeline was ended'));
  }

  #end(reason: Error): void {
    for (const fail of this.#failed) fail(reason);
    this.#worker?.terminate();
    this.#worker = null;
    this.#remote = null;
  }

  #start(): Remote<Pipeline> {
    if (this.#remote) return this.#remote;
    const worker = new Worker(trustedScript(pipelineWorker), { type: 'module' });
    worker.onerror = (event) => this.#end(endOf(event));
    this.#started++;
    this.#worker = worker;
    this.#remote = wrap<Pipeline>(worker);
    return this.#remote;
  }
}
