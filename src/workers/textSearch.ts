import type { AtlasFolder } from '#core/atlas/folder';
import { readColumns } from '#core/atlas/tables/tableFile';
import type { Manifest } from '#core/atlas/types';
import { CorpuscopeError } from '#core/errors';
import { fold, scorePaper, type Query } from '../lib/view/search.ts';
import { answered, type Answer } from './answer.ts';
import { folderThere, type ReachedFolder } from './reachedFolder.ts';

/** Papers whose abstracts are read together. */
const ROWS_AT_ONCE = 16_000;
/** Milliseconds between two answers to one query while abstracts are still being read: the page draws itself anew at each. */
const BETWEEN_ANSWERS = 1000;

/** Told of the score of each paper (see {@link scorePaper}) by its title and, of the first `read` papers, by their abstracts. */
export type OnScores = (scores: Float32Array, read: number) => unknown;

/** The texts of an atlas, searched where that holds nobody up. Folds each text once. */
export class TextSearch {
  readonly #manifest: Manifest;
  readonly #folder: Promise<AtlasFolder>;
  /** Folded, of all papers. */
  readonly #titles: Promise<readonly string[]>;
  readonly #papers: number;
  /** Folded, of the first papers. */
  readonly #abstracts: string[] = [];
  /** The next, on their way: two who wait for them read them once. */
  #coming: Promise<void> | null = null;
  #latest: Query | null = null;

  constructor(folder: ReachedFolder, manifest: Manifest) {
    this.#folder = folderThere(folder);
    this.#manifest = manifest;
    this.#papers = manifest.counts.papers;
    this.#titles = this.#readTitles();
    // Whoever searches hears of it.
    this.#titles.catch(() => undefined);
  }

  /** Reads all abstracts, so that a search finds them there. */
  prepare(): Promise<Answer<null>> {
    return answered(async () => {
      await this.#titles;
      while (this.#abstracts.length < this.#papers) await this.#more();
      return null;
    });
  }

  /** Answers a query again and again while abstracts are read, for the last time with all of them. A newer query ends it early. */
  search(query: Query, onScores: OnScores): Promise<Answer<null>> {
    return answered(async () => {
      this.#latest = query;
      const titles = await this.#titles;
      const scores = Float32Array.from(titles, (title) => scorePaper(query, title, ''));
      let scored = 0;
      const tell = () => {
        for (; scored < this.#abstracts.length; scored++) {
          scores[scored] = scorePaper(query, titles[scored]!, this.#abstracts[scored]!);
        }
        void onScores(scores.slice(), this.#abstracts.length);
      };
      tell();
      let told = performance.now();
      while (this.#abstracts.length < this.#papers && this.#latest === query) {
        await this.#more();
        if (this.#abstracts.length < this.#papers && performance.now() - told < BETWEEN_ANSWERS) continue;
        tell();
        told = performance.now();
      }
      return null;
    });
  }

  async #readTitles(): Promise<readonly string[]> {
    const { title } = await readColumns(await this.#folder, this.#manifest, 'papers', ['title']);
    return title.map(fold);
  }

  #more(): Promise<void> {
    return (this.#coming ??= this.#read().finally(() => (this.#coming = null)));
  }

  async #read(): Promise<void> {
    const from = this.#abstracts.length;
    const rows = [from, from + ROWS_AT_ONCE] as const;
    const { abstract } = await readColumns(await this.#folder, this.#manifest, 'abstracts', ['abstract'], rows);
    if (abstract.length === 0) {
      const fix = 'build the atlas again with `corpuscope build`';
      throw new CorpuscopeError('the atlas is broken: it has papers without a row of abstracts', { fix });
    }
    abstract.forEach((text) => this.#abstracts.push(fold(text)));
  }
}
