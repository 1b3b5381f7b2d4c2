import type { TopicsChoice } from '../cluster/chooseTopics.ts';
import { nearDuplicatesTask } from '../corpus/merge/nearDuplicates.ts';
import { CorpuscopeError } from '../errors.ts';
import { beginMap, mapTask, type Drawing, type PaperMap } from '../map/drawMap.ts';
import { applyDecisions } from '../mention/decisions.ts';
import { aside, inlinePool, inPlace, type Pool } from '../parallel.ts';
import type { UnitReader } from '../text/unitReader.ts';
import type { Corpus, DenseRows, OnProgress } from '../types.ts';
import { findThemes } from './findThemes.ts';
import { makeManifest } from './makeManifest.ts';
import { findMentionsInShards } from './mentionShards.ts';
import { mentionTables } from './mentionTables.ts';
import { neighboursTable } from './neighboursTable.ts';
import { abstractsTable, intakeTable, papersTable } from './paperTables.ts';
import type { Previous } from '../atlas/previous.ts';
import type { Recipe } from '../atlas/recipe.ts';
import type { Atlas, Manifest, Table, TableName } from '../atlas/types.ts';

export interface BuildContext {
  /** Threads; by default everything runs in place. The atlas does not depend on it. */
  readonly pool?: Pool;
  /** Of the recipe's stop words; it may have begun with the papers. */
  readonly reader?: UnitReader;
  /** The files that the papers came from. */
  readonly inputs?: readonly { readonly name: string; readonly sha256: string }[];
  /** An earlier atlas whose topic ids are kept. */
  readonly previous?: Previous | null;
}

/** Takes each table when it is complete, which may be long before the last one is. */
export type OnTable = (name: TableName, table: Table) => void;

/** Up to so many papers the stages run one after the other: a thread takes longer to warm to a task than all of its jobs take. */
const FEW_PAPERS = 1500;

/**
 * The one composition of the stages: papers to atlas.
 *
 *     text -> vectors -> svd -> topics -> cluster -> neighbours -> quality -> label -> tables
 *                                                               '-> layout, mentions     beside them
 *
 * The same corpus, recipe and earlier atlas give the same atlas to the byte, on any machine and any number of threads.
 *
 * @param onProgress called as each stage starts, and within long ones
 * @throws CorpuscopeError where there are no papers, or fewer different ones than the topics asked for
 */
export async function buildAtlas(
  corpus: Corpus,
  recipe: Recipe,
  onProgress?: OnProgress,
  context?: BuildContext,
): Promise<Atlas> {
  const tables: Partial<Record<TableName, Table>> = {};
  const manifest = await buildTables(corpus, recipe, (name, table) => (tables[name] = table), onProgress, context);
  return { manifest, tables: tables as Atlas['tables'] };
}

/** `buildAtlas` for a caller that has a place for each table: none is kept here. */
export async function buildTables(
  corpus: Corpus,
  recipe: Recipe,
  onTable: OnTable,
  onProgress: OnProgress = () => undefined,
  { pool = inlinePool, reader, inputs = [], previous = null }: BuildContext = {},
): Promise<Manifest> {
  const { papers } = corpus;
  const { seed } = recipe;
  if (papers.length === 0) throw new CorpuscopeError('there are no papers', { fix: 'give files with papers' });
  const begin = (stage: string) => onProgress({ stage, done: 0, total: 1 });
  const few = papers.length <= FEW_PAPERS;
  const near = few ? inPlace(pool) : pool;

  const findMentions = () => aside(findMentionsInShards(papers, recipe.mentions, pool));
  const compare = () => aside(pool.run(nearDuplicatesTask, [textsOf(papers)], few ? 'in the background' : 'now'));
  const early = few ? { finding: findMentions(), comparing: compare() } : null;
  const rows: Partial<Record<TableName, number>> = {};
  const add = (complete: Partial<Record<TableName, Table>>) => {
    for (const [name, table] of Object.entries(complete) as [TableName, Table][]) {
      rows[name] = table.rows;
      onTable(name, table);
    }
  };
  // The layout's progress shows once nothing else goes on here.
  let waiting = false;
  const onLayout: OnProgress = (progress) => {
    if (waiting) onProgress(progress);
  };
  const beside = async (vectors: DenseRows, assignment: Int32Array) => {
    const job = { vectors, assignment, seed };
    // Behind the mentions in their thread, which are nearly done: another one would take longer to start.
    const drawing = few
      ? inOneJob(pool.run(mapTask, [job], 'in the background'))
      : await beginMap(job, pool, onLayout);
    return { drawing, finding: early?.finding ?? findMentions() };
  };
  const themes = await findThemes(papers, recipe, { pool: near, reader, previous, onProgress, add, beside });
  const { clustering, quality, named, choice } = themes;
  const { labels, ids } = named;
  const { assignment } = clustering;
  const { drawing, finding } = themes.begun;
  add({ abstracts: abstractsTable(papers), intake: intakeTable(corpus.intake) });

  const decideMentions = async () => {
    begin('mentions');
    const found = await finding;
    const decided = applyDecisions(papers, found.mentions, found.results, recipe.mentions.decisions);
    add(mentionTables(decided.mentions, decided.results, papers.length));
    return decided;
  };
  // Few papers' mentions are found long before their map is drawn, many papers' after it.
  const decidedEarly = early && (await decideMentions());
  begin('layout');
  waiting = true;
  await drawing.placed;
  begin('duplicates');
  const [nearDuplicates] = await (early?.comparing ?? compare());
  const decided = decidedEarly ?? (await decideMentions());
  const map = await drawing.done;
  add({ neighbours: neighboursTable(map.nearest) });
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
  add({ papers: placed });
  return makeManifest({
    corpus,
    nearDuplicates: nearDuplicates!,
    recipe,
    inputs,
    rows: rows as Manifest['tables'],
    topics: named.topics,
    groups: named.groups,
    terms: themes.terms,
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
}

function withoutInertia({ chosen, reason, curve }: TopicsChoice): Atlas['manifest']['choice'] {
  return { chosen, reason, curve: curve.map(({ topics, silhouette, stability }) => ({ topics, silhouette, stability })) };
}

const textsOf = (papers: Corpus['papers']) => papers.map(({ title, abstract }) => ({ title, abstract }));

function inOneJob(maps: Promise<PaperMap[]>): Drawing {
  const done = aside(maps.then(([map]) => map!));
  return { placed: done, done };
}
