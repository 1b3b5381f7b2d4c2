import { contrastTerms, type ContrastedTerm, type CountedSet } from '#lib/stats/contrast.ts';
import { countIn } from '#lib/tables/mentionIndex.ts';
import type { Side } from '#lib/workbench/comparison.svelte.ts';

/** What tells two sides apart among some names, given how many papers of a mask have each. */
export function contrastRows(
  names: readonly string[],
  corpus: CountedSet,
  a: Side,
  b: Side,
  count: (mask: Uint8Array) => Int32Array,
): ContrastedTerm[] {
  return contrastTerms(
    names,
    corpus,
    { size: a.papers, papers: count(a.mask) },
    { size: b.papers, papers: count(b.mask) },
  );
}

/** The same for names with the rows of their papers. */
export function countedIn(
  named: readonly { readonly name: string; readonly papers: Int32Array }[],
  papers: number,
  a: Side,
  b: Side,
): ContrastedTerm[] {
  return contrastRows(
    named.map(({ name }) => name),
    { size: papers, papers: Int32Array.from(named, (one) => one.papers.length) },
    a,
    b,
    (mask) => Int32Array.from(named, (one) => countIn(one.papers, mask)),
  );
}
