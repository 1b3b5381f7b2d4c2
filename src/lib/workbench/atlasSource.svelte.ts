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

/** What the page shows, and everything that is told of it: made anew as a whole, so that nothing is told of another atlas. */
interface Shown {
  readonly workbench: Workbench | undefined;
  readonly failure: Failure | undefined;
  readonly empty: boolean;
  /** Fingerprint of the atlas that was opened, and that others are built from. */
  readonly base: string;
  readonly kept: KeptCorpus | null;
  readonly rebuilt: boolean;
  readonly newer: boolean;
  readonly changes: readonly TopicChange[];
  readonly why: string;
}

const NOTHING: Shown = {
  ...{ workbench: undefined, failure: undefined, empty: false, base: '', kept: null },
  ...{ rebuilt: false, newer: false, changes: [], why: '' },
};

/** Where the page's atlas comes from: on its way while nothing else is set, then open, explained, or not there at all. */
export class AtlasSource {
  #now: Shown = $state.raw(NOTHING);
  /** Whether an atlas is served beside the page. */
  hasServed = $state(false);

  get workbench(): Workbench | undefined {
    return this.#now.workbench;
  }
  get failure(): Failure | undefined {
    return this.#now.failure;
  }
  /** True where no atlas is served: the page waits for a person's own files. */
  get empty(): boolean {
    return this.#now.empty;
  }
  /** True while the atlas shown was built from the shown papers again, with another recipe. */
  get rebuilt(): boolean {
    return this.#now.rebuilt;
  }
  /** The corpus that is shown, where this browser keeps it. */
  get kept(): KeptCorpus | null {
    return this.#now.kept;
  }
  /** Whether the served atlas was built again since it was opened here. */
  get newer(): boolean {
    return this.#now.newer;
  }
  /** What the last build on this page changed. */
  get changes(): readonly TopicChange[] {
    return this.#now.changes;
  }
  /** Why numbers are others since; empty where they are not. */
  get why(): string {
    return this.#now.why;
  }

  readonly shaping = new TopicShaping(this);
  readonly offer = new RecipeOffer(this);
  readonly opening: Opening;
  readonly shelf: CorpusShelf;
  readonly #rebuilds = new RebuiltBases(browserStorage, (base) => this.#sayOtherTab(base));
  /** The kept corpus that was asked for last, whether it could be opened or not; null: the served atlas. */
  asked: string | null = null;
  /** Counts what was asked for: what comes for an earlier turn comes too late. */
  #turn = 0;

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
    const turn = this.#begin(id);
    try {
      const { kept, folder } = id === null ? { kept: null, folder: this.around.folder() } : await this.#find(id);
      const again = await this.#builtAgain(folder);
      const workbench = await this.#workbench(again?.folder ?? folder, query);
      if (turn !== this.#turn) return workbench.atlas.close();
      const base = again?.base ?? workbench.atlas.manifest.fingerprint;
      this.#showAnother({ workbench, base, kept, rebuilt: again !== null });
      if (!kept) this.hasServed = true;
    } catch (error) {
      if (turn !== this.#turn) return;
      const empty = id === null && error instanceof CorpuscopeError && error.what === NO_ATLAS;
      this.#showAnother({ empty, failure: empty ? undefined : explain(error) });
    }
  }

  /** Gives up the atlas that was built again on this page, for the one that it was built from. */
  async backToBase(query: string): Promise<void> {
    const { base, kept } = this.#now;
    // What is being built was asked for beside what is given up.
    this.shaping.beginAnew();
    await this.#rebuilds.forget(base);
    this.shaping.leaveFocusTo('changes');
    await this.open(query, kept?.id ?? null);
  }

  /** Looks whether the served atlas is still the one that was opened: asked when a person comes back to the page. */
  async lookForNewer(): Promise<void> {
    const { base, kept, newer } = this.#now;
    if (kept || base === '' || newer) return;
    try {
      const { fingerprint } = await readManifest(this.around.folder());
      const now = this.#now;
      if (!now.kept && base === now.base && fingerprint !== base) this.#now = { ...now, newer: true };
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

  /** Shows an atlas that was built on this page from the papers that are shown, and keeps it over a reload; neither where another was asked for meanwhile. */
  async replace({ folder, files }: RebuiltAtlas, query: string): Promise<void> {
    const turn = this.#turn;
    const workbench = await this.#workbench(folder, query);
    if (turn !== this.#turn) return workbench.atlas.close();
    const { manifest } = workbench.atlas;
    const { base, kept } = this.#now;
    const before = this.workbench?.atlas;
    const changes = before ? changesBetween(before, workbench.atlas) : [];
    const why = before ? whyNumbersChanged(before.manifest, manifest, changes) : '';
    workbench.notice = sayChange(before?.manifest, manifest, changes);
    this.#show({ workbench, base, kept, rebuilt: true, changes, why });
    const keeping = await this.#rebuilds.keep(base, files, manifest.fingerprint);
    if (!keeping.kept)
      workbench.notice +=
        ' This browser does not keep it over a reload: take the recipe (Corpus) before you close the page.';
    else if (keeping.inPlace)
      workbench.notice +=
        ' Another tab had changed this atlas: after a reload these changes are shown, and those of the other tab no longer.';
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
    const turn = this.#begin(kept?.id ?? null);
    const workbench = await this.#workbench(folder, query);
    if (turn === this.#turn) await this.around.address?.(this.asked);
    if (turn !== this.#turn) return workbench.atlas.close();
    workbench.notice = problem;
    this.#showAnother({ workbench, base: workbench.atlas.manifest.fingerprint, kept });
  }

  /** Another atlas is on its way: what is being built of the one that is shown is given up. */
  #begin(asked: string | null): number {
    this.asked = asked;
    this.shaping.beginAnew();
    if (!this.workbench) this.#now = NOTHING;
    return ++this.#turn;
  }

  /** Shows what is not made of the papers that were shown: what was done and asked for of those ends with them. */
  #showAnother(shown: Partial<Shown>): void {
    this.shaping.beginAnew();
    this.#show(shown);
  }

  #show(shown: Partial<Shown>): void {
    this.workbench?.atlas.close();
    this.#now = { ...NOTHING, ...shown };
    const { workbench } = this;
    theme.topicColours = topicColoursOf(workbench?.atlas.manifest.topics ?? []);
    workbench?.settle();
  }

  #sayOtherTab(base: string): void {
    const { workbench, base: own } = this.#now;
    if (!workbench || base !== own) return;
    workbench.notice =
      'Another tab changed this atlas: after a reload its changes are shown, and not these. Take the recipe (Corpus) to keep them.';
  }

  /** The atlas that a person built from this one at an earlier visit, and the fingerprint of this one; null where there is none. */
  async #builtAgain(folder: AtlasFolder): Promise<{ readonly base: string; readonly folder: AtlasFolder } | null> {
    if (!this.#rebuilds.any) return null;
    const { fingerprint: base } = await readManifest(folder);
    const again = await this.#rebuilds.find(base);
    if (!again) return null;
    try {
      await readManifest(again);
    } catch {
      // Another version of the page built it.
      await this.#rebuilds.forget(base);
      return null;
    }
    return { base, folder: again };
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
