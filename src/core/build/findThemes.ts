import { chooseTopics, type TopicsChoice } from '../cluster/chooseTopics.ts';
import { cluster } from '../cluster/cluster.ts';
import { measureTopics, type TopicsQuality } from '../cluster/measureTopics.ts';
import type { Pool } from '../parallel.ts';
import { countTerms } from '../text/countTerms.ts';
import { readUnits, type UnitReader } from '../text/unitReader.ts';
import type { Clustering, DenseRows, OnProgress, Paper, SparseCounts } from '../types.ts';
import { componentsFor } from '../matrix/components.ts';
import { normalizeRows } from '../matrix/normalizeRows.ts';
import { truncatedSvd } from '../matrix/svd.ts';
import { CLUSTERING_WEIGHTS, tfidf } from '../matrix/tfidf.ts';
import { nameTopics, type NamedTopics } from './nameTopics.ts';
import type { Previous } from '../atlas/previous.ts';
import type { Recipe } from '../atlas/recipe.ts';
import { topicTables } from './topicTables.ts';
import type { Table, TableName } from '../atlas/types.ts';
import { vocabularyTables } from './vocabularyTables.ts';

interface ThemesContext<Beside> {
  readonly pool: Pool;
  readonly reader: UnitReader | undefined;
  readonly previous: Previous | null;
  readonly onProgress: OnProgress;
  /** Takes the tables of terms and topics. */
  readonly add: (complete: Partial<Record<TableName, Table>>) => void;
  /** Begins what can go on beside the naming of topics. */
  readonly beside: (vectors: DenseRows, assignment: Int32Array) => Promise<Beside>;
}

/** What the papers are about. */
export interface Themes<Beside> {
  /** Of the vocabulary. */
  readonly terms: number;
  readonly choice: TopicsChoice | null;
  readonly clustering: Clustering;
  readonly quality: TopicsQuality;
  readonly named: NamedTopics;
  /** What `beside` answered. */
  readonly begun: Beside;
}

/** The stages from text to the names of topics. The large matrices that they share are let go at the end. */
export async function findThemes<Beside>(
  papers: readonly Paper[],
  recipe: Recipe,
  { pool, reader, previous, onProgress, add, beside }: ThemesContext<Beside>,
): Promise<Themes<Beside>> {
  const { seed } = recipe;
  const begin = (stage: string) => onProgress({ stage, done: 0, total: 1 });
  begin('text');
  const termCounts = countTerms(
    reader ? await reader.finish(papers, onProgress) : readUnits(papers, recipe.text.stopWords, onProgress),
    recipe.text,
  );
  const vectors = await reduce(termCounts.counts, recipe, pool, begin);

  begin('topics');
  const choice = recipe.topics === 'auto' ? await chooseTopics(vectors, {}, pool) : null;
  begin('cluster');
  const topics = choice?.chosen ?? (recipe.topics as number);
  const { restarts, engine } = recipe;
  const options = { topics, seed, engine, ...(restarts === 'auto' ? {} : { restarts }) };
  const clustering = await cluster(vectors, options, pool);
  begin('neighbours');
  const begun = await beside(vectors, clustering.assignment);
  begin('quality');
  const quality = await measureTopics(vectors, clustering, { seed }, pool);

  begin('label');
  const named = nameTopics({ papers, termCounts, clustering, quality, previous });
  begin('tables');
  add(vocabularyTables(termCounts, named.salience));
  add(topicTables(named.topics, named.groups, named.labels, termCounts.terms));
  return { terms: termCounts.terms.length, choice, clustering, quality, named, begun };
}

/** Counts to reduced vectors of unit length. A function of its own, so that the large matrices between are let go. */
async function reduce(counts: SparseCounts, recipe: Recipe, pool: Pool, begin: (stage: string) => void): Promise<DenseRows> {
  begin('vectors');
  const weights = tfidf(counts, CLUSTERING_WEIGHTS);
  begin('svd');
  const components = recipe.components === 'auto' ? componentsFor(counts.rows) : recipe.components;
  return normalizeRows((await truncatedSvd(weights, { components, seed: recipe.seed }, pool)).scores);
}
