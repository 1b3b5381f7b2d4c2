import type { AtlasFolder } from '#core/atlas/folder';
import { WordIndex } from '#core/atlas/reading/wordIndex';
import { UnpackedTexts } from '#core/atlas/tables/packedTexts';
import { readColumns, readTexts } from '#core/atlas/tables/tableFile';
import type { Manifest } from '#core/atlas/types';
import { fold } from '#core/atlas/words/fold';
import { CorpuscopeError } from '#core/errors';
import type { Texts } from '#core/types';
import { scorePaper, type Needle, type Query } from '../../lib/view/search.ts';
import { answered, type Answer } from '../answer.ts';
import { Found } from './found.ts';
import { needleWords } from './needleWords.ts';
import { folderThere, type ReachedFolder } from '../files/reachedFolder.ts';

/** Papers whose abstracts are stored, and read, together; and how many groups of them are read in one go. */
const GROUP_ROWS = 2000;
const GROUPS_AT_ONCE = 8;
/** Texts of so many papers are kept once they were read. Of more, each search reads them again: they would not fit into what a page may have. */
const MOST_KEPT = 200_000;
/** Milliseconds between two answers to one query while abstracts are still being read: the page draws itself anew at each. */
const BETWEEN_ANSWERS = 1000;

/** Told of the score of each paper (see {@link scorePaper}) by its title and, of the first `read` papers, by their abstracts. */
export type OnScores = (scores: Float32Array, read: number) => unknown;

/** Who asked, as long as nothing else is asked. */
interface Asker {
  readonly onScores: OnScores;
  readonly isLatest: () => boolean;
}

/**
 * The texts of an atlas, searched where that holds nobody up. Words and phrases are found in the index of the atlas; what that cannot tell, such as which signs stand between
 * two words, is looked for in the texts of those papers that hold the words in such places.
 */
export class TextSearch {
  readonly #manifest: Manifest;
  readonly #folder: Promise<AtlasFolder>;
  readonly #papers: number;
  readonly #keeps: boolean;
  #index: Promise<WordIndex> | undefined;
  #titles: Promise<Texts> | undefined;
  /** Folded abstracts by group. */
  readonly #kept = new Map<number, readonly string[]>();
  #latest: Query | null = null;

  /** @param mostKept papers whose texts are kept at most. Default 200,000 */
  constructor(folder: ReachedFolder, manifest: Manifest, mostKept = MOST_KEPT) {
    this.#keeps = manifest.counts.papers <= mostKept;
    this.#folder = folderThere(folder);
    this.#manifest = manifest;
    this.#papers = manifest.counts.papers;
  }

  /** Reads all texts, so that a search finds them there; only what tells where words are where texts are too many to keep. */
  prepare(): Promise<Answer<null>> {
    return answered(async () => {
      const index = await this.#openIndex();
      await index.openForPhrases();
      if (!this.#keeps) return null;
      await this.#readTitles();
      const groups = Math.ceil(this.#papers / GROUP_ROWS);
      for (let group = 0; group < groups; group += GROUPS_AT_ONCE) {
        await this.#readGroups(group, Math.min(groups, group + GROUPS_AT_ONCE));
      }
      return null;
    });
  }

  /**
   * Answers a query: words and phrases at once for all papers; what else is looked for again and again while texts are read, for the last time with all of them. A newer query
   * ends it early.
   */
  search(query: Query, onScores: OnScores): Promise<Answer<null>> {
    return answered(async () => {
      this.#latest = query;
      const found = new Found(this.#papers, query.needles.length > 0);
      const [needles, without] = await Promise.all([
        this.#lookUp(query.needles, (weights, exact) => found.keep(weights, exact)),
        this.#lookUp(query.without, (weights, exact) => exact && found.leaveOut(weights)),
      ]);
      const isLatest = () => this.#latest === query;
      if (needles.length + without.length > 0) {
        await this.#readThrough({ ...query, needles, without }, found, { onScores, isLatest });
      } else if (isLatest()) onScores(found.scores(), this.#papers);
      return null;
    });
  }

  /** Looks needles up in the index, all at once. @returns those of which only texts can tell */
  async #lookUp(needles: readonly Needle[], take: (weights: Int32Array, exact: boolean) => unknown): Promise<Needle[]> {
    const told = await Promise.all(needles.map((needle) => this.#weights(needle)));
    for (const { weights, exact } of told) if (weights) take(weights, exact);
    return needles.filter((_, at) => !told[at]!.exact);
  }

  /** What the index tells of a needle; no weights where it has no words. */
  async #weights(needle: Needle): Promise<{ readonly weights: Int32Array | null; readonly exact: boolean }> {
    const { words, exact } = needleWords(needle);
    const index = await this.#openIndex();
    const [word] = words;
    if (!word) return { weights: null, exact };
    return { weights: await (words.length > 1 ? index.phraseWeights(words) : index.weights(word)), exact };
  }

  /** Looks into the texts of the papers that were found so far. */
  async #readThrough(query: Query, found: Found, { onScores, isLatest }: Asker): Promise<void> {
    const titles = await this.#readTitles();
    const title = (row: number) => fold(titles.at(row) ?? '');
    const scores = found.scores((row) => scorePaper(query, title(row), ''));
    const rows = found.rows();
    let told = -Infinity;
    const tell = (read: number) => {
      if (read < this.#papers && performance.now() - told < BETWEEN_ANSWERS) return;
      onScores(scores.slice(), read);
      told = performance.now();
    };
    if (rows.length > 0) tell(0);
    for (let next = 0; next < rows.length && isLatest();) {
      const first = Math.floor(rows[next]! / GROUP_ROWS);
      let last = first;
      let to = next;
      for (; to < rows.length; to++) {
        const group = Math.floor(rows[to]! / GROUP_ROWS);
        // Groups in which nothing was found are not read.
        if (group > last + 1 || group >= first + GROUPS_AT_ONCE) break;
        last = group;
      }
      const abstracts = await this.#readGroups(first, last + 1);
      for (; next < to; next++) {
        const row = rows[next]!;
        scores[row] = found.score(row, scorePaper(query, title(row), abstracts(row)));
      }
      tell(next < rows.length ? rows[next]! : this.#papers);
    }
    if (rows.length === 0) tell(this.#papers);
  }

  #openIndex(): Promise<WordIndex> {
    return (this.#index ??= this.#folder
      .then((folder) => WordIndex.open(folder, this.#manifest))
      .catch((error: unknown) => {
        this.#index = undefined;
        throw error;
      }));
  }

  #readTitles(): Promise<Texts> {
    return (this.#titles ??= this.#folder
      .then((folder) => readTexts(folder, this.#manifest, 'papers', ['title']))
      .then(([titles]) => new UnpackedTexts(titles!))
      .catch((error: unknown) => {
        this.#titles = undefined;
        throw error;
      }));
  }

  /** Abstracts of some groups, folded. @returns gives that of a row */
  async #readGroups(from: number, to: number): Promise<(row: number) => string> {
    const groups = Array.from({ length: to - from }, (_, at) => from + at);
    if (!groups.every((group) => this.#kept.has(group))) {
      const rows = [from * GROUP_ROWS, Math.min(this.#papers, to * GROUP_ROWS)] as const;
      const { abstract } = await readColumns(await this.#folder, this.#manifest, 'abstracts', ['abstract'], rows);
      if (abstract.length < rows[1] - rows[0]) {
        const fix = 'build the atlas again with `corpuscope build`';
        throw new CorpuscopeError('the atlas is broken: it has papers without a row of abstracts', { fix });
      }
      if (!this.#keeps) return (row) => fold(abstract[row - rows[0]]!);
      for (const group of groups) {
        const start = (group - from) * GROUP_ROWS;
        this.#kept.set(group, abstract.slice(start, start + GROUP_ROWS).map(fold));
      }
    }
    return (row) => this.#kept.get(Math.floor(row / GROUP_ROWS))![row % GROUP_ROWS]!;
  }
}
