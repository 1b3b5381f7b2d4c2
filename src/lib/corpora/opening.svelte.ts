import type { Recipe, RecordName } from '#core/atlas/recipe';
import { memoryFolder } from '#core/atlas/memoryFolder';
import type { AtlasFolder } from '#core/atlas/folder';
import type { OnProgress, Progress } from '#core/types';
import { explain, type Failure } from '#lib/tables/failure.ts';
import type { PipelineThread } from '#workers/pipelineThread';
import type { Preview } from '#workers/files/preview';
import type { GivenFile } from '#workers/files/readFiles';
import type { KeptCorpus } from './keptCorpora.ts';
import { nameFor } from './nameFor.ts';
import { pipelineThread } from './thread.ts';

/** An atlas that is ready to be shown, and its place in the browser's storage, or why it has none. */
export interface Opened {
  readonly folder: AtlasFolder;
  readonly kept: KeptCorpus | null;
  readonly problem: string;
  /** The view to begin with, as in an address. */
  readonly query: string;
}

/** A person's files on their way to an atlas: chosen, read, looked at, built. Nothing of them leaves the machine. */
export class Opening {
  /** Whether the dialog is open. */
  shown = $state(false);
  files = $state.raw<readonly GivenFile[]>([]);
  /** Kept corpora that are to be one, in the place of files. */
  joined = $state.raw<readonly KeptCorpus[]>([]);
  preview = $state.raw<Preview | undefined>();
  failure = $state.raw<Failure | undefined>();
  progress = $state.raw<Progress | undefined>();
  name = $state('');
  /** Names of columns, where tables have headings of their own; empty: told from the heading. */
  titleColumn = $state('');
  abstractColumn = $state('');
  topics = $state<'auto' | number>('auto');
  /** Records that are papers of their own, whatever they resemble. */
  apart = $state.raw<readonly RecordName[]>([]);
  #abort: AbortController | undefined;
  /** The thread that holds what was read. Where another has come in its place, the files are read once more. */
  #readBy = 0;

  constructor(private readonly onOpened: (opened: Opened) => Promise<void>) {}

  /**
   * Begins anew, with nothing chosen.
   *
   * @param apart records of the files to come that are papers of their own. Default none
   */
  start(apart: readonly RecordName[] = []): void {
    this.cancel();
    this.shown = true;
    this.files = [];
    this.joined = [];
    this.preview = undefined;
    this.failure = undefined;
    this.titleColumn = '';
    this.abstractColumn = '';
    this.topics = 'auto';
    this.apart = apart;
  }

  /** Reads files, and shows what they hold; a corpus that was exported is opened right away. */
  async read(files: readonly GivenFile[]): Promise<void> {
    if (files.length === 0) return;
    this.shown = true;
    this.files = files;
    this.joined = [];
    this.name = nameFor(files);
    this.preview = undefined;
    await this.#attempt('Reading your files', async (signal) => {
      const [only] = files;
      const { unpackCorpus } = await import('./packedCorpus.ts');
      const packed = files.length === 1 ? await unpackCorpus(only!.content, only!.name) : null;
      if (packed) await this.#open(packed.files, packed.manifest.counts.papers, signal);
      else this.preview = await this.#ask(signal);
    });
  }

  /** Joins kept corpora as if their files had been given together, and shows what they hold; what they kept apart stays so. */
  async join(corpora: readonly KeptCorpus[]): Promise<void> {
    this.start();
    this.joined = corpora;
    this.name = corpora.map(({ name }) => name).join(' and ');
    await this.#attempt('Joining the corpora', async (signal) => {
      this.preview = await this.#ask(signal, null);
      this.apart = this.preview.keptApart ?? [];
    });
  }

  /** Reads the same again, with the columns that were named and the records that are kept apart. */
  again(): Promise<void> {
    if (this.joined.length === 0) return this.read(this.files);
    this.preview = undefined;
    return this.#attempt('Joining the corpora', async (signal) => {
      this.preview = await this.#ask(signal);
    });
  }

  /**
   * Builds the atlas of what was read, keeps it and shows it.
   *
   * @param query the view to begin with, as in an address. Default the first
   */
  async build(query = ''): Promise<void> {
    await this.#attempt('Building the atlas', async (signal) => {
      const thread = await pipelineThread();
      const recipe = { ...(await this.#recipe()), topics: this.topics };
      const onProgress: OnProgress = (progress) => (this.progress = progress);
      const files = await thread.ask(
        async (pipeline, heard, question) => {
          if (this.#readBy !== thread.generation) this.preview = await this.#ask(signal);
          return pipeline.build(recipe, heard, question);
        },
        { signal, onProgress },
      );
      await this.#open(files, this.preview?.papers ?? 0, signal, query);
    });
  }

  /** Ends what goes on, at once. */
  cancel(): void {
    this.#abort?.abort(new Error('cancelled'));
  }

  async #ask(signal: AbortSignal, apart: readonly RecordName[] | null = this.apart): Promise<Preview> {
    const thread = await pipelineThread();
    const { corpus } = await this.#recipe();
    const { files } = this;
    const preview =
      this.joined.length > 0
        ? await this.#askToJoin(thread, signal, apart)
        : await thread.ask((pipeline, _, question) => pipeline.read(files, corpus, question), { signal });
    this.#readBy = thread.generation;
    return preview;
  }

  async #askToJoin(thread: PipelineThread, signal: AbortSignal, apart: readonly RecordName[] | null): Promise<Preview> {
    const { filesOfCorpus } = await import('./keptCorpora.ts');
    const parts = await Promise.all(
      this.joined.map(async ({ id, name }) => ({ name, files: await filesOfCorpus(id) })),
    );
    return thread.ask((pipeline, _, question) => pipeline.join(parts, apart, question), { signal });
  }

  async #recipe(): Promise<Recipe> {
    const { parseRecipe } = await import('#core/atlas/recipe');
    const { titleColumn, abstractColumn, apart } = this;
    const columns = { ...(titleColumn && { titleColumn }), ...(abstractColumn && { abstractColumn }) };
    return parseRecipe({ corpus: { ...columns, keepApart: apart } });
  }

  /** Keeps an atlas and shows it, unless it was cancelled just when it was finished. */
  async #open(files: ReadonlyMap<string, Uint8Array>, papers: number, signal: AbortSignal, query = ''): Promise<void> {
    const { keepCorpus, keptFolder, removeCorpus } = await import('./keptCorpora.ts');
    signal.throwIfAborted();
    let kept: KeptCorpus | null = null;
    let problem = '';
    try {
      kept = await keepCorpus(this.name, papers, files);
    } catch (error) {
      const full = error instanceof DOMException && error.name === 'QuotaExceededError';
      problem = full
        ? 'The browser has no room left to keep this corpus: it is open, and lost when the page is closed.'
        : 'The browser keeps nothing for this page: the corpus is open, and lost when the page is closed.';
    }
    if (signal.aborted && kept) await removeCorpus(kept.id);
    signal.throwIfAborted();
    await this.onOpened({ folder: kept ? keptFolder(kept) : memoryFolder(files, this.name), kept, problem, query });
    this.shown = false;
  }

  async #attempt(says: string, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    this.cancel();
    const abort = new AbortController();
    this.#abort = abort;
    this.failure = undefined;
    this.progress = { stage: 'files', says, done: 0, total: 1 };
    try {
      await work(abort.signal);
    } catch (error) {
      if (!abort.signal.aborted) this.failure = explain(error);
    } finally {
      if (this.#abort === abort) this.progress = undefined;
    }
  }
}
