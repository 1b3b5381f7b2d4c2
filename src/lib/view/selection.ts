/** The papers that pass the filters in force. */
export interface Selection {
  /** 1 for each paper that is in. */
  readonly mask: Uint8Array;
  /** Rows of the papers that are in, ascending. */
  readonly rows: Int32Array;
  /** How many they are. */
  readonly count: number;
}

/** The papers that are in every mask; all papers where there is no mask. */
export function intersect(papers: number, masks: readonly Uint8Array[]): Selection {
  const [first, ...others] = masks;
  if (others.length === 0) return new MaskedPapers(first ?? new Uint8Array(papers).fill(1));
  const mask = first!.slice();
  for (const other of others) for (let row = 0; row < papers; row++) mask[row]! &= other[row]!;
  return new MaskedPapers(mask);
}

/** Rows are listed when they are first asked for: many only count, or look a paper up. */
class MaskedPapers implements Selection {
  #rows: Int32Array | undefined;
  #count: number | undefined;

  constructor(readonly mask: Uint8Array) {}

  get rows(): Int32Array {
    return (this.#rows ??= rowsOf(this.mask));
  }
  get count(): number {
    return (this.#count ??= this.#rows?.length ?? countOf(this.mask));
  }
}

function countOf(mask: Uint8Array): number {
  let count = 0;
  for (let row = 0; row < mask.length; row++) count += mask[row]!;
  return count;
}

/** The papers that are in any of the masks; none where there is no mask. */
export function unite(papers: number, masks: readonly Uint8Array[]): Uint8Array {
  const mask = new Uint8Array(papers);
  for (const other of masks) for (let row = 0; row < papers; row++) mask[row]! |= other[row]!;
  return mask;
}

export function rowsOf(mask: Uint8Array): Int32Array {
  const rows = new Int32Array(mask.length);
  let count = 0;
  for (let row = 0; row < mask.length; row++) if (mask[row]) rows[count++] = row;
  return rows.slice(0, count);
}

/** 1 for each of the rows; rows that there are not are passed over. */
export function maskOf(papers: number, rows: ArrayLike<number>): Uint8Array {
  const mask = new Uint8Array(papers);
  for (let i = 0; i < rows.length; i++) if (rows[i]! < papers) mask[rows[i]!] = 1;
  return mask;
}

/** 1 for each paper whose topic is one of the ids. */
export function topicMask(topic: Int32Array, ids: readonly number[]): Uint8Array {
  const mask = new Uint8Array(topic.length);
  for (const id of ids) for (const row of rowsOfTopic(topic, id)) mask[row] = 1;
  return mask;
}

const NO_ROWS = new Int32Array(0);
/** Rows by topic, of the topics of papers that were asked for. */
const listed = new WeakMap<Int32Array, readonly Int32Array[]>();

/** Rows of the papers of a topic, ascending. All topics are listed at the first question: what looks at one does not go through all papers. */
export function rowsOfTopic(topic: Int32Array, id: number): Int32Array {
  let lists = listed.get(topic);
  if (!lists) listed.set(topic, (lists = listTopics(topic)));
  return lists[id] ?? NO_ROWS;
}

function listTopics(topic: Int32Array): Int32Array[] {
  let most = 0;
  for (const id of topic) if (id > most) most = id;
  const counts = new Int32Array(most + 1);
  for (const id of topic) counts[id]!++;
  const lists = Array.from(counts, (count) => new Int32Array(count));
  const next = new Int32Array(lists.length);
  for (let row = 0; row < topic.length; row++) {
    const id = topic[row]!;
    lists[id]![next[id]!++] = row;
  }
  return lists;
}

/** Papers of the set in each topic, by topic id. */
export function countTopics(topic: Int32Array, mask: Uint8Array): ReadonlyMap<number, number> {
  // Ids are small: a list of counts is many times as quick as a map for each paper.
  const counts: number[] = [];
  for (let row = 0; row < mask.length; row++) {
    if (mask[row]) counts[topic[row]!] = (counts[topic[row]!] ?? 0) + 1;
  }
  return new Map(counts.flatMap((count, id) => (count > 0 ? [[id, count] as const] : [])));
}
