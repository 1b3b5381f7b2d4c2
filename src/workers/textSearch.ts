import type { AtlasFolder } from '#core/atlas/folder';
import { readColumns } from '#core/atlas/tables/tableFile';
import type { Manifest } from '#core/atlas/types';
import { CorpuscopeError } from '#core/errors';
import { fold, scorePaper, type Query } from '../lib/view/search.ts';
import { answered, type Answer } from './answer.ts';
import { folderThere, type ReachedFolder } from './reachedFolder.ts';

/** Papers whose abstracts are read together. */
const ROWS_AT_ONCE = 16_000;
/** Texts of so many papers are kept once they were read. Of more, each search reads them again: they would not fit into what a page may have. */
const MOST_KEPT = 200_000;
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
  readonly #keeps: boolean;
  /** Folded, of the first papers. */
  readonly #abstracts: string[] = [];
  /** The next, on their way: two who wait for them read them once. */
  #coming: Promise<void> | null = null;
  #latest: Query | null = null;

  /** @param mostKept papers whose texts are kept at most. Default 200,000 */
  constructor(folder: ReachedFolder, manifest: Manifest, mostKept = MOST_KEPT) {
    this.#keeps = manifest.counts.papers <= mostKept;
    this.#folder = folderThere(folder);
    this.#manifest = manifest;
    this.#papers = manifest.counts.papers;
    this.#titles = this.#readTitles();
    // Whoever searches hears of it.
    this.#titles.catch(() => undefined);
  }

  /** Reads all abstracts, so that a search finds them there; titles alone where there are too many to keep. */
  prepare(): Promise<Answer<null>> {
    return answered(async () => {
      await this.#titles;
      while (this.#keeps && this.#abstracts.length < this.#papers) await this.#more();
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
      const score = (abstracts: readonly string[], first: number) => {
        for (; scored < first + abstracts.length; scored++) {
          scores[scored] = scorePaper(query, titles[scored]!, abstracts[scored - first]!);
        }
      };
      const tell = () => void onScores(scores.slice(), scored);
      if (this.#keeps) score(this.#abstracts, 0);
      tell();
      let told = performance.now();
      while (scored < this.#papers && this.#latest === query) {
        if (this.#keeps) {
          await this.#more();
          score(this.#abstracts, 0);
        } else score(await this.#readFrom(scored), scored);
        if (scored < this.#papers && performance.now() - told < BETWEEN_ANSWERS) continue;
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
    const texts = await this.#readFrom(this.#abstracts.length);
    texts.forEach((text) => this.#abstracts.push(text));
  }

  /** The next abstracts from a paper on, folded. */
  async #readFrom(from: number): Promise<readonly string[]> {
    const rows = [from, from + ROWS_AT_ONCE] as const;
    const { abstract } = await readColumns(await this.#folder, this.#manifest, 'abstracts', ['abstract'], rows);
    if (abstract.length > 0) return abstract.map(fold);
    const fix = 'build the atlas again with `corpuscope build`';
    throw new CorpuscopeError('the atlas is broken: it has papers without a row of abstracts', { fix });
  }
}
