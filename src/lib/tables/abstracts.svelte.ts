import { SvelteMap } from 'svelte/reactivity';
import type { AtlasFolder } from '#core/atlas/folder';
import type { AtlasReader } from '#core/atlas/reading/readings';
import type { Manifest } from '#core/atlas/types';
import type { Query } from '#lib/view/search.ts';
import { valueOf } from '#workers/answer';
import type { TextSearcher } from '#workers/textSearchThread';
import type { Failure } from './failure.ts';
import { explain } from './failure.ts';

/** Papers whose abstracts are fetched together to be shown: a row group of the atlas. */
export const ROWS_PER_CHUNK = 2000;
/** Of more papers each abstract is kept alone: a chunk is two megabytes, and any list holds papers of many. */
const MOST_IN_CHUNKS = 200_000;

/** Two queries of the same words are one. */
const keyOf = (query: Query): string => JSON.stringify(query);

/** Scores of papers for one query. */
interface Scored {
  readonly query: string;
  readonly scores: Float32Array;
  /** Papers whose abstracts were searched. */
  readonly read: number;
}

/** The abstracts: those that are shown, fetched as they are asked for, a few thousand at a time unless there are very many, and answers to searches in all of them. */
export class Abstracts {
  /** Why the last abstracts that were to be shown are not here. */
  failure = $state.raw<Failure | undefined>();
  /** Why the last search has no answer. */
  searchFailure = $state.raw<Failure | undefined>();
  #closed = false;
  readonly #shown = new SvelteMap<number, readonly string[]>();
  /** What is here or on its way, by chunk. */
  readonly #fetches: (Promise<void> | undefined)[] = [];
  #scored = $state.raw<Scored | undefined>();
  #asked: string | undefined;
  #search: Promise<TextSearcher> | undefined;
  readonly #chunkRows: number;

  constructor(
    private readonly folder: AtlasFolder,
    private readonly manifest: Manifest,
    private readonly reader: AtlasReader,
  ) {
    this.#chunkRows = manifest.counts.papers > MOST_IN_CHUNKS ? 1 : ROWS_PER_CHUNK;
  }

  /** The abstract of a paper; undefined until it has arrived. Ask for it by {@link want}. */
  of(row: number): string | undefined {
    return this.#shown.get(Math.floor(row / this.#chunkRows))?.[row % this.#chunkRows];
  }

  /** Fetches the abstract of a paper; resolves when it is here, or `failure` says why not. */
  want(row: number): Promise<void> {
    const chunk = Math.floor(row / this.#chunkRows);
    return (this.#fetches[chunk] ??= this.#fetch(chunk));
  }

  /** Reads all abstracts ahead of a search. */
  async prepare(): Promise<void> {
    if (this.#closed) return;
    try {
      valueOf(await (await this.#searcher()).prepare());
    } catch {
      // Whatever is wrong is said where somebody searches.
      this.#search = undefined;
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

  /** Begins to search, unless that is what is going on. */
  #look(query: Query): void {
    const key = keyOf(query);
    if (this.#asked === key) return;
    this.#asked = key;
    void this.#ask(query, key);
  }

  /** Ends the search: its atlas is no longer shown. */
  close(): void {
    this.#closed = true;
    void this.#search?.then(
      (searcher) => searcher.end?.(),
      () => undefined,
    );
  }

  async #fetch(chunk: number): Promise<void> {
<<<<<<< HEAD
    const rows: [number, number] = [chunk * this.#chunkRows, (chunk + 1) * this.#chunkRows];
    const done = await this.#attempt(async () => {
=======
    const rows: [number, number] = [chunk * ROWS_PER_CHUNK, (chunk + 1) * ROWS_PER_CHUNK];
    try {
>>>>>>> ef9ffe1 (Let nothing of one atlas reach another, no search or judgement hang, and say which decisions had no effect)
      this.#shown.set(chunk, await this.reader.abstracts(rows));
      this.failure = undefined;
    } catch (error) {
      this.failure = explain(error);
      this.#fetches[chunk] = undefined;
    }
  }

  async #ask(query: Query, key: string): Promise<void> {
    try {
      const searcher = await this.#searcher();
      const answer = await searcher.search(query, (scores, read) => {
        if (this.#asked === key) this.#scored = { query: key, scores, read };
      });
      valueOf(answer);
      if (this.#asked === key) this.searchFailure = undefined;
    } catch (error) {
      if (this.#asked !== key || this.#closed) return;
      this.searchFailure = explain(error);
      // Asked once more, it begins with another thread.
      this.#search = undefined;
      this.#asked = undefined;
    }
  }

  #searcher(): Promise<TextSearcher> {
    const { folder, manifest } = this;
    return (this.#search ??= import('#workers/textSearchThread').then(({ textSearchThread }) =>
      textSearchThread(folder, manifest),
    ));
  }
}
