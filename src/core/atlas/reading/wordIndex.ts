import type { AtlasFolder } from '../folder.ts';
import type { SortedGroup } from '../tables/parquet.ts';
import { openSortedTable, type SortedTable } from '../tables/tableFile.ts';
import type { Manifest } from '../types.ts';
import { compareWords } from '../words/words.ts';

/** A word that is looked up, or with `whole` false any that begins so. */
export interface Lookup {
  readonly text: string;
  readonly whole: boolean;
}

/** Tells which papers hold a word without any text: of the table of words it reads the groups that can hold it. */
export class WordIndex {
  private constructor(
    private readonly table: SortedTable<'words'>,
    private readonly papers: number,
  ) {}

  /** @throws CorpuscopeError where the atlas is broken, or another one by now */
  static async open(folder: AtlasFolder, manifest: Manifest): Promise<WordIndex> {
    return new WordIndex(await openSortedTable(folder, manifest, 'words', 'word'), manifest.counts.papers);
  }

  /**
   * How much each paper holds of a word: 0 where nothing, else the sum of the weights of all words that it is looked up in.
   *
   * @param text folded, 2 to 40 units long; see `eachWord`
   * @throws CorpuscopeError where the atlas is broken, or another one by now
   */
  async weights({ text, whole }: Lookup): Promise<Int32Array> {
    const weights = new Int32Array(this.papers);
    const groups = this.table.groups.filter((group) => canHold(group, text, whole));
    const read = groups.map(async ({ rows }) => {
      const { word, paper, weight } = await this.table.read(['word', 'paper', 'weight'], rows);
      const from = firstOf(word, (one) => compareWords(one, text) >= 0);
      const to = firstOf(word, (one) => compareWords(one, text) > 0 && (whole || !one.startsWith(text)));
      for (let at = from; at < to; at++) weights[paper[at]!]! += weight[at]!;
    });
    await Promise.all(read);
    return weights;
  }
}

function canHold({ least, most }: SortedGroup, text: string, whole: boolean): boolean {
  return compareWords(most, text) >= 0 && (compareWords(least, text) <= 0 || (!whole && least.startsWith(text)));
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
