import type { Recipe } from '#core/atlas/recipe';
import { topicHolding, type SayingDecision, type TopicDecision, type TopicId } from '#core/cluster/topicDecisions';
import type { OpenAtlas } from '#lib/tables/openAtlas.ts';
import { rowsOfTopic } from '#lib/view/selection.ts';

/** Papers that name a topic in a decision, and in the list of numbers that topics keep. */
const NAMING = 5;
const KEEPING = 10;

/** Ids of the papers that are most similar to their topic, most similar first. */
export function typicalPapers({ papers }: Pick<OpenAtlas, 'papers'>, topic: number, most = NAMING): string[] {
  const rows = [...rowsOfTopic(papers.topic, topic)];
  rows.sort((a, b) => papers.similarity[b]! - papers.similarity[a]! || a - b);
  return rows.slice(0, most).map((row) => papers.id.at(row)!);
}

/** The id of the topic that a decision's papers name, as the atlas is; undefined where they are not in it. */
export function namedTopic(
  { papers, rows }: Pick<OpenAtlas, 'papers' | 'rows'>,
  naming: readonly string[],
): number | undefined {
  return topicHolding(naming, (paper) => {
    const row = rows.get(paper);
    return row === undefined ? undefined : papers.topic[row];
  });
}

export function withDecisions(recipe: Recipe, topicDecisions: readonly TopicDecision[]): Recipe {
  return { ...recipe, topicDecisions: [...topicDecisions] };
}

/** The recipe with one more decision. */
export function decided(recipe: Recipe, decision: TopicDecision): Recipe {
  return withDecisions(recipe, [...(recipe.topicDecisions ?? []), decision]);
}

/** The recipe in which a topic has this name, note or mark, and no other of the kind; null takes it back. */
export function said(
  atlas: Pick<OpenAtlas, 'papers' | 'rows' | 'manifest'>,
  topic: number,
  type: SayingDecision['type'],
  decision: SayingDecision | null,
): Recipe {
  const { recipe } = atlas.manifest;
  const others = (recipe.topicDecisions ?? []).filter(
    (one) => one.type !== type || !('topic' in one) || namedTopic(atlas, one.topic) !== topic,
  );
  return withDecisions(recipe, decision ? [...others, decision] : others);
}

/**
 * The recipe with which topics keep their numbers, and so their colours, when they are made anew: of those that have had one before, and
 * of those of this atlas.
 */
export function keepingIds({ manifest, papers }: Pick<OpenAtlas, 'manifest' | 'papers'>, recipe: Recipe): Recipe {
  const known = recipe.topicIds ?? [];
  const ids = new Set(known.map(({ id }) => id));
  const now = manifest.topics.flatMap(({ id }): TopicId[] =>
    ids.has(id) ? [] : [{ id, papers: typicalPapers({ papers }, id, KEEPING) }],
  );
  return { ...recipe, topicIds: [...known, ...now] };
}

/** The other topics, those first that the topic's papers are nearest to, then by size. */
export function nearestTopics({ manifest, papers }: Pick<OpenAtlas, 'manifest' | 'papers'>, topic: number): number[] {
  const near = new Map<number, number>();
  for (const row of rowsOfTopic(papers.topic, topic)) {
    const second = papers.secondTopic[row]!;
    near.set(second, (near.get(second) ?? 0) + 1);
  }
  return manifest.topics
    .map(({ id }) => id)
    .filter((id) => id !== topic)
    .sort((a, b) => (near.get(b) ?? 0) - (near.get(a) ?? 0));
}
