import { memoryCache } from '#core/build/graph/cache';
import { buildAtlas } from '#core/build/buildAtlas';
import { prepareBuild } from '#core/build/prepare';
import type { Source } from '#core/build/graph/given';
import type { Recipe, RecordName } from '#core/atlas/recipe';
import type { Manifest } from '#core/atlas/types';
import { CorpuscopeError } from '#core/errors';
import type { Corpus, OnProgress } from '#core/types';
import { planeExample, type PlaneExample } from '#core/build/walk/planeExample';
import { walkPaper, type PaperWalk } from '#core/build/walk/paperWalk';
import { answered, type Answer } from './answer.ts';
import { joinKept, type KeptFiles } from './files/joinKept.ts';
import { readFiles, type GivenFile } from './files/readFiles.ts';
import { previewOf, type Preview } from './files/preview.ts';
import type { ReachedFolder } from './files/reachedFolder.ts';
import { ShownAtlas } from './shownAtlas.ts';
import { jobPool } from './jobPool.ts';

export type AtlasFiles = ReadonlyMap<string, Uint8Array>;

/** The pipeline in a thread of the page: reads a person's files, builds atlases, and remembers what did not change in between. */
export class Pipeline {
  #read: { readonly corpus: Corpus; readonly inputs: Source['inputs'] } | null = null;
  readonly #shown = new ShownAtlas();
  readonly #cache = memoryCache();
  readonly #pool = jobPool();
  /** Of what is under way, by the number of its question. */
  readonly #underWay = new Map<number, AbortController>();

  /** Reads files, and keeps their papers for `build`, unless `stop` gave the question up. What is not papers is in the account, not an error. */
  read(files: readonly GivenFile[], settings: Recipe['corpus'], question: number): Promise<Answer<Preview>> {
    return this.#answered(question, async (signal) => {
      const { corpus, inputs, formats, titles } = await readFiles(files, settings);
      // Files that were chosen since may have been read before these.
      signal.throwIfAborted();
      this.#read = { corpus, inputs };
      return previewOf(corpus, formats, titles);
    });
  }

  /** Joins kept corpora, and keeps their papers for `build`, unless `stop` gave the question up. @param apart as for `joinKept` */
  join(given: readonly KeptFiles[], apart: readonly RecordName[] | null, question: number): Promise<Answer<Preview>> {
    return this.#answered(question, async (signal) => {
      const { joined, preview } = await joinKept(given, apart);
      signal.throwIfAborted();
      this.#read = joined;
      return preview;
    });
  }

  /** Builds the atlas of the papers that were read. @param question by which `stop` gives it up */
  build(recipe: Recipe, onProgress: OnProgress, question: number): Promise<Answer<AtlasFiles>> {
    return this.#answered(question, (signal) => {
      if (!this.#read) throw new CorpuscopeError('no files were read', { fix: 'choose files with papers' });
      const { inputs, corpus } = this.#read;
      return this.#build({ inputs, corpus: () => corpus }, recipe, onProgress, signal);
    });
  }

  /** Builds the atlas of the papers of another one, that the page shows. @param question by which `stop` gives it up */
  rebuild(
    folder: ReachedFolder,
    manifest: Manifest,
    recipe: Recipe,
    onProgress: OnProgress,
    question: number,
  ): Promise<Answer<AtlasFiles>> {
    return this.#answered(question, (signal) => {
      const corpus = () => this.#shown.corpusOf(folder, manifest);
      return this.#build({ inputs: manifest.inputs, corpus }, recipe, onProgress, signal);
    });
  }

  /** Gives a question up, one that runs stages before the next of them: what those have made so far is there for the next question. */
  stop(question: number): void {
    this.#underWay.get(question)?.abort(new Error('stopped'));
  }

  /** Makes ahead what building the atlas of the page again will need. */
  prepare(folder: ReachedFolder, manifest: Manifest): Promise<Answer<void>> {
    const corpus = () => this.#shown.corpusOf(folder, manifest);
    return answered(() => prepareBuild({ inputs: manifest.inputs, corpus }, manifest.recipe, this.#cache, this.#pool));
  }

  /** Follows one paper of the atlas that the page shows through the stages. @param question by which `stop` gives it up */
  walk(
    folder: ReachedFolder,
    manifest: Manifest,
    row: number,
    onProgress: OnProgress,
    question: number,
  ): Promise<Answer<PaperWalk>> {
    return this.#answered(question, async (signal) => {
      const corpus = await this.#shown.corpusOf(folder, manifest);
      const atlas = await this.#shown.walkedOf(folder, manifest);
      return walkPaper(corpus, atlas, row, { cache: this.#cache, onProgress, signal });
    });
  }

  /** k-means on points in the plane. */
  plane(): Promise<Answer<PlaneExample>> {
    return answered(planeExample);
  }

  /** What `stop` can give up. */
  async #answered<Value>(question: number, work: (signal: AbortSignal) => Promise<Value>): Promise<Answer<Value>> {
    const control = new AbortController();
    this.#underWay.set(question, control);
    try {
      return await answered(async () => work(control.signal));
    } finally {
      this.#underWay.delete(question);
    }
  }

  async #build(source: Source, recipe: Recipe, onProgress: OnProgress, signal: AbortSignal): Promise<AtlasFiles> {
    const pool = this.#pool.until(signal);
    return (await buildAtlas(source, recipe, { cache: this.#cache, pool, onProgress, signal })).files;
  }
}
