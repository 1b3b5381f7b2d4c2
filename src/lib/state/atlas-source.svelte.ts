import type { AtlasFolder } from '#core/atlas/folder';
import { openAtlas } from './atlas.ts';
import { explain, type Failure } from './failure.ts';
import type { Trail } from './trail.ts';
import { Workbench } from './workbench.svelte.ts';

/** Where the page's atlas comes from: on its way while both fields are empty, then open or explained. */
export class AtlasSource {
  workbench = $state.raw<Workbench | undefined>();
  failure = $state.raw<Failure | undefined>();

  constructor(
    private readonly folder: () => AtlasFolder,
    private readonly trail: Trail,
  ) {}

  /** @param query of the address bar: the view to begin with */
  async open(query: string): Promise<void> {
    this.failure = undefined;
    try {
      const workbench = new Workbench(await openAtlas(this.folder()), this.trail, localStorage);
      workbench.restore(query, {});
      workbench.settle();
      this.workbench = workbench;
    } catch (error) {
      this.failure = explain(error);
    }
  }
}
