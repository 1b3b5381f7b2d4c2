import { SvelteMap } from 'svelte/reactivity';
import type { AtlasFolder } from '#core/atlas/folder';
import { readTable } from '#core/atlas/folder';
import { columnOf } from '#core/atlas/parquet';
import type { Manifest } from '#core/atlas/types';
import type { Failure } from './failure.ts';
import { explain } from './failure.ts';

/** Papers whose abstracts are fetched together: the row group that the atlas is written in. */
const ROWS_PER_CHUNK = 4000;

/** The abstracts, fetched a few thousand at a time as they are asked for. */
export class Abstracts {
  failure = $state.raw<Failure | undefined>();
  readonly chunkCount: number;
  readonly #chunks = new SvelteMap<number, readonly string[]>();
  /** 1 for each chunk that is here or on its way. */
  readonly #wanted: Uint8Array;

  constructor(
    private readonly folder: AtlasFolder,
    private readonly manifest: Manifest,
  ) {
    this.chunkCount = Math.ceil(manifest.counts.papers / ROWS_PER_CHUNK);
    this.#wanted = new Uint8Array(this.chunkCount);
  }

  /** How many chunks are here. */
  get loaded(): number {
    return this.#chunks.size;
  }
  get complete(): boolean {
    return this.#chunks.size === this.chunkCount;
  }

  /** The abstract of a paper; undefined until it has arrived. Ask for it by {@link want}. */
  of(row: number): string | undefined {
    return this.#chunks.get(Math.floor(row / ROWS_PER_CHUNK))?.[row % ROWS_PER_CHUNK];
  }

  want(row: number): void {
    void this.#fetch(Math.floor(row / ROWS_PER_CHUNK));
  }

  /** Fetches all, one chunk after the other, so that the page stays quick meanwhile. */
  async wantAll(): Promise<void> {
    for (let chunk = 0; chunk < this.chunkCount; chunk++) await this.#fetch(chunk);
  }

  async #fetch(chunk: number): Promise<void> {
    if (this.#wanted[chunk]) return;
    this.#wanted[chunk] = 1;
    const rows: [number, number] = [chunk * ROWS_PER_CHUNK, (chunk + 1) * ROWS_PER_CHUNK];
    try {
      const table = await readTable(this.folder, this.manifest, 'abstracts', { rows });
      const texts = columnOf(table, 'abstract') as readonly (string | null)[];
      this.failure = undefined;
      this.#chunks.set(
        chunk,
        texts.map((text) => text ?? ''),
      );
    } catch (error) {
      this.#wanted[chunk] = 0;
      this.failure = explain(error);
    }
  }
}
