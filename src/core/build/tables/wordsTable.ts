import { makeTable } from '../../atlas/tables/table.ts';
import type { Table } from '../../atlas/types.ts';
import { compareWords } from '../../atlas/words/words.ts';
import type { WordShard } from '../words/wordShard.ts';

/** What a stretch of rows holds. */
interface Stretch {
  readonly from: number;
  readonly word: string[];
  readonly paper: Int32Array;
  readonly weight: Int32Array;
}

/** The `words` table: which word stands in which paper. Its rows are made as they are written, one stretch after the other. @param shards of all papers, in their order */
export function wordsTable(shards: readonly WordShard[]): Table {
  const rows = shards.reduce((sum, { postings }) => sum + postings, 0);
  let [reader, held]: [RowReader | undefined, Stretch | undefined] = [undefined, undefined];
  const stretch = (from: number, to: number): Stretch => {
    if (held?.from === from && held.word.length === to - from) return held;
    if (reader?.row !== from) reader = new RowReader(shards);
    reader.skipTo(from);
    return (held = reader.take(to - from));
  };
  const column = (name: 'word' | 'paper' | 'weight') => ({
    length: rows,
    hasNulls: false,
    slice: (from = 0, to = rows) => stretch(Math.min(from, rows), Math.min(to, rows))[name],
  });
  const lazy = { word: column('word'), paper: column('paper'), weight: column('weight') };
  return makeTable('words', rows, lazy as never);
}

/** Reads the postings of all shards, word by word in their order, and in the order of papers. */
class RowReader {
  row = 0;
  private readonly words: string[] = [];
  /** Words by number, in their order. */
  private readonly order: Int32Array;
  /** Word w is said of in the places `start[w] .. start[w + 1]`: a shard each, and the word's number there. */
  private readonly start: Int32Array;
  private readonly shard: Int32Array;
  private readonly there: Int32Array;
  /** Where it reads: a place in the order, one of the word's, and a byte of that shard; the paper before. */
  private at = 0;
  private place = 0;
  private byte = 0;
  private last = 0;

  constructor(private readonly shards: readonly WordShard[]) {
    const numbers = new Map<string, number>();
    const numbered = shards.map(({ words }) =>
      Int32Array.from(words === '' ? [] : words.split('\n'), (word) => {
        const known = numbers.get(word);
        if (known !== undefined) return known;
        this.words.push(word);
        numbers.set(word, numbers.size);
        return numbers.size - 1;
      }),
    );
    const { words } = this;
    this.order = Int32Array.from([...words.keys()].sort((a, b) => compareWords(words[a]!, words[b]!)));
    this.start = new Int32Array(words.length + 1);
    for (const list of numbered) for (const word of list) this.start[word + 1]!++;
    for (let word = 0; word < words.length; word++) this.start[word + 1]! += this.start[word]!;
    this.shard = new Int32Array(this.start[words.length]!);
    this.there = new Int32Array(this.shard.length);
    const next = this.start.slice();
    numbered.forEach((list, shard) =>
      list.forEach((word, there) => {
        const place = next[word]!++;
        this.shard[place] = shard;
        this.there[place] = there;
      }),
    );
    this.enter();
  }

  skipTo(row: number): void {
    if (row > this.row) this.take(row - this.row);
  }

  /** The next rows. */
  take(count: number): Stretch {
    const word = new Array<string>(count).fill('');
    const [paper, weight] = [new Int32Array(count), new Int32Array(count)];
    for (let at = 0; at < count;) {
      const number = this.order[this.at]!;
      const { ends, bytes } = this.shards[this.shard[this.place]!]!;
      const end = ends[this.there[this.place]!]!;
      const first = at;
      for (; at < count && this.byte < end; at++) {
        const step = this.number(bytes);
        this.last += step >>> 1;
        paper[at] = this.last;
        weight[at] = step % 2 === 1 ? this.number(bytes) : 1;
      }
      word.fill(this.words[number]!, first, at);
      if (this.byte < end) break;
      this.place++;
      if (this.place === this.start[number + 1]) this.at++;
      this.enter();
    }
    const from = this.row;
    this.row += count;
    return { from, word, paper, weight };
  }

  /** Goes to where the postings of the present place begin. */
  private enter(): void {
    if (this.at >= this.order.length) return;
    const word = this.order[this.at]!;
    if (this.place < this.start[word]! || this.place >= this.start[word + 1]!) this.place = this.start[word]!;
    const there = this.there[this.place]!;
    this.byte = there > 0 ? this.shards[this.shard[this.place]!]!.ends[there - 1]! : 0;
    this.last = 0;
  }

  private number(bytes: Uint8Array): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = bytes[this.byte++]!;
      if (byte < 0x80) return value + byte * scale;
      value += (byte & 0x7f) * scale;
    }
  }
}
