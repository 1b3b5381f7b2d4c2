import type { AtlasFolder } from '#core/atlas/folder';
import type { Manifest } from '#core/atlas/types';
import type { Query } from '#lib/view/search.ts';
import { valueOf } from '#workers/answer';
import type { TextSearcher } from '#workers/search/textSearchThread';
import { explain, type Failure } from './failure.ts';

/** Two queries of the same words are one. */
const keyOf = (query: Query): string => JSON.stringify(query);

/** Scores of papers for one query. */
interface Scored {
  readonly query: string;
  readonly scores: Float32Array;
  /** Papers whose abstracts were searched. */
  readonly read: number;
}

/** Answers to searches in the titles and abstracts of an atlas: one search at a time, that of the latest query. */
export class TextSearching {
  #scored = $state.raw<Scored | undefined>();
  #failed = $state.raw<{ readonly query: Query; readonly failure: Failure } | undefined>();
  #asked: string | undefined;
  #thread: Promise<TextSearcher> | undefined;

  /** @param closed aborted when the atlas is no longer shown: whatever goes on then ends, and says nothing */
  constructor(
    private readonly folder: AtlasFolder,
    private readonly manifest: Manifest,
    private readonly closed: AbortSignal,
  ) {
    closed.addEventListener('abort', () => this.#endThread(), { once: true });
  }

  /** Why the search that was asked for last has no answer, and gets none unless it is asked for {@link again}. */
  get failure(): Failure | undefined {
    return this.#failed?.failure;
  }

  /** Why this query has no answer: not what went wrong with another. */
  failureOf(query: Query): Failure | undefined {
    const failed = this.#failed;
    return failed && keyOf(failed.query) === keyOf(query) ? failed.failure : undefined;
  }

  /** Reads all abstracts ahead of a search. What cannot be read is said where somebody searches. */
  async prepare(): Promise<void> {
    if (this.closed.aborted) return;
    try {
      valueOf(await (await this.#searcher()).prepare());
    } catch {
      // Nobody has asked for anything yet.
    }
  }

  /**
   * Search score of each paper: by those abstracts that were read so far. While the first answer to another query is on its way, the
   * last answer; null where there is none.
   */
  scores(query: Query): Float32Array | null {
    this.#look(query);
    return this.#scored?.scores ?? null;
  }

  /** Papers whose abstracts were searched for this query; all of them once its scores are final. */
  searched(query: Query): number {
    this.#look(query);
    return this.#scored?.query === keyOf(query) ? this.#scored.read : 0;
  }

  /** Asks once more for what failed. */
  again(): void {
    const failed = this.#failed;
    this.#failed = undefined;
    if (failed && this.#asked === keyOf(failed.query)) void this.#ask(failed.query, this.#asked);
  }

  /** Begins to search, unless that is what is going on, or what failed. */
  #look(query: Query): void {
    const key = keyOf(query);
    if (this.#asked === key) return;
    this.#asked = key;
    void this.#ask(query, key);
  }

  async #ask(query: Query, key: string): Promise<void> {
    if (this.closed.aborted) return;
    try {
      const searcher = await this.#searcher();
      const answer = await searcher.search(query, (scores, read) => {
        if (this.#asked === key) this.#scored = { query: key, scores, read };
      });
      valueOf(answer);
      if (this.#asked === key) this.#failed = undefined;
    } catch (error) {
      if (this.#asked !== key || this.closed.aborted) return;
      this.#failed = { query, failure: explain(error) };
      // The next search begins with another thread.
      this.#endThread();
    }
  }

  #searcher(): Promise<TextSearcher> {
    const { folder, manifest } = this;
    if (this.#thread) return this.#thread;
    const thread = import('#workers/search/textSearchThread').then(({ textSearchThread }) =>
      textSearchThread(folder, manifest, this.closed),
    );
    this.#thread = thread;
    // One that could not start is no thread.
    thread.catch(() => this.#thread === thread && (this.#thread = undefined));
    return thread;
  }

  #endThread(): void {
    void this.#thread?.then(
      (searcher) => searcher.end(),
      () => undefined,
    );
    this.#thread = undefined;
  }
}
