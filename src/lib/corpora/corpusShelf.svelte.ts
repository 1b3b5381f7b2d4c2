import { MANIFEST_FILE } from '#core/atlas/folder';
import { TOUR_FILE } from '#core/atlas/tour';
import type { Manifest } from '#core/atlas/types';
import type { KeptCorpus } from './keptCorpora.ts';

/** Loaded when somebody looks: most visits bring no corpus along. */
const store = () => import('./keptCorpora.ts');

/** What this browser keeps for the page. */
export class CorpusShelf {
  corpora = $state.raw<readonly KeptCorpus[]>([]);
  /** What could not be done, in one sentence. */
  problem = $state('');

  /**
   * @param download hands a file to the person
   * @param ownTour the text of the tour that a person made of an atlas; null where they made none
   */
  constructor(
    private readonly download: (file: Blob, name: string) => void,
    private readonly ownTour: (manifest: Pick<Manifest, 'inputs'>) => string | null = () => null,
  ) {}

  async refresh(): Promise<void> {
    try {
      this.corpora = await (await store()).listCorpora();
    } catch {
      // A browser that keeps nothing, as in some private windows: files can be opened all the same.
      this.corpora = [];
    }
  }

  rename(corpus: KeptCorpus, name: string): Promise<void> {
    return this.#attempt(`${corpus.name} could not be renamed.`, async () =>
      (await store()).renameCorpus(corpus, name),
    );
  }

  remove(corpus: KeptCorpus): Promise<void> {
    return this.#attempt(`${corpus.name} could not be deleted.`, async () => (await store()).removeCorpus(corpus.id));
  }

  save(corpus: KeptCorpus): Promise<void> {
    return this.#attempt(`${corpus.name} could not be saved.`, async () => {
      const [{ packCorpus }, { filesOfCorpus }] = await Promise.all([import('./packedCorpus.ts'), store()]);
      const files = await filesOfCorpus(corpus.id);
      const manifest = JSON.parse((await files.get(MANIFEST_FILE)?.text()) ?? '') as Manifest;
      const tour = this.ownTour(manifest);
      if (tour !== null) files.set(TOUR_FILE, new Blob([tour]));
      this.download(await packCorpus(files), `${corpus.name}.corpuscope.zip`);
    });
  }

  async #attempt(problem: string, work: () => Promise<unknown>): Promise<void> {
    this.problem = '';
    try {
      await work();
    } catch {
      this.problem = problem;
    }
    await this.refresh();
  }
}
