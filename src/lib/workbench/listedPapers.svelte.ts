import type { OpenAtlas } from '#lib/tables/openAtlas.ts';
import type { AtlasTables } from '#lib/tables/atlasTables.svelte.ts';
import { ColumnRanks, orderByRank } from '#lib/view/columnOrder.ts';
import { firstPapers, orderPapers } from '#lib/view/paperOrder.ts';
import { maskOf } from '#lib/view/selection.ts';
import { PAPER_SORTS, type View } from '#lib/view/view.ts';
import type { Facets } from './facets/facets.svelte.ts';
import type { Filtering, Wait } from './filtering.svelte.ts';
import type { Similar } from './similar.svelte.ts';

/** Papers that are shown before one goes to the Papers view. */
const FOREMOST = 6;

interface Sources {
  readonly atlas: OpenAtlas;
  readonly tables: AtlasTables;
  readonly facets: Facets;
  readonly filtering: Filtering;
  readonly similar: Similar;
}

/** The selected papers as lists show them: without what others are compared with, in the order asked for. */
export class ListedPapers {
  readonly #from: Sources;
  readonly #view: () => View;
  readonly #ranks = new ColumnRanks();

  constructor(from: Sources, view: () => View) {
    this.#from = from;
    this.#view = view;
  }

  readonly #unordered = $derived.by(() => {
    const { atlas, filtering, similar } = this.#from;
    const { rows } = filtering.selection;
    if (similar.seeds.length === 0) return rows;
    const seeded = maskOf(atlas.papers.count, similar.seeds);
    return rows.filter((row) => !seeded[row]);
  });
  readonly #sorting = $derived.by(() => {
    const { sort } = this.#view();
    const [, way, name = ''] = /^(up|down):(.*)$/s.exec(sort) ?? [];
    const column = way === undefined ? undefined : this.#from.facets.look(name);
    return { column, down: way === 'down', named: PAPER_SORTS.find((one) => one === sort) ?? 'best' };
  });
  readonly #scores = $derived.by(() => this.#from.similar.scores ?? this.#from.filtering.scores);

  /** What their order still waits for; nothing where it is final. */
  readonly waits: readonly Wait[] = $derived.by(() => {
    const { tables, facets, similar } = this.#from;
    const { vocabulary, incidence, facetColumns } = tables;
    const waits: Wait[] = [];
    if (similar.seeds.length > 0 && !similar.scores)
      waits.push({ what: 'terms', failure: vocabulary.failure ?? incidence.failure });
    if (this.#view().sort.includes(':') && !facets.columns)
      waits.push({ what: 'columns', failure: facetColumns.failure });
    return waits;
  });
  readonly count = $derived.by(() => this.#unordered.length);
  readonly rows = $derived.by(() => {
    const { column, down, named } = this.#sorting;
    if (column) return orderByRank(this.#unordered, this.#ranks.of(column.values, column.kind), down);
    return orderPapers(this.#unordered, this.#from.atlas.papers, named, this.#scores);
  });
  /** The first few of them, known much sooner. */
  readonly foremost = $derived.by(() => {
    const { column, named } = this.#sorting;
    if (column) return this.rows.slice(0, FOREMOST);
    return firstPapers(this.#unordered, this.#from.atlas.papers, named, this.#scores, FOREMOST);
  });
}
