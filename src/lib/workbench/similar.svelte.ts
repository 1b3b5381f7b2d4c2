import type { AtlasTables } from '#lib/tables/atlasTables.svelte.ts';
import type { OpenAtlas } from '#lib/tables/openAtlas.ts';
import { similarityTo } from '#lib/stats/similarPapers.ts';
import { counted } from '#lib/ui/words.ts';
import type { View } from '#lib/view/view.ts';
import type { KeptSets } from './keptSets.svelte.ts';

/** Steps of the trail that an address holds: going on from the last of them drops the first. */
const MOST_STEPS = 8;

interface Sources {
  readonly atlas: OpenAtlas;
  readonly tables: AtlasTables;
  readonly kept: KeptSets;
}

/** The papers that are like some papers, and the trail of what they were looked for from. */
export class Similar {
  readonly #from: Sources;
  readonly #view: () => View;

  constructor(from: Sources, view: () => View) {
    this.#from = from;
    this.#view = view;
  }

  /** Rows of the papers that others are compared with, ascending; none where none is asked for. */
  readonly seeds: readonly number[] = $derived.by(() => {
    const { view, like } = this.#view();
    const last = like.at(-1);
    return view === 'papers' && last !== undefined ? [...(this.#from.kept.rowsOf(last) ?? [])] : [];
  });

  /** How like each paper is to the seeds; null where there are none, or while the terms are on their way. */
  readonly scores: Float32Array | null = $derived.by(() => {
    const [vocabulary, incidence] = [this.#from.tables.vocabulary.value, this.#from.tables.incidence.value];
    if (this.seeds.length === 0 || !vocabulary || !incidence) return null;
    return similarityTo(this.seeds, incidence, vocabulary.papers);
  });

  /** What the steps of the trail are called, first to last. */
  readonly trail: readonly string[] = $derived.by(() => this.#view().like.map((code) => this.#nameOf(code)));

  /** The trail with a step more. */
  next(seeds: ArrayLike<number>): readonly string[] {
    return [...this.#view().like, this.#from.kept.keep(seeds)].slice(-MOST_STEPS);
  }

  #nameOf(code: string): string {
    const { kept, atlas } = this.#from;
    const rows = kept.rowsOf(code);
    if (rows === null) return 'papers kept in another browser';
    return kept.nameOf(code) || (rows.length === 1 ? atlas.papers.title.at(rows[0]!)! : counted(rows.length, 'paper'));
  }
}
