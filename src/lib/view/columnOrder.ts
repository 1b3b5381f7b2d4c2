import { numberOf, type FacetKind } from '#lib/tables/facetKind.ts';

type Values = readonly (string | null)[];

/** The place of each paper's value among all different values of a column, from 0; -1 where it has none. Texts are compared without case and accents. */
export function rankValues(values: Values, kind: FacetKind): Int32Array {
  const keys: readonly (string | number | null)[] = values.map((value) => {
    if (value === null) return null;
    if (kind !== 'number') return plain(value);
    const number = numberOf(value);
    return Number.isNaN(number) ? null : number;
  });
  const distinct = [...new Set(keys)].filter((key) => key !== null);
  if (kind === 'number') distinct.sort((a, b) => Number(a) - Number(b));
  else distinct.sort();
  const places = new Map(distinct.map((key, place) => [key, place]));
  return Int32Array.from(keys, (key) => (key === null ? -1 : places.get(key)!));
}

/** Lower case without accents, for order alone: unlike the search's folding it need not keep the length. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * Rows by their rank, or the other way round; those without one last either way, ties in the order of the corpus.
 *
 * @param ranks of every paper, as {@link rankValues} gives them
 */
export function orderByRank(rows: Int32Array, ranks: Int32Array, down: boolean): Int32Array {
  const papers = ranks.length;
  // Rank and row in one number: numbers are sorted many times faster than rows by a function.
  const keys = Float64Array.from(rows, (row) => {
    const rank = ranks[row]!;
    return (rank < 0 ? papers + 1 : down ? papers - rank : rank) * papers + row;
  });
  return Int32Array.from(keys.sort(), (key) => key % papers);
}

/** Ranks of columns, each made when it is first sorted by. */
export class ColumnRanks {
  readonly #known = new WeakMap<Values, { readonly kind: FacetKind; readonly ranks: Int32Array }>();

  of(values: Values, kind: FacetKind): Int32Array {
    let known = this.#known.get(values);
    if (known?.kind !== kind) {
      known = { kind, ranks: rankValues(values, kind) };
      this.#known.set(values, known);
    }
    return known.ranks;
  }
}
