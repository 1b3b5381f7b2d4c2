import { TITLE_WEIGHT } from './words.ts';
import { ByteReader, type ByteNumbers } from './byteNumbers.ts';

/** Titles that hold a word less often say so beside the abstract's count. */
const TITLE_BITS = 2;
const MANY = 2 ** TITLE_BITS - 1;

/**
 * Writes that a paper holds a word: how far it is from the paper before (the first: from 0), times 2, plus 1 unless the word stands in it but once, in the
 * abstract; then how often it stands in the abstract, times 4, plus how often in the title, where that is 3 or more followed by how many more.
 */
export function pushPosting(numbers: ByteNumbers, step: number, inTitle: number, inAbstract: number): void {
  if (inTitle === 0 && inAbstract === 1) {
    numbers.push(step * 2);
    return;
  }
  numbers.push(step * 2 + 1);
  numbers.push((inAbstract << TITLE_BITS) + Math.min(inTitle, MANY));
  if (inTitle >= MANY) numbers.push(inTitle - MANY);
}

/** Reads the papers that hold a word, ascending. */
export class PostingReader {
  /** Row of the paper, and how often it holds the word, once `next` was true. */
  paper = 0;
  inTitle = 0;
  inAbstract = 0;
  private readonly numbers: ByteReader;

  /** @param bytes what {@link pushPosting} wrote, from `start` to before `end` */
  constructor(bytes: Uint8Array, start = 0, end = bytes.length) {
    this.numbers = new ByteReader(bytes, start, end);
  }

  /** Goes to the next paper; false where there is none. */
  next(): boolean {
    const { numbers } = this;
    if (numbers.isAtEnd) return false;
    const step = numbers.next();
    this.paper += step >>> 1;
    this.inTitle = 0;
    this.inAbstract = 1;
    if ((step & 1) === 0) return true;
    const counts = numbers.next();
    this.inAbstract = counts >>> TITLE_BITS;
    this.inTitle = counts & MANY;
    if (this.inTitle === MANY) this.inTitle += numbers.next();
    return true;
  }

  /** Where it reads next. */
  get at(): number {
    return this.numbers.at;
  }

  /** How much the paper holds of the word: a word of the title counts as four. */
  get weight(): number {
    return TITLE_WEIGHT * this.inTitle + this.inAbstract;
  }
}
