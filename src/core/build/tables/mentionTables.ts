import type { Mention, ReportedResult } from '../../types.ts';
import { makeTable } from '../../atlas/tables/table.ts';
import type { Table } from '../../atlas/types.ts';

/** The `mentions` table. */
export function mentionsTable(mentions: readonly Mention[]): Table {
  return makeTable('mentions', mentions.length, {
    paper: Int32Array.from(mentions, (mention) => mention.paper),
    kind: mentions.map((mention) => mention.kind),
    name: mentions.map((mention) => mention.name),
    surface: mentions.map((mention) => mention.surface),
    field: mentions.map((mention) => mention.field),
    start: Int32Array.from(mentions, (mention) => mention.start),
    end: Int32Array.from(mentions, (mention) => mention.end),
    sentence: mentions.map((mention) => mention.sentence),
    rule: mentions.map((mention) => mention.rule),
    status: mentions.map((mention) => mention.status ?? ''),
  });
}

/** The `results` table. */
export function resultsTable(results: readonly ReportedResult[]): Table {
  return makeTable('results', results.length, {
    paper: Int32Array.from(results, (result) => result.paper),
    dataset: results.map((result) => result.dataset),
    metric: results.map((result) => result.metric),
    value: results.map((result) => result.value),
    unit: results.map((result) => result.unit),
    kind: results.map((result) => result.kind),
    better: results.map((result) => result.better),
    field: results.map((result) => result.field),
    start: Int32Array.from(results, (result) => result.start),
    end: Int32Array.from(results, (result) => result.end),
    sentence: results.map((result) => result.sentence),
  });
}

/** The `datasets` table: each dataset's `papers` are the different papers that mention it. */
export function datasetsTable(mentions: readonly Mention[], papers: number): Table {
  const datasets = countDatasets(mentions);
  return makeTable('datasets', datasets.length, {
    dataset: datasets.map(([name]) => name),
    papers: Int32Array.from(datasets, ([, size]) => size),
    share: Float64Array.from(datasets, ([, size]) => size / papers),
  });
}

/** Datasets with the number of papers that mention them, most first, then by name. */
function countDatasets(mentions: readonly Mention[]): (readonly [string, number])[] {
  const papers = new Map<string, Set<number>>();
  for (const { kind, name, paper } of mentions) {
    if (kind !== 'dataset') continue;
    const seen = papers.get(name) ?? new Set();
    papers.set(name, seen.add(paper));
  }
  return [...papers]
    .map(([name, seen]) => [name, seen.size] as const)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}
