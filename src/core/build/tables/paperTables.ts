import { BIBLIOGRAPHY_VALUES } from '../../atlas/bibliographyColumns.ts';
import { facetNames } from '../../atlas/facetColumns.ts';
import { lazyColumns } from '../../atlas/tables/lazyColumns.ts';
import { makeTable } from '../../atlas/tables/table.ts';
import type { Column, Table } from '../../atlas/types.ts';
import type { PaperMeasures } from '../../cluster/measures/measurePapers.ts';
import type { Faithfulness } from '../../map/faithfulness.ts';
import type { Layout } from '../../map/layout.ts';
import type { Corpus, IntakeRow, Paper } from '../../types.ts';
import type { NamedTopics } from '../nameTopics.ts';

/** What the stages know of each paper, by paper. */
export interface PaperKnowledge {
  readonly assignment: Int32Array;
  readonly measures: PaperMeasures;
  /** 1 for each paper at the edge of its topic. */
  readonly edge: Uint8Array;
  readonly named: Pick<NamedTopics, 'ids' | 'labels'>;
  readonly placed: Layout;
  readonly faithfulness: Pick<Faithfulness, 'paperNeighboursKept'>;
}

type Row = Omit<Paper, 'abstract'>;
/** Values of a paper that may be missing. */
const SAID = { ...BIBLIOGRAPHY_VALUES, year: ({ year }: Pick<Row, 'year'>) => year };

/** The `papers` table. Papers may lie elsewhere: they are looked through once, and read again, without their abstracts, as rows are written. */
export function papersTable(
  papers: Corpus['papers'],
  { assignment, measures, edge, named, placed, faithfulness }: PaperKnowledge,
): Table {
  const { ids, labels } = named;
  const { missing, holders } = lookThrough(papers);
  const columnsOf = lazyColumns(papers.length, (at): Row => {
    const { abstract: _, ...row } = papers[at]!;
    return row;
  });
  const fields = [...holders.keys()];
  const facets = facetNames(fields).map((name, at): Column => {
    const field = fields[at]!;
    const values = { [name]: (row: Row) => row.facets.get(field) ?? null };
    const data = columnsOf(values, () => holders.get(field)! < papers.length)[name]!;
    return { name, type: 'STRING', data };
  });
  return makeTable(
    'papers',
    papers.length,
    {
      ...columnsOf(
        {
          id: ({ id }) => id,
          title: ({ title }) => title,
          source: ({ sources }) => sources.map(({ file, record }) => `${file}#${record}`).join('; '),
          ...SAID,
        },
        (name) => missing.has(name),
      ),
      topic: assignment.map((topic) => ids[topic]!),
      topic_label: Array.from(assignment, (topic) => labels[topic]!.label),
      similarity: Float32Array.from(measures.similarity),
      second_topic: Array.from(measures.second, (topic) => (topic < 0 ? null : ids[topic]!)),
      margin: Float32Array.from(measures.margin),
      between: Int32Array.from(measures.between),
      edge: Int32Array.from(edge),
      neighbours_kept: faithfulness.paperNeighboursKept,
      x: placed.x,
      y: placed.y,
    },
    facets,
  );
}

/** Which values some paper misses, and how many papers have each field of the input. */
function lookThrough(papers: Corpus['papers']) {
  const missing = new Set<string>();
  const holders = new Map<string, number>();
  for (const paper of papers) {
    for (const [name, valueOf] of Object.entries(SAID)) {
      if (!missing.has(name) && valueOf(paper) === null) missing.add(name);
    }
    for (const field of paper.facets.keys()) holders.set(field, (holders.get(field) ?? 0) + 1);
  }
  return { missing, holders };
}

/** The `abstracts` table. Its rows are read as they are written. */
export function abstractsTable(papers: Corpus['papers']): Table {
  const columnsOf = lazyColumns(papers.length, (at) => papers[at]!.abstract);
  return makeTable('abstracts', papers.length, columnsOf({ abstract: (abstract) => abstract }));
}

/** The `intake` table: what became of each record. Its rows are read as they are written. */
export function intakeTable(intake: Corpus['intake']): Table {
  const record = new Int32Array(intake.length);
  const line = new Int32Array(intake.length);
  intake.forEach((row, at) => {
    record[at] = row.record;
    line[at] = row.line;
  });
  const columnsOf = lazyColumns(intake.length, (at) => intake[at]!);
  const texts = {
    file: ({ file }: IntakeRow) => file,
    outcome: ({ outcome }: IntakeRow) => outcome,
    into: ({ into }: IntakeRow) => into,
    reason: ({ reason }: IntakeRow) => reason,
  };
  return makeTable('intake', intake.length, { record, line, ...columnsOf(texts) });
}
