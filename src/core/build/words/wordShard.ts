import { fold } from '../../atlas/words/fold.ts';
import { eachWord, LONGEST_WORD, SHORTEST_WORD, TITLE_WEIGHT } from '../../atlas/words/words.ts';
import { defineTask, type Pool } from '../../parallel.ts';
import { WordNumbers } from '../../text/words/wordNumbers.ts';

interface Text {
  readonly title: string;
  readonly abstract: string;
}

interface Job {
  readonly papers: readonly Text[];
  /** Number of the first. */
  readonly base: number;
}

/** Which words stand in papers that follow one another, and how often. Plain data. */
export interface WordShard {
  /** A line each, in the order of their first place. */
  readonly words: string;
  /** What is said of word w ends before byte `ends[w]`. */
  readonly ends: Int32Array;
  /**
   * For each paper that holds a word, ascending, how far it is from the one before (the first: from 0), times 2, plus 1 where the word's weight is not 1; then
   * that weight. Numbers of 7 bits a byte, the lowest first; all but the last byte have the highest bit.
   */
  readonly bytes: Uint8Array;
  /** How many papers each word stands in, summed. */
  readonly postings: number;
}

/** Characters that a job holds, at most: fewer words are then said twice. */
const JOB_CHARACTERS = 4_000_000;

export const wordsTask = defineTask('words', ({ papers, base }: Job): WordShard => wordShard(papers, base));

export const wordShard = (papers: readonly Text[], base: number): WordShard => new ShardWriter(papers, base).write();

/** The words of papers, by papers from `base` on; {@link wordsTable} joins those of all papers. Where they are cut does not show in the table. */
export function indexWords(papers: readonly Text[], pool: Pool, base = 0): Promise<WordShard[]> {
  const jobs: Job[] = [];
  let [job, characters]: [Text[], number] = [[], 0];
  papers.forEach(({ title, abstract }, at) => {
    job.push({ title, abstract });
    characters += title.length + abstract.length;
    if (characters < JOB_CHARACTERS && at + 1 < papers.length) return;
    jobs.push({ papers: job, base: base + at + 1 - job.length });
    [job, characters] = [[], 0];
  });
  return pool.run(wordsTask, jobs, 'last');
}

/** Weights beyond this count as it: nobody tells such papers apart by them. */
const MOST_WEIGHT = 0xffff;

class ShardWriter {
  private readonly numbers = new WordNumbers();
  private readonly words: string[] = [];
  /** Of each word: the paper that was last found to hold it, where that is said, and how many hold it. */
  private readonly lastPaper: number[] = [];
  private readonly lastPosting: number[] = [];
  private readonly papersWith: number[] = [];
  private readonly word: Int32Array;
  private readonly weight: Uint16Array;
  /** Where the postings of each paper end. */
  private readonly ends: Int32Array;
  private count = 0;

  constructor(
    papers: readonly Text[],
    private readonly base: number,
  ) {
    let most = 0;
    // A word has two letters at least, and one that is none stands before the next.
    for (const { title, abstract } of papers)
      most += Math.ceil((title.length + abstract.length + 2) / (SHORTEST_WORD + 1));
    this.word = new Int32Array(most);
    this.weight = new Uint16Array(most);
    this.ends = Int32Array.from(papers, ({ title, abstract }, paper) => {
      this.read(fold(title), paper, TITLE_WEIGHT);
      this.read(fold(abstract), paper, 1);
      return this.count;
    });
  }

  private read(folded: string, paper: number, weight: number): void {
    const { numbers, words, lastPaper, lastPosting, papersWith } = this;
    eachWord(folded, (from, to) => {
      if (to - from < SHORTEST_WORD) return;
      const end = Math.min(to, from + LONGEST_WORD);
      const word = numbers.numberOf(folded, from, end);
      if (word === words.length) {
        words.push(folded.slice(from, end));
        lastPaper.push(-1);
        lastPosting.push(0);
        papersWith.push(0);
      }
      if (lastPaper[word] === paper) {
        const at = lastPosting[word]!;
        this.weight[at] = Math.min(MOST_WEIGHT, this.weight[at]! + weight);
        return;
      }
      lastPaper[word] = paper;
      lastPosting[word] = this.count;
      papersWith[word]!++;
      this.word[this.count] = word;
      this.weight[this.count++] = weight;
    });
  }

  write(): WordShard {
    const { papersWith, base, count } = this;
    const words = papersWith.length;
    const next = new Int32Array(words + 1);
    for (let word = 0; word < words; word++) next[word + 1] = next[word]! + papersWith[word]!;
    const paper = new Int32Array(count);
    const weight = new Uint16Array(count);
    for (let row = 0, at = 0; row < this.ends.length; row++) {
      for (; at < this.ends[row]!; at++) {
        const place = next[this.word[at]!]!++;
        paper[place] = base + row;
        weight[place] = this.weight[at]!;
      }
    }
    const bytes = new ByteNumbers(count * 2);
    const ends = Int32Array.from(papersWith, (_, word) => {
      let last = 0;
      for (let at = next[word]! - papersWith[word]!; at < next[word]!; at++) {
        const isMore = weight[at] !== 1;
        bytes.push((paper[at]! - last) * 2 + (isMore ? 1 : 0));
        if (isMore) bytes.push(weight[at]!);
        last = paper[at]!;
      }
      return bytes.length;
    });
    return { words: this.words.join('\n'), ends, bytes: bytes.taken(), postings: count };
  }
}

/** Longest number, in bytes. */
const NUMBER_BYTES = 5;

class ByteNumbers {
  length = 0;
  private bytes: Uint8Array;

  constructor(room: number) {
    this.bytes = new Uint8Array(room + NUMBER_BYTES);
  }

  push(value: number): void {
    if (this.length + NUMBER_BYTES > this.bytes.length) {
      const wider = new Uint8Array(this.bytes.length * 2);
      wider.set(this.bytes);
      this.bytes = wider;
    }
    let left = value;
    for (; left > 0x7f; left = Math.floor(left / 128)) this.bytes[this.length++] = (left % 128) | 0x80;
    this.bytes[this.length++] = left;
  }

  taken(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }
}
