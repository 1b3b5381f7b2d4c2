import type { ComparedSet } from './comparedSet.ts';

/** Two sets of papers to hold against each other. */
export interface ComparedMasks {
  readonly a: Uint8Array;
  readonly b: Uint8Array;
  /** Papers in both, which blur the difference. */
  readonly shared: number;
}

/** What to compare where nobody has said it: the selection with the rest, or without a selection the two largest topics. */
export function fillIn(
  a: ComparedSet,
  b: ComparedSet,
  { filtered, topics }: { filtered: boolean; topics: readonly number[] },
): [a: ComparedSet, b: ComparedSet] {
  const [first, second] = topics;
  const topic = (id: number | undefined): ComparedSet => (id === undefined ? { kind: 'rest' } : { kind: 'topic', id });
  const left: ComparedSet = a.kind !== 'auto' ? a : filtered ? { kind: 'selection' } : topic(first);
  if (b.kind !== 'auto') return [b.kind === 'rest' && left.kind === 'rest' ? topic(first) : left, b];
  const alone = a.kind !== 'auto' || filtered || second === undefined;
  return [left, alone ? { kind: 'rest' } : topic(second)];
}

/**
 * The papers of two sets. `rest` is what is not in the other one; where both are, both are empty.
 *
 * @param papers how many there are
 * @param maskOf the papers of any set but the rest
 */
export function comparedMasks(
  a: ComparedSet,
  b: ComparedSet,
  papers: number,
  maskOf: (set: ComparedSet) => Uint8Array,
): ComparedMasks {
  const plain = (set: ComparedSet): Uint8Array | null => (set.kind === 'rest' ? null : maskOf(set));
  const none = new Uint8Array(papers);
  const [first, second] = [plain(a), plain(b)];
  const maskA = first ?? (second ? second.map((bit) => 1 - bit) : none);
  const maskB = second ?? (first ? first.map((bit) => 1 - bit) : none);
  let shared = 0;
  for (let row = 0; row < papers; row++) shared += maskA[row]! & maskB[row]!;
  return { a: maskA, b: maskB, shared };
}
