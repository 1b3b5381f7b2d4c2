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

/** Packed rows whose bytes are read where they lie. */
export interface ReadableRows extends Omit<PackedRows, 'bytes'> {
  readonly slice: (from: number, to: number) => Uint8Array;
}

const decoder = new TextDecoder();
const decode = (bytes: Uint8Array): unknown => JSON.parse(decoder.decode(bytes));

/** All rows of a shard. */
export const unpackRows = ({ ends, bytes }: PackedRows): unknown[] =>
  Array.from(ends, (end, at) => decode(bytes.subarray(at > 0 ? ends[at - 1] : 0, end)));

/** Bytes that are read ahead where rows are asked for one after the other. */
const AHEAD = 256 << 10;

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
  readonly open: (shard: number) => ReadableRows;
}

/**
 * Rows that lie in shards elsewhere, as a list that holds none of them: each is read when it is asked for, some ahead where they are asked for in their
 * order. A stage reads it like any list: the same stages run over rows in memory and over these.
 *
 * @param read what is asked for, of what was packed
 */
export function rowsInShards<Row>({ rows, shards, open }: ShardedRows, read: (packed: unknown) => Row): readonly Row[] {
  const opened = new Map<number, ReadableRows>();
  function shardAt(shard: number): ReadableRows {
    let known = opened.get(shard);
    if (!known) opened.set(shard, (known = open(shard)));
    return known;
  }
  /** What was read ahead: bytes of a shard from `start` on. */
  let ahead = { shard: -1, start: 0, bytes: new Uint8Array(0) as Uint8Array };
  function bytesOf(shard: number, { ends, slice }: ReadableRows, at: number, isNext: boolean): Uint8Array {
    const [from, to] = [at > 0 ? ends[at - 1]! : 0, ends[at]!];
    if (ahead.shard !== shard || from < ahead.start || to > ahead.start + ahead.bytes.length) {
      if (!isNext) return slice(from, to);
      ahead = { shard, start: from, bytes: slice(from, Math.max(to, Math.min(from + AHEAD, ends.at(-1)!))) };
    }
    return ahead.bytes.subarray(from - ahead.start, to - ahead.start);
  }
  let last: { readonly index: number; readonly row: Row } | null = null;
  function rowAt(index: number): Row {
    if (last?.index === index) return last.row;
    let shard = Math.floor((index * shards) / rows);
    while (shardBorder(rows, shards, shard + 1) <= index) shard++;
    const packed = shardAt(shard);
    const bytes = bytesOf(shard, packed, index - packed.from, index === (last?.index ?? -1) + 1);
    last = { index, row: read(decode(bytes)) };
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
