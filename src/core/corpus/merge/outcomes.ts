import type { SourceRef } from '../../types.ts';

/** What became of a record while records are still coming in: the draft that it began or went into, and why. */
export interface Outcome {
  /** Number of its draft; -1 where it was rejected. */
  readonly paper: number;
  readonly begins: boolean;
  /** Why it was rejected, or what it was recognised by. */
  readonly reason: string;
  readonly note: string;
}

/** Numbers of a record in the columns. */
const WIDTH = 7;
const [FILE, RECORD, LINE, PAPER, BEGINS, REASON, NOTE] = [0, 1, 2, 3, 4, 5, 6] as const;
/** Records that new columns have room for. */
const ROOM = 1 << 10;

/** Where each record of the input stands and what became of it: 28 bytes a record, texts once each, for there may be millions. */
export class Outcomes {
  private columns = new Int32Array(ROOM * WIDTH);
  private readonly texts: string[] = [];
  private readonly numbers = new Map<string, number>();
  private count = 0;

  get length(): number {
    return this.count;
  }

  /** Stores the next record. @returns its number, from 0 */
  push({ file, record, line }: SourceRef, { paper, begins, reason, note }: Outcome): number {
    const at = this.count++ * WIDTH;
    if (at === this.columns.length) {
      const longer = new Int32Array(at * 2);
      longer.set(this.columns);
      this.columns = longer;
    }
    const row = [this.numberOf(file), record, line, paper, begins ? 1 : 0, this.numberOf(reason), this.numberOf(note)];
    this.columns.set(row, at);
    return this.count - 1;
  }

  sourceOf(at: number): SourceRef {
    return {
      file: this.texts[this.columns[at * WIDTH + FILE]!]!,
      record: this.columns[at * WIDTH + RECORD]!,
      line: this.columns[at * WIDTH + LINE]!,
    };
  }

  /** A record as messages name it. */
  nameOf(at: number): string {
    const { file, record } = this.sourceOf(at);
    return `${file} record ${record}`;
  }

  outcomeOf(at: number): Outcome {
    return {
      paper: this.columns[at * WIDTH + PAPER]!,
      begins: this.columns[at * WIDTH + BEGINS] === 1,
      reason: this.texts[this.columns[at * WIDTH + REASON]!]!,
      note: this.texts[this.columns[at * WIDTH + NOTE]!]!,
    };
  }

  private numberOf(text: string): number {
    let number = this.numbers.get(text);
    if (number === undefined) this.numbers.set(text, (number = this.texts.push(text) - 1));
    return number;
  }
}
