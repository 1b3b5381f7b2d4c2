import { makeTable } from '../../atlas/tables/table.ts';
import type { Table } from '../../atlas/types.ts';
import { ByteNumbers, ByteReader, bytesOf } from '../../atlas/words/byteNumbers.ts';
import type { JoinedWords } from '../words/joinWords.ts';
import type { WordShard } from '../words/shardWriter.ts';

/** Bytes of a group of rows, about: half of what is fetched at once anyway (see `BLOCK_BYTES`). A word with more of them is a group of its own. */
const GROUP_BYTES = 2 ** 19;
/** Rows of a group, at most. */
const GROUP_ROWS = 2 ** 15;

/**
 * The `words` table: which papers hold a word. What the shards say of a word is put together as its rows are written.
 *
 * @param groupBytes of a group of rows, about
 */
export function wordsTable(joined: JoinedWords, groupBytes = GROUP_BYTES): Table {
  const { shards, words, start, shard, there } = joined;
  const papers = new Int32Array(words.length);
  for (let word = 0; word < words.length; word++) {
    for (let entry = start[word]!; entry < start[word + 1]!; entry++) {
      papers[word]! += shards[shard[entry]!]!.papers[there[entry]!]!;
    }
  }
  const said = new SaidOfWords(joined, ({ postings, postingsEnd }) => ({ bytes: postings, ends: postingsEnd }), true);
  return {
    ...makeTable('words', words.length, { word: words, papers, postings: said.column() }),
    groups: said.groups(groupBytes),
  };
}

/** The `places` table: where in these papers. */
export function placesTable(joined: JoinedWords, groupBytes = GROUP_BYTES): Table {
  const { words } = joined;
  const said = new SaidOfWords(joined, ({ places, placesEnd }) => ({ bytes: places, ends: placesEnd }), false);
  return {
    ...makeTable('places', words.length, { word: words, places: said.column() }),
    groups: said.groups(groupBytes),
  };
}

/** What shards say of each word, one after the other. */
class SaidOfWords {
  private readonly shards: readonly { readonly bytes: Uint8Array; readonly ends: Int32Array }[];

  /** @param stepsOn whether each begins with how far its first paper is from the first of all, which becomes how far it is from the paper before */
  constructor(
    private readonly joined: JoinedWords,
    bytesOf: (shard: WordShard) => { readonly bytes: Uint8Array; readonly ends: Int32Array },
    private readonly stepsOn: boolean,
  ) {
    this.shards = joined.shards.map(bytesOf);
  }

  /** Made as it is written. */
  column(): readonly Uint8Array[] {
    const { length } = this.joined.words;
    const slice = (from = 0, to = length) => this.rows(from, Math.min(to, length));
    return { length, hasNulls: false, slice } as unknown as readonly Uint8Array[];
  }

  private rows(from: number, to: number): Uint8Array[] {
    const { start } = this.joined;
    let room = 0;
    for (let entry = start[from]!; entry < start[to]!; entry++) room += this.lengthOf(entry);
    const taken = new ByteNumbers(room);
    const ends = new Int32Array(to - from);
    for (let word = from; word < to; word++) {
      this.take(word, taken);
      ends[word - from] = taken.length;
    }
    const bytes = taken.taken();
    return Array.from(ends, (end, at) => bytes.subarray(at > 0 ? ends[at - 1] : 0, end));
  }

  private take(word: number, taken: ByteNumbers): void {
    const { start, shard, there } = this.joined;
    let last = 0;
    for (let entry = start[word]!; entry < start[word + 1]!; entry++) {
      const { bytes, ends } = this.shards[shard[entry]!]!;
      const end = ends[there[entry]!]!;
      let at = end - this.lengthOf(entry);
      if (this.stepsOn) {
        const first = new ByteReader(bytes, at);
        taken.push(first.next() - 2 * last);
        at = first.at;
        last = this.joined.shards[shard[entry]!]!.last[there[entry]!]!;
      }
      taken.pushBytes(bytes, at, end);
    }
  }

  private lengthOf(entry: number): number {
    const { ends } = this.shards[this.joined.shard[entry]!]!;
    const there = this.joined.there[entry]!;
    return ends[there]! - (there > 0 ? ends[there - 1]! : 0);
  }

  /** Bytes of what is said of a word once it is put together: shards say more where the papers are cut more often. */
  private joinedLength(word: number): number {
    const { start, shard, there } = this.joined;
    let [length, last] = [0, 0];
    for (let entry = start[word]!; entry < start[word + 1]!; entry++) {
      length += this.lengthOf(entry);
      if (!this.stepsOn) continue;
      const { bytes, ends } = this.shards[shard[entry]!]!;
      const first = new ByteReader(bytes, ends[there[entry]!]! - this.lengthOf(entry)).next();
      length += bytesOf(first - 2 * last) - bytesOf(first);
      last = this.joined.shards[shard[entry]!]!.last[there[entry]!]!;
    }
    return length;
  }

  /** The row after the last of each group. @param groupBytes of a group, about */
  groups(groupBytes: number): number[] {
    const { words } = this.joined;
    const groups: number[] = [];
    let [first, bytes] = [0, 0];
    for (let word = 0; word < words.length; word++) {
      const length = words[word]!.length + this.joinedLength(word);
      if (word > first && (bytes + length > groupBytes || word - first >= GROUP_ROWS)) {
        groups.push(word);
        [first, bytes] = [word, 0];
      }
      bytes += length;
    }
    if (words.length > 0) groups.push(words.length);
    return groups;
  }
}
