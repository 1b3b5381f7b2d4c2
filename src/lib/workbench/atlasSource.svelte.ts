import { createContext } from 'svelte';
import type { AtlasFolder } from '#core/atlas/folder';
import { NO_ATLAS, readManifest } from '#core/atlas/manifestFile';
import { CorpuscopeError } from '#core/errors';
import { CorpusShelf } from '#lib/corpora/corpusShelf.svelte.ts';
import type { KeptCorpus } from '#lib/corpora/keptCorpora.ts';
import { Opening, type Opened } from '#lib/corpora/opening.svelte.ts';
import { openAtlas } from '#lib/tables/openAtlas.ts';
import { topicColoursOf } from '#lib/charts/drawing/palette.ts';
import { explain, type Failure } from '#lib/tables/failure.ts';
import type { PageHistory } from '#lib/view/history.ts';
import { browserStorage } from './browserStorage.ts';
import type { OtherAtlas } from './otherAtlas.svelte.ts';
import { RebuiltBases } from './shaping/rebuiltBases.ts';
import { RecipeOffer } from './shaping/recipeOffer.svelte.ts';
import type { RebuiltAtlas } from './shaping/rebuilding.svelte.ts';
import { changesBetween, type TopicChange } from './shaping/topicChanges.ts';
import { sayChange } from './shaping/sayChange.ts';
import { whyNumbersChanged } from './shaping/whyNumbersChanged.ts';
import { TopicShaping } from './shaping/topicShaping.svelte.ts';
import { theme } from './theme.svelte.ts';
import { tourKey } from './tours/tours.svelte.ts';
import { Workbench } from './workbench.svelte.ts';

/** How the page reaches what is outside of it. */
export interface Surroundings {
  /** The atlas that is served beside the page. */
  readonly folder: () => AtlasFolder;
  readonly history: PageHistory;
  /** Puts a kept corpus into the address bar, as a step of its own; null: the served atlas. */
  readonly address?: (id: string | null) => Promise<void>;
  /** Hands a file to the person. */
  readonly download?: (file: Blob, name: string) => void;
}

/** Where the page's atlas comes from: on its way while nothing else is set, then open, explained, or not there at all. */
export class AtlasSource {
  workbench = $state.raw<Workbench | undefined>();
  failure = $state.raw<Failure | undefined>();
  /** True where no atlas is served: the page waits for a person's own files. */
  empty = $state(false);
  /** True while the atlas shown was built from the shown papers again, with another recipe. */
  rebuilt = $state(false);
  /** The corpus that is shown, where this browser keeps it. */
  kept = $state.raw<KeptCorpus | null>(null);
  /** Whether an atlas is served beside the page. */
  hasServed = $state(false);

  /** Whether the served atlas was built again since it was opened here. */
  newer = $state(false);

  /** What the last build on this page changed. */
  changes = $state.raw<readonly TopicChange[]>([]);
  /** Why numbers are others since; empty where they are not. */
  why = $state('');

  readonly shaping = new TopicShaping(this);
  readonly offer = new RecipeOffer(this);
  readonly opening: Opening;
  readonly shelf: CorpusShelf;
  readonly #rebuilds = new RebuiltBases(browserStorage);
  /** The kept corpus that was asked for last, whether it could be opened or not; null: the served atlas. */
  asked: string | null = null;
  /** Counts what was opened. */
  #turn = 0;
  /** Fingerprint of the atlas that was opened, and that others are built from. */
  #base = '';

  constructor(private readonly around: Surroundings) {
    this.opening = new Opening((opened) => this.#opened(opened));
    this.shelf = new CorpusShelf(around.download ?? (() => undefined), (manifest) =>
      browserStorage.getItem(tourKey(manifest)),
    );
  }

  /**
   * Opens the served atlas, or a kept corpus.
   *
   * @param query of the address bar: the view to begin with
   * @param id of the kept corpus; null: the served atlas
   */
  async open(query: string, id: string | null = null): Promise<void> {
    const turn = this.#begin();
    this.asked = id;
    try {
      const { kept, folder } = id === null ? { kept: null, folder: this.around.folder() } : await this.#find(id);
      const again = await this.#builtAgain(folder);
      const workbench = await this.#workbench(again ?? folder, query);
      if (turn !== this.#turn) return workbench.atlas.close();
      if (!again) this.#base = workbench.atlas.manifest.fingerprint;
      this.kept = kept;
      this.#show(workbench);
      this.rebuilt = again !== null;
      if (!kept) this.hasServed = true;
    } catch (error) {
      if (turn !== this.#turn) return;
      this.#show(undefined);
      if (id === null && error instanceof CorpuscopeError && error.what === NO_ATLAS) this.empty = true;
      else this.failure = explain(error);
    }
  }

  /** Gives up the atlas that was built again on this page, for the one that it was built from. */
  async backToBase(query: string): Promise<void> {
    await this.#rebuilds.forget(this.#base);
    this.shaping.leaveFocusTo('changes');
    await this.open(query, this.kept?.id ?? null);
  }

  /** Looks whether the served atlas is still the one that was opened: asked when a person comes back to the page. */
  async lookForNewer(): Promise<void> {
    if (this.kept || this.#base === '' || this.newer) return;
    const base = this.#base;
    try {
      const { fingerprint } = await readManifest(this.around.folder());
      this.newer = !this.kept && base === this.#base && fingerprint !== base;
    } catch {
      // The server is gone, or just writing: what is shown is still whole.
    }
  }

  /** Goes to a kept corpus, or back to the served atlas, as a step that can be taken back. */
  async visit(id: string | null): Promise<void> {
    await this.around.address?.(id);
    await this.open('', id);
  }

  /** The atlases at hand beside the one that is shown; those that the browser keeps as the shelf last saw them. */
  get others(): OtherAtlas[] {
    const keptFolderOf = async (corpus: KeptCorpus) => (await import('#lib/corpora/keptCorpora.ts')).keptFolder(corpus);
    const served = () => Promise.resolve(this.around.folder());
    const { kept } = this;
    const keptOnes = this.shelf.corpora.map((corpus) => ({
      key: `kept ${corpus.id}`,
      name: corpus.name,
      folder: () => keptFolderOf(corpus),
    }));
    return [
      ...(this.rebuilt
        ? [
            {
              key: 'before',
              name: 'As it was before it was built again',
              folder: kept ? () => keptFolderOf(kept) : served,
            },
          ]
        : []),
      ...(kept && this.hasServed ? [{ key: 'served', name: 'The atlas of this site', folder: served }] : []),
      ...keptOnes.filter(({ key }) => key !== `kept ${kept?.id}`),
    ];
  }

  /** Shows an atlas that was built on this page from the papers that are shown, and keeps it over a reload. */
  async replace({ folder, files }: RebuiltAtlas, query: string): Promise<void> {
    const turn = this.#turn;
    const workbench = await this.#workbench(folder, query);
    if (turn !== this.#turn) return workbench.atlas.close();
    const { manifest } = workbench.atlas;
    const before = this.workbench?.atlas;
    this.changes = before ? changesBetween(before, workbench.atlas) : [];
    this.why = before ? whyNumbersChanged(before.manifest, manifest, this.changes) : '';
    workbench.notice = sayChange(before?.manifest, manifest, this.changes);
    this.#show(workbench);
    this.rebuilt = true;
    if (!(await this.#rebuilds.keep(this.#base, files)) && this.workbench === workbench) {
      workbench.notice +=
        ' This browser does not keep it over a reload: take the recipe (Corpus) before you close the page.';
    }
  }

  // The header's undo and redo: steps of the view since the last change of the topics, then those changes, then earlier decisions.

  get canUndo(): boolean {
    const { workbench } = this;
    return workbench !== undefined && (workbench.canUndo || this.shaping.canUndo(workbench));
  }
  get canRedo(): boolean {
    const { workbench } = this;
    return workbench !== undefined && (workbench.canRedo || this.shaping.canRedo(workbench));
  }
  undo(): void {
    const { workbench } = this;
    if (workbench && !workbench.canGoBack && this.shaping.canUndo(workbench)) void this.shaping.undo();
    else workbench?.undo();
  }
  redo(): void {
    const { workbench } = this;
    if (workbench && !workbench.canGoForward && this.shaping.canRedo(workbench)) void this.shaping.redo();
    else workbench?.redo();
  }

  async #opened({ folder, kept, problem, query }: Opened): Promise<void> {
    const workbench = await this.#workbench(folder, query);
    this.#begin();
    this.asked = kept?.id ?? null;
    await this.around.address?.(this.asked);
    this.#base = workbench.atlas.manifest.fingerprint;
    this.kept = kept;
    workbench.notice = problem;
    this.#show(workbench);
    this.rebuilt = false;
  }

  /** What was said of the atlas before is forgotten: another is on its way, and of two of them the later one is shown. */
  #begin(): number {
    this.shaping.beginAnew();
    this.failure = undefined;
    this.empty = false;
    this.changes = [];
    this.why = '';
    this.newer = false;
    return ++this.#turn;
  }

  #show(workbench: Workbench | undefined): void {
    this.workbench?.tables.abstracts.close();
    this.workbench?.atlas.close();
    this.workbench = workbench;
    theme.showTopics(workbench && topicColoursOf(workbench.atlas.manifest.topics));
    workbench?.settle();
  }

  /** The atlas that a person built from this one at an earlier visit; null where there is none. */
  async #builtAgain(folder: AtlasFolder): Promise<AtlasFolder | null> {
    if (!this.#rebuilds.any) return null;
    const { fingerprint } = await readManifest(folder);
    const again = await this.#rebuilds.find(fingerprint);
    if (!again) return null;
    try {
      await readManifest(again);
    } catch {
      // Another version of the page built it.
      await this.#rebuilds.forget(fingerprint);
      return null;
    }
    this.#base = fingerprint;
    return again;
  }

  async #find(id: string): Promise<{ kept: KeptCorpus; folder: AtlasFolder }> {
    const { findCorpus, keptFolder } = await import('#lib/corpora/keptCorpora.ts');
    const kept = await findCorpus(id);
    if (kept) return { kept, folder: keptFolder(kept) };
    throw new CorpuscopeError('this browser does not keep the corpus of this address', {
      where: id,
      fix: 'open its files again, or the file that it was saved as',
    });
  }

  async #workbench(folder: AtlasFolder, query: string): Promise<Workbench> {
    const workbench = new Workbench(await openAtlas(folder), this.around.history, browserStorage);
    workbench.restore(query, {});
    return workbench;
  }
}

/** The source of the page's atlas, for the panels that change it. */
export const [useSource, provideSource] = createContext<AtlasSource>();
