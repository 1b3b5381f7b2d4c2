import { SvelteMap } from 'svelte/reactivity';
import type { AtlasTables } from '#lib/tables/atlasTables.svelte.ts';
import { indexFacet, kindOf, type Facet } from '#lib/tables/facet.ts';
import { byUse } from '#lib/tables/columnUse.ts';
import { plainName as plain, type FacetColumn } from '#lib/tables/facetColumns.ts';
import type { FacetKind } from '#lib/tables/facetKind.ts';
import type { OpenAtlas } from '#lib/tables/openAtlas.ts';
import { OwnColumns } from '#lib/tables/ownColumns.ts';
import { MARK_COLUMNS, type PaperMarks } from '../marks/paperMarks.svelte.ts';
import type { DecidedMentions } from '../decidedMentions.svelte.ts';
import { FacetCache, parseKinds } from './facetCache.ts';
import { storageKey, type KeptText } from '../browserStorage.ts';

/** What the input says of the papers: its columns, each counted when it is first asked for, by what its values are or were said to be. */
export class Facets {
  /** What a person says that columns are, by name. */
  readonly #told = new SvelteMap<string, FacetKind>();
  readonly #counted = new FacetCache();
  readonly #key: string;
  readonly #atlas: OpenAtlas;
  readonly #tables: AtlasTables;
  readonly #marks: PaperMarks;
  readonly #decided: Pick<DecidedMentions, 'index'>;
  readonly #made: OwnColumns;
  readonly #storage: KeptText;

  constructor(
    atlas: OpenAtlas,
    tables: AtlasTables,
    storage: KeptText,
    marks: PaperMarks,
    decided: Pick<DecidedMentions, 'index'>,
  ) {
    this.#made = new OwnColumns(atlas);
    this.#atlas = atlas;
    this.#tables = tables;
    this.#storage = storage;
    this.#marks = marks;
    this.#decided = decided;
    this.#key = storageKey('columns', atlas.manifest);
    for (const [name, kind] of parseKinds(storage.getItem(this.#key))) this.#told.set(name, kind);
  }

  /** Every column with a value, as the table has them; undefined while they are on their way. */
  get columns(): readonly FacetColumn[] | undefined {
    return this.#tables.facetColumns.value;
  }

  /** Those that can be counted, the most useful first: all but texts, and columns that say the same of every paper. */
  readonly countable: readonly Facet[] | undefined = $derived.by(() =>
    this.columns
      ?.map((column) => this.#count(column))
      .filter(({ entries }) => entries.length > 1)
      .sort(byUse),
  );

  /** Whether a name, as it is typed, is that of a column. Any name is while the columns are on their way. */
  has(name: string): boolean {
    return (
      this.columns === undefined ||
      this.#column(name) !== undefined ||
      this.#own(name) !== undefined ||
      markNamed(name) !== null ||
      plain(name) === DATASET
    );
  }

  /** Whether a name is that of a person's marks, and no column of the input has it. */
  isMark(name: string): boolean {
    return this.columns !== undefined && !this.#own(name) && !this.#column(name) && markNamed(name) !== null;
  }

  /** The column of a name, as the atlas or the page writes it, in any case. */
  find(name: string): Facet | undefined {
    const column = this.#own(name) ?? this.#column(name);
    if (column) return this.#count(column);
    if (plain(name) === DATASET) return this.#datasets;
    const mark = markNamed(name);
    return mark === null ? undefined : (this.#marks.column(mark) ?? undefined);
  }

  /** A column as {@link find} gives it, but not counted, which takes a while for one of many names. */
  look(name: string): (FacetColumn & { readonly kind: FacetKind }) | undefined {
    const column = this.#own(name) ?? this.#column(name);
    return column ? { ...column, kind: this.#told.get(column.name) ?? kindOf(column) } : this.find(name);
  }

  /** Says what the values of a column are; `null` leaves it to their looks. */
  tell(name: string, kind: FacetKind | null): void {
    if (kind === null) this.#told.delete(name);
    else this.#told.set(name, kind);
    this.#storage.setItem(this.#key, JSON.stringify([...this.#told]));
  }
  toldOf(name: string): FacetKind | null {
    return this.#told.get(name) ?? null;
  }

  #count(column: FacetColumn): Facet {
    return this.#counted.of(column, this.#told.get(column.name));
  }

  #column(name: string): FacetColumn | undefined {
    const wanted = plain(name);
    return (
      this.columns?.find((column) => column.name === name) ??
      this.columns?.find((column) => plain(column.name) === wanted || plain(column.label) === wanted)
    );
  }

  #own(name: string): FacetColumn | undefined {
    return this.#made.of(plain(name));
  }

  /** The datasets that each paper mentions; undefined while the mentions are on their way. */
  readonly #datasets: Facet | undefined = $derived.by(() => {
    const names = this.#decided.index?.names.filter(({ kind }) => kind === 'dataset');
    if (!names) return undefined;
    const values = new Array<string | null>(this.#atlas.papers.count).fill(null);
    for (const { name, papers } of names) {
      for (const row of papers) values[row] = values[row] ? `${values[row]}; ${name}` : name;
    }
    return indexFacet({ name: DATASET, label: DATASET, values }, 'list');
  });
}

const DATASET = 'dataset';

/** The column of a person's marks, by its whole name (`my tag`) or the short one (`tag`), which a column of the input may have taken. */
function markNamed(name: string): string | null {
  const wanted = plain(name);
  const found = Object.entries(MARK_COLUMNS).find(([short, whole]) => short === wanted || plain(whole) === wanted);
  return found ? found[1] : null;
}
