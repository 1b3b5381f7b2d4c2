import { chooseTopics, type TopicsChoice } from '../cluster/chooseTopics.ts';
import { cluster } from '../cluster/cluster.ts';
import { measureTopics } from '../cluster/measureTopics.ts';
import { CorpuscopeError } from '../errors.ts';
import { layout, neighbourhood } from '../layout/layout.ts';
import { applyDecisions } from '../mention/decisions.ts';
import { inlinePool, inPlace, type Pool } from '../parallel.ts';
import { countTerms } from '../text/countTerms.ts';
import type { Corpus, DenseRows, OnProgress, SparseRows } from '../types.ts';
import { componentsFor } from '../vector/components.ts';
import { normalizeRows } from '../vector/normalizeRows.ts';
import { truncatedSvd } from '../vector/svd.ts';
import { CLUSTERING_WEIGHTS, tfidf } from '../vector/tfidf.ts';
import { makeManifest } from './manifest.ts';
import { beginMentions } from './mentionShards.ts';
import { mentionTables } from './mentionTables.ts';
import { nameTopics } from './nameTopics.ts';
import { neighboursTable } from './neighboursTable.ts';
import { abstractsTable, intakeTable, papersTable } from './paperTables.ts';
import type { Previous } from './previous.ts';
import type { Recipe } from './recipe.ts';
import { topicTables } from './topicTables.ts';
import type { Atlas, Table, TableName } from './types.ts';
import { vocabularyTables } from './vocabularyTables.ts';

export interface BuildContext {
  /** Threads; by default everything runs in place. The atlas does not depend on it. */
  readonly pool?: Pool;
  /** The files that the papers came from. */
  readonly inputs?: readonly { readonly name: string; readonly sha256: string }[];
  /** An earlier atlas whose topic ids are kept. */
  readonly previous?: Previous | null;
  /** Told of each table when it is complete, which may be long before the last one is. */
  readonly onTable?: (name: TableName, table: Table) => void;
}

/** Nearest papers that each paper is drawn to on the map. */
const NEIGHBOURS = 15;
/** Up to so many papers the stages run one after the other: a thread takes longer to warm to a kernel than all of its jobs take. */
const FEW_PAPERS = 1500;

/**
 * The one composition of the stages: papers to atlas.
 *
 *     text -> vectors -> svd -> topics -> cluster -> quality -> neighbours -> label -> tables
 *                                                                         '-> layout      beside them
 *     mentions                                                                            beside all
 *
 * The same corpus, recipe and earlier atlas give the same atlas to the byte, on any machine and any number of threads.
 *
 * @param onProgress called as each stage starts, and within long ones
 * @throws CorpuscopeError where there are no papers, or fewer different ones than the topics asked for
 */
export async function buildAtlas(
  corpus: Corpus,
  recipe: Recipe,
  onProgress: OnProgress = () => undefined,
  { pool = inlinePool, inputs = [], previous = null, onTable }: BuildContext = {},
): Promise<Atlas> {
  const { papers } = corpus;
  const { seed } = recipe;
  if (papers.length === 0) throw new CorpuscopeError('there are no papers', { fix: 'give files with papers' });
  const begin = (stage: string) => onProgress({ stage, done: 0, total: 1 });
  const few = papers.length <= FEW_PAPERS;
  const near = few ? inPlace(pool) : pool;

  const mentions = beginMentions(papers, recipe.mentions, pool);
  begin('text');
  const termCounts = countTerms(papers, recipe.text, onProgress);
  const vectors = await reduce(termCounts.counts, recipe, near, begin);

  begin('topics');
  const choice = recipe.topics === 'auto' ? await chooseTopics(vectors, {}, near) : null;
  begin('cluster');
  const topics = choice?.chosen ?? (recipe.topics as number);
  const { restarts, engine } = recipe;
  const options = { topics, seed, engine, ...(restarts === 'auto' ? {} : { restarts }) };
  const clustering = await cluster(vectors, options, near);
  const { assignment } = clustering;
  begin('quality');
  const quality = await measureTopics(vectors, clustering, { seed }, near);
  begin('neighbours');
  const nearby = await neighbourhood(vectors, NEIGHBOURS, seed, near);
  // The layout's progress shows once nothing else goes on here.
  let waiting = false;
  const onLayout: OnProgress = (progress) => {
    if (waiting) onProgress(progress);
  };
  const laying = layout(nearby, seed, { pool: near, assignment, onProgress: onLayout });
  // It may fail before it is waited for below.
  laying.catch(() => undefined);
  const finding = mentions.finish();
  begin('label');
  const named = nameTopics({ papers, termCounts, clustering, quality, previous });
  const { labels, ids } = named;

  begin('tables');
  const tables: Partial<Record<TableName, Table>> = {};
  const add = (complete: Partial<Record<TableName, Table>>) => {
    Object.assign(tables, complete);
    for (const [name, table] of Object.entries(complete)) onTable?.(name as TableName, table);
  };
  add({ abstracts: abstractsTable(papers), intake: intakeTable(corpus.intake) });
  add(vocabularyTables(termCounts));
  add(topicTables(named.topics, named.groups, labels, termCounts.terms));
  begin('mentions');
  waiting = true;
  const found = await finding;
  const decided = applyDecisions(papers, found.mentions, found.results, recipe.mentions.decisions);
  add(mentionTables(decided.mentions, decided.results, papers.length));
  begin('layout');
  const map = await laying;
  begin('write');
  const idOf = (topic: number) => ids[topic]!;
  const placed = papersTable(papers, {
    topic: assignment.map(idOf),
    topicLabel: Array.from(assignment, (topic) => labels[topic]!.label),
    similarity: Float32Array.from(quality.papers.similarity),
    secondTopic: Array.from(quality.papers.second, (topic) => (topic < 0 ? null : idOf(topic))),
    margin: Float32Array.from(quality.papers.margin),
    between: Int32Array.from(quality.papers.between),
    neighboursKept: map.paperNeighboursKept,
    x: map.x,
    y: map.y,
  });
  add({ papers: placed, neighbours: neighboursTable(map.nearest) });
  const manifest = makeManifest({
    corpus,
    recipe,
    inputs,
    tables: tables as Atlas['tables'],
    topics: named.topics,
    groups: named.groups,
    terms: termCounts.terms.length,
    mentions: decided.mentions,
    unmatched: decided.unmatched,
    quality: {
      inertia: clustering.inertia,
      engine: clustering.engine,
      silhouette: quality.silhouette,
      stability: quality.stability,
      trustworthiness: map.trustworthiness,
      neighboursKept: map.neighboursKept,
    },
    choice: choice && withoutInertia(choice),
    moved: named.moved,
  });
  return { manifest, tables: tables as Atlas['tables'] };
}

function withoutInertia({ chosen, reason, curve }: TopicsChoice): Atlas['manifest']['choice'] {
  return { chosen, reason, curve: curve.map(({ topics, silhouette, stability }) => ({ topics, silhouette, stability })) };
}

/** Counts to reduced vectors of unit length. A function of its own, so that the large matrices between are let go. */
async function reduce(counts: SparseRows, recipe: Recipe, pool: Pool, begin: (stage: string) => void): Promise<DenseRows> {
  begin('vectors');
  const weights = tfidf(counts, CLUSTERING_WEIGHTS);
  begin('svd');
  const components = recipe.components === 'auto' ? componentsFor(counts.rows) : recipe.components;
  return normalizeRows((await truncatedSvd(weights, { components, seed: recipe.seed }, pool)).scores);
}
