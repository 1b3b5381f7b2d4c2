import type { AtlasTables } from '#lib/tables/atlasTables.svelte.ts';
import { parseQuery, searchesTexts } from '#lib/view/search.ts';
import type { View } from '#lib/view/view.ts';

/** Starts fetching the tables that a view shows. */
export function fetchFor(view: View, tables: AtlasTables): void {
  tables.vocabulary.want();
  tables.mentions.want();
  tables.neighbours.want();
  const query = parseQuery(view.q, () => true);
  // A colon may turn out to stand in a word: then it is looked for in the texts.
  const searched = searchesTexts(query) || query.fields.length > 0;
  const filters =
    view.topics.length + view.terms.length + view.mentions.length + view.where.length + Math.sign(view.picked.length);
  const counted =
    ['terms', 'compare', 'years', 'made'].includes(view.view) || (view.view === 'papers' && view.like.length > 0);
  if (filters > 0 || searched || counted) tables.incidence.want();
  const asked =
    view.where.length + query.fields.length + query.unasked.length > 0 ||
    !['topic', 'similarity', 'stability'].includes(view.colour) ||
    view.shape !== null ||
    view.sort.includes(':') ||
    (view.view === 'papers' && view.papersAs === 'table');
  if (asked || ['topics', 'years', 'compare', 'corpus'].includes(view.view)) tables.facetColumns.want();
  if (view.paper !== null || view.open !== null || view.view === 'datasets') {
    tables.mentionRows.want();
    tables.results.want();
  }
  if (view.paper !== null || view.open !== null) tables.facetColumns.want();
  if (view.view === 'terms') tables.topicTerms.want();
  if (view.view === 'corpus') tables.intake.want();
}
