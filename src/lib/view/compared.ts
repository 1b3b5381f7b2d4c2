import type { Papers } from '#lib/tables/papers.ts';
import { topicMask } from './selection.ts';
import type { ComparedSet } from './view.ts';

/** Two sets of papers to hold against each other. */
export interface ComparedMasks {
  readonly a: Uint8Array;
  readonly b: Uint8Array;
  /** Papers in both, which blur the difference. */
  readonly shared: number;
}

/**
 * The papers of two sets. `rest` is what is not in the other one; where both are, both are empty.
 *
 * @param selection mask of the selected papers
 */
export function comparedMasks(a: ComparedSet, b: ComparedSet, papers: Papers, selection: Uint8Array): ComparedMasks {
  const plain = (set: ComparedSet): Uint8Array | null =>
    set === 'rest' ? null : set === 'selection' ? selection : topicMask(papers.topic, [set]);
  const none = new Uint8Array(papers.count);
  const [first, second] = [plain(a), plain(b)];
  const maskA = first ?? (second ? second.map((bit) => 1 - bit) : none);
  const maskB = second ?? (first ? first.map((bit) => 1 - bit) : none);
  let shared = 0;
  for (let row = 0; row < papers.count; row++) shared += maskA[row]! & maskB[row]!;
  return { a: maskA, b: maskB, shared };
}
