import type { Workbench } from '#lib/workbench/workbench.svelte.ts';

/** Opens those papers of what is selected that have the value in a column, in place of what was asked of that column before. */
export function showPapers(bench: Workbench, field: string, value: string): void {
  const others = bench.view.where.filter((test) => test.field !== 'edge' && test.field !== 'between');
  bench.go({ view: 'papers', where: [...others, { kind: 'is', field, value }], sort: 'best', paper: null, open: null });
}
