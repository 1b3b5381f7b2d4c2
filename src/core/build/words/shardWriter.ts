import { ByteNumbers } from '../../atlas/words/byteNumbers.ts';
import { pushPosting } from '../../atlas/words/postings.ts';
import { LONGEST_WORD, TextWords } from '../../atlas/words/words.ts';
import { WordNumbers } from '../../text/words/wordNumbers.ts';

export interface IndexedText {
  readonly title: string;
  readonly abstract: string;
}

/** Which words stand in papers that follow one another, how often, and where. Plain data. */
export interface WordShard {
  /** A line each, in the order of their first place. */
  readonly words: string;
  /** Of each word: how many papers hold it, and the number of the last. */
  readonly papers: Int32Array;
  readonly last: Int32Array;
  /** What is said of word w ends before byte `postingsEnd[w]` of the postings, and `placesEnd[w]` of the places. */
  readonly postingsEnd: Int32Array;
  readonly placesEnd: Int32Array;
  /** The papers that hold a word; see `pushPosting`. */
  readonly postings: Uint8Array;
  /** For each of these papers the places of the word in its title, then in its abstract: the first of a text, then how far each is from the one before. */
  readonly places: Uint8Array;
}

/** Characters for each word of most texts, and room for more than that. */
const LETTERS_A_WORD = 5;
const ROOM = 1024;

/** Numbers the words of papers in the order of the texts, then puts them in the order of the words. */
export class ShardWriter {
  private readonly numbers = new WordNumbers();
  private readonly words: string[] = [];
  /** Of each word: how often it stands in the texts. */
  private readonly times: number[] = [];
  /** Of each place where a word stands, in the order of the texts: the word, and its place in the text. */
  private word: Int32Array;
  private place: Int32Array;
  private count = 0;
  /** Where the words of each text end: title and abstract of the first paper, of the next … */
  private readonly ends: Int32Array;
  private readonly found = new TextWords();

  constructor(
    papers: readonly IndexedText[],
    private readonly base: number,
  ) {
    let characters = 0;
    for (const { title, abstract } of papers) characters += title.length + abstract.length;
    this.word = new Int32Array(Math.ceil(characters / LETTERS_A_WORD) + ROOM);
    this.place = new Int32Array(this.word.length);
    this.ends = new Int32Array(2 * papers.length);
    papers.forEach(({ title, abstract }, row) => {
      this.ends[2 * row] = this.read(title);
      this.ends[2 * row + 1] = this.read(abstract);
    });
  }

  private read(text: string): number {
    const { found, numbers, words, times } = this;
    found.read(text);
    const { length, from, to, units } = found;
    if (this.count + length > this.word.length) this.grow(length);
    for (let at = 0; at < length; at++) {
      const end = Math.min(to[at]!, from[at]! + LONGEST_WORD);
      const number = numbers.numberOfUnits(units, from[at]!, end);
      if (number === words.length) {
        words.push(String.fromCharCode(...units.subarray(from[at], end)));
        times.push(0);
      }
      times[number]!++;
      this.word[this.count] = number;
      this.place[this.count++] = at;
    }
    return this.count;
  }

  private grow(by: number): void {
    const length = 2 * (this.word.length + by);
    const [word, place] = [new Int32Array(length), new Int32Array(length)];
    word.set(this.word);
    place.set(this.place);
    [this.word, this.place] = [word, place];
  }

  write(): WordShard {
    const { words, count, base } = this;
    const { start, ...found } = this.byWord();
    const { text } = found;
    const [postings, places] = [new ByteNumbers(count + ROOM), new ByteNumbers(count + count / 4 + ROOM)];
    const numbers = () => new Int32Array(words.length);
    const shard = { papers: numbers(), last: numbers(), postingsEnd: numbers(), placesEnd: numbers() };
    for (let word = 0; word < words.length; word++) {
      let papers = 0;
      let last = 0;
      let at = start[word]!;
      const end = start[word + 1]!;
      while (at < end) {
        const row = text[at]! >> 1;
        const title = at;
        at = pushPlaces(places, found, at, end);
        const inTitle = text[title] === 2 * row ? at - title : 0;
        if (inTitle > 0 && at < end && text[at] === 2 * row + 1) at = pushPlaces(places, found, at, end);
        pushPosting(postings, base + row - last, inTitle, at - title - inTitle);
        last = base + row;
        papers++;
      }
      shard.papers[word] = papers;
      shard.last[word] = last;
      shard.postingsEnd[word] = postings.length;
      shard.placesEnd[word] = places.length;
    }
    return { words: words.join('\n'), ...shard, postings: postings.taken(), places: places.taken() };
  }

  /** Texts and places of each word, in the order of the texts: those of word w from `start[w]` to before `start[w + 1]`. */
  private byWord() {
    const { times, count, ends } = this;
    const start = new Int32Array(times.length + 1);
    for (let word = 0; word < times.length; word++) start[word + 1] = start[word]! + times[word]!;
    const next = start.slice();
    const [text, place] = [new Int32Array(count), new Int32Array(count)];
    for (let row = 0, at = 0; row < ends.length; row++) {
      for (; at < ends[row]!; at++) {
        const to = next[this.word[at]!]!++;
        text[to] = row;
        place[to] = this.place[at]!;
      }
    }
    return { start, text, place };
  }
}

interface Places {
  readonly text: Int32Array;
  readonly place: Int32Array;
}

/** Writes the places of one text, from entry `from` on and before `end`. @returns the entry after the last of them */
function pushPlaces(numbers: ByteNumbers, { text, place }: Places, from: number, end: number): number {
  let at = from;
  let before = 0;
  for (; at < end && text[at] === text[from]; at++) {
    numbers.push(place[at]! - before);
    before = place[at]!;
  }
  return at;
}
