import type { Corpus } from '../../types.ts';
import { bibliographyColumns } from '../../atlas/bibliographyColumns.ts';
import { facetColumns } from '../../atlas/facetColumns.ts';
import { makeTable } from '../../atlas/tables/table.ts';
import type { Table } from '../../atlas/types.ts';
import type { PaperFit } from '../../cluster/measures/measurePapers.ts';
import type { Faithfulness } from '../../map/faithfulness.ts';
import type { Layout } from '../../map/layout.ts';
import { lazyTexts } from '../graph/lazyTexts.ts';
import type { NamedTopics } from '../nameTopics.ts';

/** What the stages know of each paper, by paper. */
export interface PaperKnowledge {
  readonly assignment: Int32Array;
  readonly fit: PaperFit;
  /** 1 for each paper at the edge of its topic. */
  readonly edge: Uint8Array;
  readonly named: Pick<NamedTopics, 'ids' | 'labels'>;
  readonly placed: Layout;
  readonly faithfulness: Pick<Faithfulness, 'paperNeighboursKept'>;
}

/** The `papers` table. */
export function papersTable(
  papers: Corpus['papers'],
  { assignment, fit, edge, named, placed, faithfulness }: PaperKnowledge,
): Table {
  const { ids, labels } = named;
  // Papers may lie elsewhere: they are read once, and without their abstracts.
  const rows = papers.map(({ id, title, year, sources, bibliography, facets }) => ({
    ...{ id, title, year, bibliography, facets },
    source: sources.map(({ file, record }) => `${file}#${record}`).join('; '),
  }));
  return makeTable(
    'papers',
    papers.length,
    {
      id: rows.map(({ id }) => id),
      title: rows.map(({ title }) => title),
      topic: assignment.map((topic) => ids[topic]!),
      topic_label: Array.from(assignment, (topic) => labels[topic]!.label),
      similarity: Float32Array.from(fit.similarity),
      second_topic: Array.from(fit.second, (topic) => (topic < 0 ? null : ids[topic]!)),
      margin: Float32Array.from(fit.margin),
      between: Int32Array.from(fit.between),
      edge: Int32Array.from(edge),
      neighbours_kept: faithfulness.paperNeighboursKept,
      x: placed.x,
      y: placed.y,
      year: rows.map(({ year }) => year),
      source: rows.map(({ source }) => source),
      ...bibliographyColumns(rows),
    },
    facetColumns(rows),
  );
}

/** The `abstracts` table. Its rows are read as they are written. */
export function abstractsTable(papers: Corpus['papers']): Table {
  return makeTable('abstracts', papers.length, { abstract: lazyTexts(papers, ({ abstract }) => abstract) });
}

/** The `intake` table: what became of each record. */
export function intakeTable(intake: Corpus['intake']): Table {
  return makeTable('intake', intake.length, {
    file: intake.map(({ file }) => file),
    record: Int32Array.from(intake, ({ record }) => record),
    line: Int32Array.from(intake, ({ line }) => line),
    outcome: intake.map(({ outcome }) => outcome),
    into: intake.map(({ into }) => into),
    reason: intake.map(({ reason }) => reason),
  });
}
