import { START } from '#lib/view/view.ts';
import type { Workbench } from '#lib/workbench/workbench.svelte.ts';

/** Opens the papers of a topic that have the value in a column: all that a number of the whole topic counts, so that other filters are lifted. */
export function showPapers(bench: Workbench, topic: number, field: string, value: string): void {
  const { terms, mentions, q, picked, sort } = START;
  const where = [{ kind: 'is' as const, field, value }];
  bench.go({ view: 'papers', topics: [topic], terms, mentions, q, picked, sort, where, paper: null, open: null });
}
