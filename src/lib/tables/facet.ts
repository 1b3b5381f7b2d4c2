import { guessKind, numberOf, splitterOf, type FacetKind } from './facetKind.ts';
import type { FacetColumn } from './facetColumns.ts';

/** A column with what can be counted in it. */
export interface Facet extends FacetColumn {
  readonly kind: FacetKind;
  /** Its different values: dates and numbers ascending, names by how many papers have them, most first. None of a text. */
  readonly entries: readonly FacetEntry[];
  /** Papers that have any value. */
  readonly papers: number;
}

interface FacetEntry {
  readonly value: string;
  /** Rows of the papers that have it, ascending. */
  readonly papers: Int32Array;
}

/**
 * Counts a column.
 *
 * @param kind what its values are; by default what they look like
 */
export function indexFacet(column: FacetColumn, kind: FacetKind = kindOf(column)): Facet {
  const { values } = column;
  const papers = values.reduce((count, value) => count + (value === null ? 0 : 1), 0);
  if (kind === 'text') return { ...column, kind, entries: [], papers };
  const split = kind === 'list' ? splitterOf(values) : (value: string) => [value];
  const rows = new Map<string, number[]>();
  values.forEach((value, row) => {
    if (value === null) return;
    for (const piece of new Set(split(value))) {
      const list = rows.get(piece);
      if (list) list.push(row);
      else rows.set(piece, [row]);
    }
  });
  const entries = Array.from(rows, ([value, list]) => ({ value, papers: Int32Array.from(list) }));
  const byName = (a: FacetEntry, b: FacetEntry): number => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0);
  if (kind === 'number') entries.sort((a, b) => numberOf(a.value) - numberOf(b.value) || byName(a, b));
  else if (kind === 'date') entries.sort(byName);
  else entries.sort((a, b) => b.papers.length - a.papers.length || byName(a, b));
  return { ...column, kind, entries, papers };
}

/** Columns that are lists even where each paper has one value. */
const LISTS = ['authors', 'keywords', 'source'];

/** Columns of names, however few papers have one. */
const NAMES = ['topic', 'between', 'edge'];

/** What the values of a column look like: years are few and whole, and yet numbers. */
export function kindOf({ name, values }: FacetColumn): FacetKind {
  if (name === 'year') return 'number';
  if (NAMES.includes(name)) return 'category';
  return LISTS.includes(name) ? 'list' : guessKind(values);
}
