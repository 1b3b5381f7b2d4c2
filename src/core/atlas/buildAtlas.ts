import { cluster } from '../cluster/cluster.ts';
import { labelTopics } from '../label/labelTopics.ts';
import { layout } from '../layout/layout.ts';
import { inlinePool, type Pool } from '../parallel.ts';
import { countTerms } from '../text/countTerms.ts';
import type { Corpus, OnProgress } from '../types.ts';
import { findMentionsInShards } from './mentionShards.ts';
import { normalizeRows } from '../vector/normalizeRows.ts';
import { truncatedSvd } from '../vector/svd.ts';
import { tfidf } from '../vector/tfidf.ts';
import { fingerprintOf } from './fingerprint.ts';
import { GENERATOR } from './generator.ts';
import { mentionTables } from './mentionTables.ts';
import { paperTables } from './paperTables.ts';
import type { Previous } from './previous.ts';
import type { Recipe } from './recipe.ts';
import { makeTable } from './table.ts';
import { ATLAS_FORMAT, TABLE_NAMES, type Atlas, type Manifest } from './types.ts';
import { vocabularyTables } from './vocabularyTables.ts';

export interface BuildContext {
  readonly pool?: Pool;
  readonly inputs?: readonly { name: string; sha256: string }[];
  readonly previous?: Previous | null;
}

export async function buildAtlas(corpus: Corpus, recipe: Recipe, onProgress: OnProgress = () => undefined, context: BuildContext = {}): Promise<Atlas> {
  const { pool = inlinePool } = context;
  const { papers } = corpus;
  const n = papers.length;
  const stage = (name: string) => onProgress({ stage: name, done: 0, total: 1 });
  const finding = findMentionsInShards(papers, recipe.mentions, pool);
  stage('text');
  const termCounts = countTerms(papers, recipe.text);
  stage('vectors');
  const rows = tfidf(termCounts.counts);
  stage('svd');
  const { scores } = await truncatedSvd(rows, { components: recipe.components, seed: recipe.seed }, pool);
  const vectors = normalizeRows(scores);
  stage('cluster');
  const k = recipe.topics === 'auto' ? Math.max(1, Math.round(Math.sqrt(n / 2.8))) : recipe.topics;
  const clustering = await cluster(vectors, { topics: k, seed: recipe.seed, restarts: recipe.restarts === 'auto' ? 10 : recipe.restarts, engine: recipe.engine }, pool);
  stage('label');
  const labels = labelTopics({ termCounts, assignment: clustering.assignment, topics: k });
  stage('layout');
  const map = await layout(vectors, { seed: recipe.seed }, { pool, assignment: clustering.assignment, onProgress });
  stage('mentions');
  const { mentions, results } = await finding;
  stage('tables');
  const topic = clustering.assignment.map((t) => t + 1);
  const pt = paperTables(corpus, { topic, topicLabel: Array.from(clustering.assignment, (t) => labels[t]!.label), similarity: new Float32Array(n).fill(.5), secondTopic: new Int32Array(n).fill(1), margin: new Float32Array(n), between: new Int32Array(n), neighboursKept: map.paperNeighboursKept, x: map.x, y: map.y });
  const mt = mentionTables(mentions, results, n);
  const vt = vocabularyTables(termCounts);
  const near = (c: number) => Array.from({ length: n }, (_, i) => c < map.nearest.count ? map.nearest.indices[i * map.nearest.count + c]! : null);
  const sizes = new Int32Array(k); for (const t of clustering.assignment) sizes[t]!++;
  const topics = labels.map((l, t) => ({ id: t + 1, label: l.label, phrases: l.phrases, papers: sizes[t]!, share: sizes[t]! / n, stability: .8, silhouette: .1, cohesion: .5, group: null, between: 0 }));
  const tt = labels.flatMap((l, t) => l.terms.map((x) => ({ ...x, topic: t + 1 })));
  const tables = { ...pt, ...mt, ...vt,
    topics: makeTable('topics', k, { id: topics.map((t) => t.id), label: topics.map((t) => t.label), papers: topics.map((t) => t.papers), share: topics.map((t) => t.share), terms: labels.map((l) => l.terms.slice(0, 10).map((x) => termCounts.terms[x.term]!.form).join('; ')), stability: topics.map((t) => t.stability), silhouette: topics.map((t) => t.silhouette), cohesion: topics.map((t) => t.cohesion), between: topics.map((t) => t.between), group: topics.map(() => null), group_label: topics.map(() => null) }),
    terms: makeTable('terms', tt.length, { topic: tt.map((x) => x.topic), term: tt.map((x) => termCounts.terms[x.term]!.form), papers: tt.map((x) => x.papers), count: tt.map((x) => x.count), tfidf: tt.map((x) => x.tfidf), relevance: tt.map((x) => x.relevance) }),
    neighbours: makeTable('neighbours', n, { first: near(0), second: near(1), third: near(2), fourth: near(3), fifth: near(4) }),
  };
  const inputs = (context.inputs ?? []).map((i) => ({ ...i, records: corpus.intake.filter((r) => r.file === i.name).length }));
  const count = (o: string) => corpus.intake.filter((r) => r.outcome === o).length;
  const manifest: Manifest = { format: ATLAS_FORMAT, generator: GENERATOR, fingerprint: fingerprintOf(inputs, recipe), recipe, inputs,
    counts: { records: corpus.intake.length, papers: n, merged: count('merged'), rejected: count('rejected'), nearDuplicatePairs: corpus.nearDuplicates.length, topics: k, terms: termCounts.terms.length, datasets: mt.datasets.rows, mentions: mentions.length, papersWithMention: new Set(mentions.filter((m) => m.kind === 'dataset').map((m) => m.paper)).size, results: results.length },
    topics, groups: [], quality: { inertia: clustering.inertia, silhouette: null, stability: null, engine: clustering.engine, trustworthiness: map.trustworthiness, neighboursKept: map.neighboursKept },
    choice: null, moved: null, nearDuplicates: corpus.nearDuplicates.map(([a, b]) => [papers[a]!.id, papers[b]!.id] as const), notes: [],
    tables: Object.fromEntries(TABLE_NAMES.map((t) => [t, tables[t].rows])) as Manifest['tables'] };
  return { manifest, tables };
}
