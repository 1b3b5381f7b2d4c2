import type { AtlasTables } from '#lib/tables/atlasTables.svelte.ts';
import { parseQuery } from '#lib/view/search.ts';
import type { View } from '#lib/view/view.ts';

/** Starts fetching the tables that a view shows. */
export function fetchFor(view: View, tables: AtlasTables): void {
  tables.vocabulary.want();
  tables.mentions.want();
  tables.neighbours.want();
  const searched = parseQuery(view.q).needles.length > 0;
  if (searched) void tables.abstracts.wantAll();
  const filters = view.topics.length + view.terms.length + view.mentions.length + view.picked.length;
  if (filters > 0 || searched || view.view === 'terms' || view.view === 'compare') tables.incidence.want();
  if (view.paper !== null || view.open !== null || view.view === 'datasets') {
    tables.mentionRows.want();
    tables.results.want();
  }
  if (view.view === 'terms') tables.topicTerms.want();
  if (view.view === 'corpus') tables.intake.want();
}
