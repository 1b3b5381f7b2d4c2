import type { Recipe } from '../../atlas/recipe.ts';
import { sha256 } from '../../corpus/merge/contentId.ts';
import { inlinePool } from '../../parallel.ts';
import { inverseDocumentFrequency } from '../../matrix/idf.ts';
import { CLUSTERING_WEIGHTS, tfidf } from '../../matrix/tfidf.ts';
import { splitSentences } from '../../text/words/sentences.ts';
import { createStemmer } from '../../text/words/stem.ts';
import { createStopWords } from '../../text/stopWords/stopWords.ts';
import { createTokenBuffer, scanTokens } from '../../text/words/tokens.ts';
import { unitsOf } from '../../text/units.ts';
import type { Corpus, DenseRows, OnProgress, Paper, TermCounts } from '../../types.ts';
import type { Cache } from '../graph/cache.ts';
import { givenBy, programVersion } from '../graph/given.ts';
import { runStages } from '../graph/runner.ts';
import { STAGES } from '../stages.ts';
import type { Values } from '../values.ts';
import { nearestRows, placeAmongTopics, type TopicsAround } from './topicsAround.ts';

/** A word of a sentence, and what becomes of it: a term, a stop word or no term, or one that is too rare, too common or counted as another. */
export interface WalkedToken {
  readonly text: string;
  readonly term: string | null;
  readonly outcome: 'term' | 'stopped' | 'left';
}

export interface WalkedTerm {
  readonly term: string;
  /** Occurrences in the paper. */
  readonly times: number;
  /** Papers that hold it. */
  readonly papers: number;
  /** Smooth inverse document frequency, before it is squared. */
  readonly idf: number;
  /** Of the row that is scaled to unit length. */
  readonly weight: number;
}

/** What becomes of one paper on its way to the map. */
export interface PaperWalk {
  /** The sentence of the paper with the most terms. */
  readonly sentence: string;
  readonly tokens: readonly WalkedToken[];
  /** By weight, heaviest first. */
  readonly terms: readonly WalkedTerm[];
  /** Of all papers. */
  readonly vocabulary: number;
  /** Null where topics and map come from given vectors, which an atlas does not hold. */
  readonly space: WalkedSpace | null;
  /** Rows of the papers nearest on the map, nearest first. */
  readonly onMap: readonly number[];
}

/** A paper among the singular vectors of all. */
export interface WalkedSpace {
  /** Of unit length. */
  readonly coordinates: readonly number[];
  readonly around: TopicsAround;
  /** Rows of the papers nearest, nearest first. */
  readonly nearest: readonly number[];
}

/** What of an atlas a walk needs beside its corpus. */
export interface WalkedAtlas {
  readonly inputs: Values['inputs'];
  readonly recipe: Recipe;
  /** Whether topics and map come from given vectors. */
  readonly ownVectors: boolean;
  /** Topic id of each paper. */
  readonly topicOf: Int32Array;
  readonly x: Float32Array;
  readonly y: Float32Array;
}

interface Followed {
  readonly cache: Cache;
  readonly onProgress: OnProgress;
  readonly signal?: AbortSignal;
}

/** Papers near one another that are looked at, as on the page. */
const NEAR = 15;

/**
 * Follows one paper through the stages of a build, by the stages themselves: the words of a sentence, weights, coordinates, topics,
 * silhouette, neighbours.
 *
 * @param row of the paper
 * @throws the signal's reason where that is aborted before a stage
 */
export async function walkPaper(
  corpus: Corpus,
  atlas: WalkedAtlas,
  row: number,
  followed: Followed,
): Promise<PaperWalk> {
  const { terms, vectors, fitSample } = await stagesOf(corpus, atlas, followed);
  return {
    ...wordsOf(corpus.papers[row]!, terms, atlas.recipe),
    terms: weightsOf(terms, row),
    vocabulary: terms.terms.length,
    space: vectors && {
      coordinates: [...vectors.data.subarray(row * vectors.columns, (row + 1) * vectors.columns)],
      around: placeAmongTopics(vectors, atlas.topicOf, row, fitSample),
      nearest: nearestRows(vectors, row, NEAR),
    },
    onMap: nearestRows(planeOf(atlas), row, NEAR),
  };
}

/** What a walk takes from the stages. */
interface Made {
  readonly terms: TermCounts;
  readonly vectors: DenseRows | null;
  readonly fitSample: Int32Array | null;
}

async function stagesOf(corpus: Corpus, atlas: WalkedAtlas, followed: Followed): Promise<Made> {
  const { inputs, recipe, ownVectors } = atlas;
  const made: Partial<Pick<Values, keyof Made>> = {};
  await runStages<Values, keyof Made>(
    ownVectors ? ['terms'] : ['terms', 'vectors', 'fitSample'],
    {
      stages: STAGES,
      recipe,
      given: givenBy({ inputs, corpus: () => corpus }, null, recipe),
      context: { pool: inlinePool, sha256 },
      version: programVersion(),
      ...followed,
    },
    (name, value) => Object.assign(made, { [name]: value }),
  );
  return { terms: made.terms!, vectors: made.vectors ?? null, fitSample: made.fitSample ?? null };
}

function planeOf({ x, y }: WalkedAtlas): DenseRows {
  const data = new Float64Array(2 * x.length);
  x.forEach((value, row) => data.set([value, y[row]!], 2 * row));
  return { rows: x.length, columns: 2, data };
}

function wordsOf({ title, abstract }: Paper, { terms }: TermCounts, { text }: Recipe) {
  const formOf = new Map(terms.map(({ key, form }) => [key, form]));
  const stopWords = createStopWords(text.stopWords);
  const stem = createStemmer();
  const source = abstract || title;
  const sentences = splitSentences(source).map(({ start, end }) => source.slice(start, end));
  const read = sentences.map((sentence) => ({ sentence, tokens: tokensOf(sentence) }));
  const score = (tokens: readonly WalkedToken[]) => new Set(tokens.map(({ term }) => term)).size;
  return read.reduce((best, one) => (score(one.tokens) > score(best.tokens) ? one : best), {
    sentence: source,
    tokens: sentences.length === 0 ? tokensOf(source) : [],
  });

  function tokensOf(sentence: string): WalkedToken[] {
    const buffer = createTokenBuffer();
    scanTokens(sentence, buffer, abstract !== '');
    return Array.from({ length: buffer.length }, (_, at) => sentence.slice(buffer.start[at], buffer.end[at])).flatMap(
      (token) =>
        unitsOf(token, stopWords, stem).map(({ key, start, end }): WalkedToken => {
          const term = formOf.get(key) ?? null;
          return {
            text: token.slice(start, end),
            term,
            outcome: key === '' ? 'stopped' : term === null ? 'left' : 'term',
          };
        }),
    );
  }
}

function weightsOf({ terms, counts }: TermCounts, row: number): WalkedTerm[] {
  const { values } = tfidf(counts, CLUSTERING_WEIGHTS);
  const walked: WalkedTerm[] = [];
  for (let e = counts.indptr[row]!; e < counts.indptr[row + 1]!; e++) {
    const { form, papers } = terms[counts.indices[e]!]!;
    const idf = inverseDocumentFrequency(counts.rows, papers);
    walked.push({ term: form, times: counts.values[e]!, papers, idf, weight: values[e]! });
  }
  return walked.sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1));
}
