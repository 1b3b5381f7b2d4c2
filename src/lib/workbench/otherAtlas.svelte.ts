import type { AtlasFolder } from '#core/atlas/folder';
import type { AtlasComparison } from '#core/compare/compareAtlases';
import { explain, type Failure } from '#lib/tables/failure.ts';

/** An atlas that the shown one can be held against. */
export interface OtherAtlas {
  readonly key: string;
  readonly name: string;
  readonly folder: () => Promise<AtlasFolder>;
}

/** The comparison of the shown atlas with another one. */
export class AtlasContrast {
  other = $state.raw<OtherAtlas | undefined>();
  comparison = $state.raw<AtlasComparison | undefined>();
  failure = $state.raw<Failure | undefined>();
  waiting = $state(false);

  constructor(private readonly shown: AtlasFolder) {}

  /** Reads the other atlas and compares; what was asked for last is what is shown. */
  async against(other: OtherAtlas): Promise<void> {
    this.other = other;
    this.comparison = undefined;
    this.failure = undefined;
    this.waiting = true;
    try {
      const [{ compareAtlases }, { readCompared }, folder] = await Promise.all([
        import('#core/compare/compareAtlases'),
        import('#core/compare/comparedAtlas'),
        other.folder(),
      ]);
      const [a, b] = await Promise.all([readCompared(this.shown), readCompared(folder)]);
      const comparison = compareAtlases(a, b);
      if (this.other === other) this.comparison = comparison;
    } catch (error) {
      if (this.other === other) this.failure = explain(error);
    } finally {
      if (this.other === other) this.waiting = false;
    }
  }
}
