import type { AtlasFolder } from '../folder.ts';
import type { SortedGroup } from '../tables/parquet.ts';
import { openSortedTable, type SortedTable } from '../tables/tableFile.ts';
import type { ColumnName } from '../tables/schema.ts';
import type { Manifest } from '../types.ts';
import { PostingReader } from '../words/postings.ts';
import { compareWords } from '../words/words.ts';
import { PhraseMatches, type SaidOfWord } from './phraseMatches.ts';

/** A word or signs that are looked up: these, any that begin so, or any that begin so and go on. */
export interface Lookup {
  /** Folded, 1 to 40 units long; see `TextWords`. */
  readonly text: string;
  readonly as: 'whole' | 'beginning' | 'longer';
}

/** A word or signs of a phrase, and their place there. */
export interface PhraseWord extends Lookup {
  readonly place: number;
}

/** Tells which papers hold a word or a phrase without any text: of the tables of words it reads the groups that can hold them. */
export class WordIndex {
  private openPlaces: Promise<SortedTable<'places'>> | undefined;

  private constructor(
    private readonly words: SortedTable<'words'>,
    private readonly papers: number,
    private readonly readPlaces: () => Promise<SortedTable<'places'>>,
  ) {}

  /** @throws CorpuscopeError where the atlas is broken, or another one by now */
  static async open(folder: AtlasFolder, manifest: Manifest): Promise<WordIndex> {
    const words = await openSortedTable(folder, manifest, 'words', 'word');
    return new WordIndex(words, manifest.counts.papers, () => openSortedTable(folder, manifest, 'places', 'word'));
  }

  /**
   * How much each paper holds of a word: 0 where nothing, else the sum of the weights of all words that it is looked up in.
   *
   * @throws CorpuscopeError where the atlas is broken, or another one by now
   */
  async weights(lookup: Lookup): Promise<Int32Array> {
    const weights = new Int32Array(this.papers);
    for (const bytes of await read(this.words, 'postings', lookup)) {
      const posting = new PostingReader(bytes);
      while (posting.next()) weights[posting.paper]! += posting.weight;
    }
    return weights;
  }

  /**
   * How much each paper holds of words in places that lie to each other as they are given: 0 where nothing, else how often they stand in its abstract, and four
   * times how often in its title. Of two that overlap the first counts.
   *
   * @param phrase two words or signs or more, by their places; all but the last whole
   * @throws CorpuscopeError where the atlas is broken, or another one by now
   */
  async phraseWeights(phrase: readonly PhraseWord[]): Promise<Int32Array> {
    const said = await Promise.all(phrase.map((word) => this.saidOf(word)));
    const matches = new PhraseMatches();
    // Those that say least come first: what they leave is little to look for in the others.
    const byLength = [...said.keys()].sort((a, b) => bytesOf(said[a]!) - bytesOf(said[b]!) || a - b);
    const first = byLength.findIndex((word) => said[word]!.length <= 1);
    byLength.unshift(...byLength.splice(first, 1));
    for (const word of byLength) matches.keep(said[word]!, phrase[word]!.place);
    return matches.weights(this.papers, phrase.at(-1)!.place + 1);
  }

  /** Opens the table that phrases need, where it is not open. @throws CorpuscopeError where the atlas is broken, or another one by now */
  openForPhrases(): Promise<SortedTable<'places'>> {
    return (this.openPlaces ??= this.readPlaces().catch((error: unknown) => {
      this.openPlaces = undefined;
      throw error;
    }));
  }

  private async saidOf(word: Lookup): Promise<SaidOfWord[]> {
    const [postings, places] = await Promise.all([
      read(this.words, 'postings', word),
      this.openForPhrases().then((table) => read(table, 'places', word)),
    ]);
    return postings.map((bytes, at) => ({ postings: bytes, places: places[at]! }));
  }
}

const bytesOf = (said: readonly SaidOfWord[]) => said.reduce((sum, { places }) => sum + places.length, 0);

/** What a column says of a word, or of each that begins so, in their order. */
async function read<Name extends 'words' | 'places'>(
  { groups, read: readRows }: SortedTable<Name>,
  column: Exclude<ColumnName<Name>, 'word' | 'papers'>,
  lookup: Lookup,
): Promise<Uint8Array[]> {
  const { text, as } = lookup;
  const parts = groups.filter((group) => canHold(group, lookup)).map(async ({ rows }) => {
    const columns = await readRows(['word', column] as never, rows);
    const { word, [column]: bytes } = columns as unknown as { word: string[] } & Record<typeof column, Uint8Array[]>;
    const least = as === 'longer' ? 1 : 0;
    const from = firstOf(word, (one) => compareWords(one, text) >= least);
    const to = firstOf(word, (one) => compareWords(one, text) > 0 && (as === 'whole' || !one.startsWith(text)));
    return bytes.slice(from, to);
  });
  return (await Promise.all(parts)).flat();
}

function canHold({ least, most }: SortedGroup, { text, as }: Lookup): boolean {
  return compareWords(most, text) >= 0 && (compareWords(least, text) <= 0 || (as !== 'whole' && least.startsWith(text)));
}

/** The first place from which on all pass; their number where none does. */
function firstOf(words: readonly string[], passes: (word: string) => boolean): number {
  let [from, to] = [0, words.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (passes(words[middle]!)) to = middle;
    else from = middle + 1;
  }
  return from;
}
