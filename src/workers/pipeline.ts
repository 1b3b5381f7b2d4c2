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
import { joinKept, type KeptFiles } from './joinKept.ts';
import { readFiles, type GivenFile } from './readFiles.ts';
import { previewOf, type Preview } from './preview.ts';
import type { ReachedFolder } from './reachedFolder.ts';
import { ShownAtlas } from './shownAtlas.ts';
import { jobPool } from './jobPool.ts';

export type AtlasFiles = ReadonlyMap<string, Uint8Array>;

/** The pipeline in a thread of the page: reads a person's files, builds atlases, and remembers what did not change in between. */
export class Pipeline {
  #read: { readonly corpus: Corpus; readonly inputs: Source['inputs'] } | null = null;
  readonly #shown = new ShownAtlas();
  readonly #cache = memoryCache();
  readonly #pool = jobPool();
  /** Of the builds under way, by the number of their question. */
  readonly #underWay = new Map<number, AbortController>();

  /** Reads files, and keeps their papers for `build`. What is not papers is in the account, not an error. */
  read(files: readonly GivenFile[], settings: Recipe['corpus']): Promise<Answer<Preview>> {
    return answered(async () => {
      const { corpus, inputs, formats, titles } = await readFiles(files, settings);
      this.#read = { corpus, inputs };
      return previewOf(corpus, formats, titles);
    });
  }

  /** Joins kept corpora, and keeps their papers for `build`. @param apart as for `joinKept` */
  join(given: readonly KeptFiles[], apart: readonly RecordName[] | null): Promise<Answer<Preview>> {
    return answered(async () => {
      const { joined, preview } = await joinKept(given, apart);
      this.#read = joined;
      return preview;
    });
  }

  /** Builds the atlas of the papers that were read. @param question by which `stop` gives it up */
  build(recipe: Recipe, onProgress: OnProgress, question: number): Promise<Answer<AtlasFiles>> {
    return answered(() => {
      if (!this.#read) throw new CorpuscopeError('no files were read', { fix: 'choose files with papers' });
      const { inputs, corpus } = this.#read;
      return this.#build({ inputs, corpus: () => corpus }, recipe, onProgress, question);
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
    return answered(() => {
      const corpus = () => this.#shown.corpusOf(folder, manifest);
      return this.#build({ inputs: manifest.inputs, corpus }, recipe, onProgress, question);
    });
  }

  /** Gives a build up before its next stage: what its stages have made so far is there for the next build. */
  stop(question: number): void {
    this.#underWay.get(question)?.abort(new Error('stopped'));
  }

  /** Makes ahead what building the atlas of the page again will need. */
  prepare(folder: ReachedFolder, manifest: Manifest): Promise<Answer<void>> {
    const corpus = () => this.#shown.corpusOf(folder, manifest);
    return answered(() => prepareBuild({ inputs: manifest.inputs, corpus }, manifest.recipe, this.#cache, this.#pool));
  }

  /** Follows one paper of the atlas that the page shows through the stages. */
  walk(folder: ReachedFolder, manifest: Manifest, row: number, onProgress: OnProgress): Promise<Answer<PaperWalk>> {
    return answered(async () => {
      const corpus = await this.#shown.corpusOf(folder, manifest);
      const atlas = await this.#shown.walkedOf(folder, manifest);
      return walkPaper(corpus, atlas, row, { cache: this.#cache, onProgress });
    });
  }

  /** k-means on points in the plane. */
  plane(): Promise<Answer<PlaneExample>> {
    return answered(planeExample);
  }

  async #build(source: Source, recipe: Recipe, onProgress: OnProgress, question: number): Promise<AtlasFiles> {
    const control = new AbortController();
    const { signal } = control;
    this.#underWay.set(question, control);
    try {
      const pool = this.#pool.until(signal);
      return (await buildAtlas(source, recipe, { cache: this.#cache, pool, onProgress, signal })).files;
    } finally {
      this.#underWay.delete(question);
    }
  }
}
