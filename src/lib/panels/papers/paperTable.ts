import type { TableTwin } from '#lib/figure/tableTwin.ts';
import type { OpenAtlas } from '#lib/tables/openAtlas.ts';

/** The papers of a selection as a table, in the order given: the columns that `corpuscope export --table papers` begins with. */
export function paperTable({ papers, topics }: OpenAtlas, rows: Int32Array): TableTwin {
  return {
    columns: ['id', 'title', 'topic', 'topic_label', 'similarity', 'x', 'y', 'year', 'source'],
    rows: Array.from(rows, (row) => [
      papers.id[row]!,
      papers.title[row]!,
      papers.topic[row]!,
      topics.get(papers.topic[row]!)?.label ?? '',
      papers.similarity[row]!,
      papers.x[row]!,
      papers.y[row]!,
      papers.year[row] || null,
      papers.source[row]!,
    ]),
  };
}
