import type { TableTwin } from '#lib/figure/tableTwin.ts';
import { counted, KIND_WORDS, percent } from '#lib/ui/words.ts';
import { shownTopics } from '#lib/view/topicOrder.ts';
import type { MentionKind } from '#core/types';
import type { Workbench } from '#lib/workbench/workbench.svelte.ts';

/** Terms and typical papers that stand beside a topic. */
const TERMS = 10;
const TYPICAL = 3;
/** Names of a kind. */
const NAMES = 30;
const KINDS: readonly MentionKind[] = ['dataset', 'task', 'method'];

/** A table of the report's appendix. */
export interface AppendixTable {
  readonly title: string;
  readonly table: TableTwin;
}

/** The topics with their numbers, and what the papers mention most. */
export function appendixOf(bench: Workbench): AppendixTable[] {
  const hidden = bench.atlas.manifest.topics.filter((topic) => topic.hidden);
  const without = hidden.reduce((sum, { papers }) => sum + papers, 0);
  const left =
    hidden.length > 0 ? `, but for ${counted(hidden.length, 'hidden one')} of ${counted(without, 'paper')}` : '';
  return [{ title: `Topics${left}`, table: topicTable(bench) }, ...KINDS.flatMap((kind) => nameTable(bench, kind))];
}

function topicTable({ atlas, tables, topics }: Workbench): TableTwin {
  const typical = new Map<number, number[]>([...topics.keys()].map((id) => [id, []]));
  const order = Array.from(atlas.papers.topic.keys()).sort(
    (a, b) => atlas.papers.similarity[b]! - atlas.papers.similarity[a]! || a - b,
  );
  for (const row of order) {
    const rows = typical.get(atlas.papers.topic[row]!);
    if (rows && rows.length < TYPICAL) rows.push(row);
  }
  return {
    columns: ['topic', 'papers', 'share', 'found again', 'at the edge', 'terms', 'most typical papers'],
    rows: shownTopics(atlas.manifest).map(({ id, label, papers, share, stability, edge }) => [
      label,
      papers,
      percent(share),
      stability === null ? '' : percent(stability, 0),
      edge,
      (tables.topicTerms.value?.get(id) ?? [])
        .slice(0, TERMS)
        .map(({ term }) => term)
        .join(', '),
      typical
        .get(id)!
        .map((row) => atlas.papers.title.at(row)!)
        .join(' · '),
    ]),
  };
}

function nameTable(bench: Workbench, kind: MentionKind): AppendixTable[] {
  const all = bench.counts(kind) ?? [];
  if (all.length === 0) return [];
  const { count } = bench.atlas.papers;
  const more = all.length > NAMES ? `, the ${NAMES} most frequent of ${all.length}` : '';
  return [
    {
      title: `${KIND_WORDS[kind].short}${more}`,
      table: {
        columns: ['name', 'papers', 'share'],
        rows: all.slice(0, NAMES).map(({ name, papers }) => [name, papers, percent(papers / count)]),
      },
    },
  ];
}
