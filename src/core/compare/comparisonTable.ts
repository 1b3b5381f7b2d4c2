import type { Table } from '../atlas/types.ts';
import type { AtlasComparison } from './compareAtlases.ts';

/** One row for each pair of topics; a topic that corresponds to none has the other side empty. */
export function comparisonTable({ pairs }: AtlasComparison): Table {
  return {
    rows: pairs.length,
    columns: [
      { name: 'topic_a', type: 'INT32', data: pairs.map(({ a }) => a?.id ?? null) },
      { name: 'label_a', type: 'STRING', data: pairs.map(({ a }) => a?.label ?? null) },
      { name: 'papers_a', type: 'INT32', data: pairs.map(({ a }) => a?.papers ?? null) },
      { name: 'topic_b', type: 'INT32', data: pairs.map(({ b }) => b?.id ?? null) },
      { name: 'label_b', type: 'STRING', data: pairs.map(({ b }) => b?.label ?? null) },
      { name: 'papers_b', type: 'INT32', data: pairs.map(({ b }) => b?.papers ?? null) },
      { name: 'papers_in_both', type: 'INT32', data: pairs.map(({ papers }) => papers) },
      { name: 'overlap', type: 'DOUBLE', data: pairs.map(({ overlap }) => overlap) },
      { name: 'likeness', type: 'DOUBLE', data: pairs.map(({ likeness }) => likeness) },
    ],
  };
}
