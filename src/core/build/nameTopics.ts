import { groupTopics } from '../cluster/groupTopics.ts';
import type { TopicsQuality } from '../cluster/measures/measureTopics.ts';
import { countTopics } from '../cluster/countTopics.ts';
import { salience, sumByClass } from '../label/classTerms.ts';
import { lowerCaseTexts } from '../label/texts.ts';
import { labelGroups, labelTopics, namesOfTopics, type TopicLabel } from '../label/labelTopics.ts';
import type { Clustering, Paper, TermCounts } from '../types.ts';
import type { Name } from '../label/name.ts';
import { untouchedTopics } from './untouchedTopics.ts';
import { followTopics } from './followTopics.ts';
import type { Previous } from '../atlas/previous.ts';
import { summarizeGroups, summarizeTopics } from './tables/topicSummaries.ts';
import type { GroupSummary, Moved, TopicSummary } from '../atlas/types.ts';

interface Clustered {
  readonly papers: readonly Paper[];
  readonly termCounts: TermCounts;
  readonly clustering: Clustering;
  /** The clustering before it was shaped, and the names of its topics. */
  readonly unshaped: { readonly clustering: Clustering; readonly names: readonly Name[] };
  readonly quality: TopicsQuality;
  /** Of each topic, where there is no earlier atlas. */
  readonly ids: readonly number[];
  readonly previous: Previous | null;
}

export interface NamedTopics {
  /** By topic, as are `topics` and `ids`. */
  readonly labels: readonly TopicLabel[];
  readonly topics: TopicSummary[];
  readonly ids: readonly number[];
  readonly groups: GroupSummary[];
  readonly moved: Moved | null;
  /** Of each term: how far it tells topics apart. */
  readonly salience: Float64Array;
}

/** Names the topics of a clustering, before a person shapes them. */
export function nameClusters(
  papers: readonly Paper[],
  termCounts: TermCounts,
  clustering: Clustering,
): readonly Name[] {
  const { assignment, centroids } = clustering;
  return namesOfTopics({ textOf: lowerCaseTexts(papers), termCounts, assignment, topics: centroids.rows });
}

/** Names topics and groups of topics, those apart that no decision touches and that keep their names, and gives topics their ids: those of the earlier atlas where there is one. */
export function nameTopics(clustered: Clustered): NamedTopics {
  const { papers, termCounts, clustering, unshaped, quality, ids: own, previous } = clustered;
  const { assignment, centroids } = clustering;
  const topics = centroids.rows;
  const textOf = lowerCaseTexts(papers);
  const sums = sumByClass(termCounts.counts, assignment, topics);
  const before = { assignment: unshaped.clustering.assignment, topics: unshaped.clustering.centroids.rows };
  const given = Array.from(untouchedTopics(before, { assignment, topics }), (topic) => unshaped.names[topic]);
  const labels = labelTopics({ textOf, termCounts, assignment, topics, sums, given });
  const members = groupTopics(centroids, countTopics(assignment, topics));
  const groupOf = new Int32Array(topics);
  members.forEach((group, number) => group.forEach((topic) => (groupOf[topic] = number)));
  const groups = members.length;
  const groupLabels =
    groups > 0 ? labelGroups({ textOf, termCounts, assignment, topics, sums, groupOf, groups, named: labels }) : [];
  const { ids, moved } = previous ? followTopics(papers, assignment, topics, previous) : { ids: own, moved: null };
  const summaries = summarizeTopics(clustering, quality, labels, ids, groups > 0 ? groupOf : null);
  const named = summarizeGroups(groupLabels, summaries);
  return { labels, topics: summaries, ids, groups: named, moved, salience: salience(sums) };
}
