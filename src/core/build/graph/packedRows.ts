/** Rows that stand one after the other, as bytes: each is read when it is asked for. Plain data. */
export interface PackedRows {
  /** Number of the first row. */
  readonly from: number;
  /** Row r ends before byte `ends[r]`. */
  readonly ends: Int32Array;
  /** Each as JSON in UTF-8. */
  readonly bytes: Uint8Array;
}

/** @param from number of the first row */
function packRows(rows: readonly unknown[], from: number): PackedRows {
  const encoder = new TextEncoder();
  const ends = new Int32Array(rows.length);
  let bytes = new Uint8Array(1 << 16);
  let length = 0;
  rows.forEach((row, at) => {
    const own = encoder.encode(JSON.stringify(row));
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

const decoder = new TextDecoder();

/** @param at from the first row that is packed */
export const unpackRow = ({ ends, bytes }: PackedRows, at: number): unknown =>
  JSON.parse(decoder.decode(bytes.subarray(at > 0 ? ends[at - 1] : 0, ends[at])));

/** Bytes of shards that stay in memory at most. */
const HELD = 64 << 20;

/** Where the shard of a number begins, and the end of the last one: rows in shards of about the same size. */
const shardBorder = (rows: number, shards: number, shard: number): number => Math.floor((shard * rows) / shards);

export interface NumberedShard extends PackedRows {
  readonly shard: number;
}

/** Cuts rows that come one by one into shards. */
export class Sharder {
  private rows: unknown[] = [];
  private shard = 0;
  private count = 0;

  /** @param total rows that will come */
  constructor(
    private readonly total: number,
    private readonly shards: number,
  ) {}

  /** Takes the next row. @returns the shards that are complete without it */
  *push(row: unknown): Generator<NumberedShard> {
    yield* this.complete();
    this.rows.push(row);
    this.count++;
  }

  /** The shards that are complete, empty ones too; after the last row all that are left. */
  *complete(): Generator<NumberedShard> {
    while (this.shard < this.shards && this.count >= shardBorder(this.total, this.shards, this.shard + 1)) {
      const { rows } = this;
      this.rows = [];
      yield { shard: this.shard++, ...packRows(rows, this.count - rows.length) };
    }
  }
}

export interface ShardedRows {
  /** Rows in all shards. */
  readonly rows: number;
  readonly shards: number;
  readonly load: (shard: number) => PackedRows;
}

/**
 * Rows that lie in shards elsewhere, as a list that holds only those that were asked for last. A stage reads it like any list: the same stages
 * run over rows in memory and over these.
 *
 * @param decode what is asked for, of what was packed
 * @param most bytes of shards that are held, but for the one that was asked for last
 */
export function rowsInShards<Row>(
  { rows, shards, load }: ShardedRows,
  decode: (packed: unknown) => Row,
  most = HELD,
): readonly Row[] {
  const held = new Map<number, PackedRows>();
  let bytes = 0;
  function shardAt(shard: number): PackedRows {
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
  let last: { readonly index: number; readonly row: Row } | null = null;
  function rowAt(index: number): Row {
    if (last?.index === index) return last.row;
    let shard = Math.floor((index * shards) / rows);
    while (shardBorder(rows, shards, shard + 1) <= index) shard++;
    const packed = shardAt(shard);
    last = { index, row: decode(unpackRow(packed, index - packed.from)) };
    return last.row;
  }
  const indexOf = (key: string | symbol) => {
    const index = typeof key === 'string' && /^\d+$/.test(key) ? Number(key) : -1;
    return index < rows ? index : -1;
  };
  // A list that is read by its methods, whatever they are: only looks at its length and its entries come here.
  return new Proxy<Row[]>([], {
    get(list, key, receiver) {
      if (key === 'length') return rows;
      const index = indexOf(key);
      return index >= 0 ? rowAt(index) : (Reflect.get(list, key, receiver) as unknown);
    },
    has: (list, key) => indexOf(key) >= 0 || Reflect.has(list, key),
  });
}
