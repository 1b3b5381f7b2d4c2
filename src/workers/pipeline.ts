import { memoryCache } from '#core/build/cache';
import { buildAtlas } from '#core/build/buildAtlas';
import type { Recipe, RecordName } from '#core/atlas/recipe';
import { CorpuscopeError } from '#core/errors';
import type { Corpus, OnProgress } from '#core/types';
import { planeExample, type PlaneExample } from '#core/build/planeExample';
import { walkPaper, type PaperWalk, type WalkedAtlas } from '#core/build/paperWalk';
import { answered, type Answer } from './answer.ts';
import { joinKept, type KeptFiles } from './joinKept.ts';
import { readFiles, type GivenFile } from './readFiles.ts';
import { previewOf, type Preview } from './preview.ts';

export type AtlasFiles = ReadonlyMap<string, Uint8Array>;

/** The corpus that an atlas of the page was built from. */
export interface BuiltCorpus {
  readonly corpus: Corpus;
  readonly inputs: readonly { readonly name: string; readonly sha256: string }[];
}

/** The pipeline in a thread of the page: reads a person's files, builds atlases, and remembers what did not change in between. */
export class Pipeline {
  #read: BuiltCorpus | null = null;
  #walked: { readonly corpus: Corpus; readonly atlas: WalkedAtlas } | null = null;
  readonly #cache = memoryCache();

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

  /** Builds the atlas of the papers that were read. */
  build(recipe: Recipe, onProgress: OnProgress): Promise<Answer<AtlasFiles>> {
    return answered(() => {
      if (!this.#read) throw new CorpuscopeError('no files were read', { fix: 'choose files with papers' });
      return this.#build(this.#read, recipe, onProgress);
    });
  }

  /** Builds the atlas of a corpus that is there already. */
  rebuild(from: BuiltCorpus, recipe: Recipe, onProgress: OnProgress): Promise<Answer<AtlasFiles>> {
    return answered(() => this.#build(from, recipe, onProgress));
  }

  /** Takes the corpus whose papers are to be followed. */
  toWalk(corpus: Corpus, atlas: WalkedAtlas): Promise<Answer<void>> {
    this.#walked = { corpus, atlas };
    return answered(() => Promise.resolve());
  }

  /** Follows one paper of that corpus through the stages; null where the pipeline has none, having been started anew. */
  walk(row: number, onProgress: OnProgress): Promise<Answer<PaperWalk | null>> {
    return answered(async () => {
      if (!this.#walked) return null;
      const { corpus, atlas } = this.#walked;
      return walkPaper(corpus, atlas, row, { cache: this.#cache, onProgress });
    });
  }

  /** k-means on points in the plane. */
  plane(): Promise<Answer<PlaneExample>> {
    return answered(planeExample);
  }

  async #build({ corpus, inputs }: BuiltCorpus, recipe: Recipe, onProgress: OnProgress) {
    const options = { cache: this.#cache, onProgress };
    return (await buildAtlas({ inputs, corpus: () => corpus }, recipe, options)).files;
  }
}
