import { counted } from '#lib/ui/words.ts';
import type { Workbench } from './workbench.svelte.ts';

/** So many papers of the selection, with whether there may be more: `37 papers`, `37 papers so far`; nothing that would be taken for a count while there is none. */
export function sayPapers({ filtering }: Pick<Workbench, 'filtering'>, papers: number): string {
  if (filtering.final) return counted(papers, 'paper');
  return filtering.growing ? `${counted(papers, 'paper')} so far` : 'Counting papers …';
}
