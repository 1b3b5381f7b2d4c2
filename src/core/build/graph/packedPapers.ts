import type { Corpus, Paper } from '../../types.ts';

/** Papers that stand one after the other, as bytes: each is read when it is asked for. Plain data. */
export interface PackedPapers {
  /** Number of the first paper. */
  readonly from: number;
  /** Paper p ends before byte `ends[p]`. */
  readonly ends: Int32Array;
  /** Each as JSON in UTF-8. */
  readonly bytes: Uint8Array;
}

/** @param from number of the first paper */
export function packPapers(papers: readonly Paper[], from: number): PackedPapers {
  const encoder = new TextEncoder();
  const ends = new Int32Array(papers.length);
  let bytes = new Uint8Array(1 << 16);
  let length = 0;
  papers.forEach((paper, at) => {
    const own = encoder.encode(JSON.stringify({ ...paper, facets: [...paper.facets] }));
    if (bytes.length - length < own.length) {
      const wider = new Uint8Array(2 * bytes.length + own.length);
      wider.set(bytes.subarray(0, length));
      bytes = wider;
    }
    bytes.set(own, length);
    ends[at] = length += own.length;
  });
  return { from, ends, bytes: bytes.slice(0, length) };
}

type Written = Omit<Paper, 'facets'> & { readonly facets: readonly (readonly [string, string])[] };

function paperOf({ ends, bytes }: PackedPapers, at: number): Paper {
  const { facets, ...paper } = JSON.parse(
    decoder.decode(bytes.subarray(at > 0 ? ends[at - 1] : 0, ends[at])),
  ) as Written;
  return { ...paper, facets: new Map(facets) };
}

const decoder = new TextDecoder();

export function unpackPapers(packed: PackedPapers): Paper[] {
  return Array.from(packed.ends, (_, at) => paperOf(packed, at));
}

/** Bytes of shards that stay in memory at most. */
const HELD = 64 << 20;

/** Where the shard of a number begins, and the end of the last one: papers in shards of about the same size. */
export const shardBorder = (papers: number, shards: number, shard: number): number =>
  Math.floor((shard * papers) / shards);

/**
 * All papers of a corpus that lies in shards elsewhere, as a list that holds only those that were asked for last. A stage reads it like any
 * list: the same stages run over papers in memory and over these.
 *
 * @param load the shard of a number
 * @param most bytes of shards that are held, but for the one that was asked for last
 */
export function papersInShards(
  papers: number,
  shards: number,
  load: (shard: number) => PackedPapers,
  most = HELD,
): Corpus['papers'] {
  const held = new Map<number, PackedPapers>();
  let bytes = 0;
  function shardAt(shard: number): PackedPapers {
    const known = held.get(shard);
    const packed = known ?? load(shard);
    if (!known) bytes += packed.bytes.length;
    // The one that was asked for last stands last.
    held.delete(shard);
    held.set(shard, packed);
    for (const [other, { bytes: size }] of held) {
      if (bytes <= most || other === shard) break;
      held.delete(other);
      bytes -= size.length;
    }
    return packed;
  }
  let last: { readonly index: number; readonly paper: Paper } | null = null;
  function paperAt(index: number): Paper {
    if (last?.index === index) return last.paper;
    let shard = Math.floor((index * shards) / papers);
    while (shardBorder(papers, shards, shard + 1) <= index) shard++;
    const packed = shardAt(shard);
    last = { index, paper: paperOf(packed, index - packed.from) };
    return last.paper;
  }
  const indexOf = (key: string | symbol) => {
    const index = typeof key === 'string' && /^\d+$/.test(key) ? Number(key) : -1;
    return index < papers ? index : -1;
  };
  // A list that is read by its methods, whatever they are: only looks at its length and its entries come here.
  return new Proxy<Paper[]>([], {
    get(list, key, receiver) {
      if (key === 'length') return papers;
      const index = indexOf(key);
      return index >= 0 ? paperAt(index) : (Reflect.get(list, key, receiver) as unknown);
    },
    has: (list, key) => indexOf(key) >= 0 || Reflect.has(list, key),
  });
}
