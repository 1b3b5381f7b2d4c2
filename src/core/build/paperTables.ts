import type { Corpus } from '../types.ts';
import { bibliographyColumns } from '../atlas/bibliographyColumns.ts';
import { facetColumns } from '../atlas/facetColumns.ts';
import { makeTable } from '../atlas/table.ts';
import type { ColumnData, Table } from '../atlas/types.ts';

/** What the stages know of each paper, by paper. */
export interface PaperColumns {
  readonly topic: Int32Array;
  readonly topicLabel: readonly string[];
  readonly similarity: ColumnData;
  readonly secondTopic: ColumnData;
  readonly margin: ColumnData;
  readonly between: Int32Array;
  readonly neighboursKept: Float32Array;
  readonly x: Float32Array;
  readonly y: Float32Array;
}

/** The `papers` table. */
export function papersTable(papers: Corpus['papers'], known: PaperColumns): Table {
  return makeTable(
    'papers',
    papers.length,
    {
      id: papers.map(({ id }) => id),
      title: papers.map(({ title }) => title),
      topic: known.topic,
      topic_label: known.topicLabel,
      similarity: known.similarity,
      second_topic: known.secondTopic,
      margin: known.margin,
      between: known.between,
      neighbours_kept: known.neighboursKept,
      x: known.x,
      y: known.y,
      year: papers.map(({ year }) => year),
      source: papers.map(({ sources }) => sources.map(({ file, record }) => `${file}#${record}`).join('; ')),
      ...bibliographyColumns(papers),
    },
    facetColumns(papers),
  );
}

/** The `abstracts` table. */
export function abstractsTable(papers: Corpus['papers']): Table {
  return makeTable('abstracts', papers.length, { abstract: papers.map(({ abstract }) => abstract) });
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
