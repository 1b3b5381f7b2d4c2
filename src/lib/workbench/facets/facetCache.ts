import { indexFacet, type Facet } from '#lib/tables/facet.ts';
import type { FacetColumn } from '#lib/tables/facetColumns.ts';
import { FACET_KINDS, type FacetKind } from '#lib/tables/facetKind.ts';

/** Columns that were counted, by what their values were taken for. */
export class FacetCache {
  readonly #counted = new Map<string, Facet>();

  /** @param told what a person says that the values are; by default what they look like */
  of(column: FacetColumn, told: FacetKind | undefined): Facet {
    const key = `${told ?? ''}\t${column.name}`;
    let facet = this.#counted.get(key);
    if (!facet) {
      facet = indexFacet(column, told);
      this.#counted.set(key, facet);
    }
    return facet;
  }
}

/** What a stored text says of columns; nothing where it is no such text. */
export function parseKinds(text: string | null): [name: string, kind: FacetKind][] {
  if (text === null) return [];
  try {
    const pairs = JSON.parse(text) as unknown;
    const known = (pair: unknown): pair is [string, FacetKind] =>
      Array.isArray(pair) && typeof pair[0] === 'string' && (FACET_KINDS as readonly unknown[]).includes(pair[1]);
    return Array.isArray(pairs) ? pairs.filter(known) : [];
  } catch {
    // Another program's text under our key: it says nothing of columns.
    return [];
  }
}
