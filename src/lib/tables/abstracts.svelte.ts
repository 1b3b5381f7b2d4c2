import { SvelteMap } from 'svelte/reactivity';
import type { AtlasFolder } from '#core/atlas/folder';
import { readTable } from '#core/atlas/tableFile';
import { columnOf } from '#core/atlas/parquet';
import type { Manifest } from '#core/atlas/types';
import type { Failure } from './failure.ts';
import { explain } from './failure.ts';

/** Papers whose abstracts are fetched together: the row group that the atlas is written in. */
const ROWS_PER_CHUNK = 4000;

/** Abstracts of papers that follow each other, from the first one's row on. */
export interface TextChunk {
  readonly from: number;
  readonly texts: readonly string[];
}

/** The abstracts, fetched a few thousand at a time as they are asked for. */
export class Abstracts {
  failure = $state.raw<Failure | undefined>();
  readonly chunkCount: number;
  readonly #chunks = new SvelteMap<number, TextChunk>();
  /** What is here or on its way, by chunk. */
  readonly #fetches: (Promise<void> | undefined)[] = [];

  constructor(
    private readonly folder: AtlasFolder,
    private readonly manifest: Manifest,
  ) {
    this.chunkCount = Math.ceil(manifest.counts.papers / ROWS_PER_CHUNK);
  }

  /** Those that are here. */
  get chunks(): readonly TextChunk[] {
    return [...this.#chunks.values()];
  }
  get complete(): boolean {
    return this.#chunks.size === this.chunkCount;
  }

  /** The abstract of a paper; undefined until it has arrived. Ask for it by {@link want}. */
  of(row: number): string | undefined {
    return this.#chunks.get(Math.floor(row / ROWS_PER_CHUNK))?.texts[row % ROWS_PER_CHUNK];
  }

  /** Fetches the abstract of a paper; resolves when it is here, or `failure` says why not. */
  want(row: number): Promise<void> {
    const chunk = Math.floor(row / ROWS_PER_CHUNK);
    return (this.#fetches[chunk] ??= this.#fetch(chunk));
  }

  /** Fetches all, one chunk after the other, so that the page stays quick meanwhile. */
  async wantAll(): Promise<void> {
    for (let chunk = 0; chunk < this.chunkCount; chunk++) await this.want(chunk * ROWS_PER_CHUNK);
  }

  async #fetch(chunk: number): Promise<void> {
    const rows: [number, number] = [chunk * ROWS_PER_CHUNK, (chunk + 1) * ROWS_PER_CHUNK];
    try {
      const table = await readTable(this.folder, this.manifest, 'abstracts', { rows });
      const texts = columnOf(table, 'abstract') as readonly (string | null)[];
      this.failure = undefined;
      this.#chunks.set(chunk, { from: rows[0], texts: texts.map((text) => text ?? '') });
    } catch (error) {
      this.#fetches[chunk] = undefined;
      this.failure = explain(error);
    }
  }
}
