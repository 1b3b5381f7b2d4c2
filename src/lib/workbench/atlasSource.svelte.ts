import { createContext } from 'svelte';
import type { AtlasFolder } from '#core/atlas/folder';
import { openAtlas } from '#lib/tables/openAtlas.ts';
import { explain, type Failure } from '#lib/tables/failure.ts';
import type { PageHistory } from '#lib/view/history.ts';
import { browserStorage } from './browserStorage.ts';
import { Workbench } from './workbench.svelte.ts';

/** Where the page's atlas comes from: on its way while both fields are empty, then open or explained. */
export class AtlasSource {
  workbench = $state.raw<Workbench | undefined>();
  failure = $state.raw<Failure | undefined>();
  /** True while the atlas shown was built on this page. */
  rebuilt = $state(false);

  constructor(
    private readonly folder: () => AtlasFolder,
    private readonly history: PageHistory,
  ) {}

  /** Opens the atlas on disk. @param query of the address bar: the view to begin with */
  async open(query: string): Promise<void> {
    this.failure = undefined;
    try {
      this.workbench = await this.#workbench(this.folder(), query);
      this.rebuilt = false;
    } catch (error) {
      this.failure = explain(error);
    }
  }

  /** Opens an atlas that was built on this page, in the place of the one that is shown. */
  async replace(folder: AtlasFolder, query: string): Promise<void> {
    const workbench = await this.#workbench(folder, query);
    const { moved, topics } = workbench.atlas.manifest;
    workbench.notice = moved
      ? `${topics.length} topics: ${moved.movedPapers} of ${moved.sharedPapers} papers are in another topic than before.`
      : `${topics.length} topics.`;
    this.workbench = workbench;
    this.rebuilt = true;
  }

  async #workbench(folder: AtlasFolder, query: string): Promise<Workbench> {
    const workbench = new Workbench(await openAtlas(folder), this.history, browserStorage);
    workbench.restore(query, {});
    workbench.settle();
    return workbench;
  }
}

/** The source of the page's atlas, for the panels that change it. */
export const [useSource, provideSource] = createContext<AtlasSource>();
