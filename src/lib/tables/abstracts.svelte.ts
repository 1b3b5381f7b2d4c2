import { SvelteMap } from 'svelte/reactivity';
import type { AtlasReader } from '#core/atlas/reading/readings';
import type { Manifest } from '#core/atlas/types';
import type { Failure } from './failure.ts';
import { explain } from './failure.ts';

/** Papers whose abstracts are fetched together to be shown: a row group of the atlas. */
export const ROWS_PER_CHUNK = 2000;
/** Of more papers each abstract is kept alone: a chunk is two megabytes, and any list holds papers of many. */
const MOST_IN_CHUNKS = 200_000;

/** The abstracts: those that are shown, fetched as they are asked for, a few thousand at a time unless there are very many. */
export class Abstracts {
  /** Why the last abstracts that were to be shown are not here. */
  failure = $state.raw<Failure | undefined>();
  readonly #shown = new SvelteMap<number, readonly string[]>();
  /** What is here or on its way, by chunk. */
  readonly #fetches: (Promise<void> | undefined)[] = [];
  readonly #chunkRows: number;

  constructor(
    { counts }: Pick<Manifest, 'counts'>,
    private readonly reader: AtlasReader,
  ) {
    this.#chunkRows = counts.papers > MOST_IN_CHUNKS ? 1 : ROWS_PER_CHUNK;
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

  async #fetch(chunk: number): Promise<void> {
    const rows: [number, number] = [chunk * this.#chunkRows, (chunk + 1) * this.#chunkRows];
    try {
      this.#shown.set(chunk, await this.reader.abstracts(rows));
      this.failure = undefined;
    } catch (error) {
      this.failure = explain(error);
      this.#fetches[chunk] = undefined;
    }
  }
}
