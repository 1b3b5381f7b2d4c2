import { MARK_COLUMNS } from '#lib/workbench/marks/paperMarks.svelte.ts';
import type { Workbench } from '#lib/workbench/workbench.svelte.ts';

/** Those that the page makes, before and behind the input's own. */
const FIRST = ['title', 'topic', 'similarity', 'edge', 'between', 'dataset'];
const LAST = Object.values(MARK_COLUMNS);
/** Shown as long as nobody has chosen others, where the input has them. */
const USUAL = ['title', 'authors', 'year', 'venue', 'topic', 'similarity', 'dataset', MARK_COLUMNS.starred];

/** Every column that the table of papers can show, as it names them. */
export function tableColumns({ facets }: Workbench): { readonly name: string; readonly label: string }[] {
  const made = (name: string) => facets.look(name) ?? [];
  const given = (facets.columns ?? []).filter(({ name }) => ![...FIRST, ...LAST].includes(name));
  return [...FIRST.flatMap(made), ...given, ...LAST.flatMap(made)];
}

/** Names of those that are shown. The title always is: it opens the paper. */
export function shownColumns(bench: Workbench): string[] {
  const all = new Set(tableColumns(bench).map(({ name }) => name));
  const chosen = bench.view.columns.length > 0 ? bench.view.columns : USUAL;
  return ['title', ...chosen.filter((name) => name !== 'title' && all.has(name))];
}
