import { CorpuscopeError } from '#core/errors';
import type { Failure } from '#lib/tables/failure.ts';
import { Lazy } from '#lib/tables/lazy.svelte.ts';
import { parseQuery, searchesTexts } from '#lib/view/search.ts';
import type { Workbench } from '#lib/workbench/workbench.svelte.ts';

/**
 * Waits until everything that any view shows has been read.
 *
 * @throws CorpuscopeError where a table, or what is searched, cannot be read
 */
export async function settled({ tables, view, atlas, facets }: Workbench): Promise<void> {
  const all = Object.values(tables).filter((table): table is Lazy<unknown> => table instanceof Lazy);
  for (const table of all) table.want();
  while (all.some(({ loading }) => loading)) await new Promise((resolve) => setTimeout(resolve));
  refuse(all.find((table) => table.failure)?.failure);
  const query = parseQuery(view.q, (name) => facets.has(name));
  if (!searchesTexts(query)) return;
  while (tables.search.searched(query) < atlas.papers.count) {
    refuse(tables.search.failureOf(query));
    await new Promise((resolve) => setTimeout(resolve));
  }
}

function refuse(failure: Failure | undefined): void {
  if (failure) throw new CorpuscopeError(failure.what, { fix: failure.fix });
}
