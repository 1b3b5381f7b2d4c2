/** The papers that pass the filters in force. */
export interface Selection {
  /** 1 for each paper that is in. */
  readonly mask: Uint8Array;
  /** Rows of the papers that are in, ascending. */
  readonly rows: Int32Array;
}

/** The papers that are in every mask; all papers where there is no mask. */
export function intersect(papers: number, masks: readonly Uint8Array[]): Selection {
  const mask = new Uint8Array(papers).fill(1);
  for (const other of masks) for (let row = 0; row < papers; row++) mask[row]! &= other[row]!;
  return { mask, rows: rowsOf(mask) };
}

/** The papers that are in any of the masks; none where there is no mask. */
export function unite(papers: number, masks: readonly Uint8Array[]): Uint8Array {
  const mask = new Uint8Array(papers);
  for (const other of masks) for (let row = 0; row < papers; row++) mask[row]! |= other[row]!;
  return mask;
}

export function rowsOf(mask: Uint8Array): Int32Array {
  let count = 0;
  for (const bit of mask) count += bit;
  const rows = new Int32Array(count);
  let at = 0;
  for (let row = 0; row < mask.length; row++) if (mask[row]) rows[at++] = row;
  return rows;
}

/** 1 for each of the rows; rows that there are not are passed over. */
export function maskOf(papers: number, rows: ArrayLike<number>): Uint8Array {
  const mask = new Uint8Array(papers);
  for (let i = 0; i < rows.length; i++) if (rows[i]! < papers) mask[rows[i]!] = 1;
  return mask;
}

/** 1 for each paper whose topic is one of the ids. */
export function topicMask(topic: Int32Array, ids: readonly number[]): Uint8Array {
  const wanted = new Set(ids);
  return Uint8Array.from(topic, (id) => (wanted.has(id) ? 1 : 0));
}

/** Papers of the set in each topic, by topic id. */
export function countTopics(topic: Int32Array, mask: Uint8Array): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (let row = 0; row < mask.length; row++) {
    if (mask[row]) counts.set(topic[row]!, (counts.get(topic[row]!) ?? 0) + 1);
  }
  return counts;
}
