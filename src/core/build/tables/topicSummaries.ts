import type { TopicsQuality } from '../../cluster/measures/measureTopics.ts';
import type { TopicLabel } from '../../label/labelTopics.ts';
import type { Clustering } from '../../types.ts';
import type { GroupSummary, Naming, TopicSummary } from '../../atlas/types.ts';

/** @param groupOf group of each topic from 0, or null where topics are not grouped */
export function summarizeTopics(
  { assignment }: Clustering,
  { topics, papers: ofPapers, edge }: TopicsQuality,
  labels: readonly TopicLabel[],
  ids: readonly number[],
  groupOf: Int32Array | null,
): TopicSummary[] {
  const sizes = new Int32Array(topics.length);
  const between = new Int32Array(topics.length);
  const edges = new Int32Array(topics.length);
  assignment.forEach((topic, paper) => {
    sizes[topic]!++;
    between[topic]! += ofPapers.between[paper]!;
    edges[topic]! += edge[paper]!;
  });
  return topics.map(({ stability, seedAgreement, silhouette, cohesion }, topic) => ({
    id: ids[topic]!,
    label: labels[topic]!.label,
    phrases: labels[topic]!.phrases,
    naming: namingOf(labels[topic]!),
    papers: sizes[topic]!,
    share: sizes[topic]! / assignment.length,
    stability,
    seedAgreement,
    silhouette,
    cohesion,
    group: groupOf ? groupOf[topic]! + 1 : null,
    between: between[topic]!,
    edge: edges[topic]!,
  }));
}

export function summarizeGroups(labels: readonly TopicLabel[], topics: readonly TopicSummary[]): GroupSummary[] {
  return labels.map((name, at) => {
    const members = topics.filter(({ group }) => group === at + 1);
    return {
      id: at + 1,
      label: name.label,
      naming: namingOf(name),
      topics: members.map(({ id }) => id),
      papers: members.reduce((sum, { papers }) => sum + papers, 0),
    };
  });
}

function namingOf({ namedBy, coverage, verbatim, isMixed }: TopicLabel): Naming {
  const phrases = namedBy.map(({ phrase, inside, outside, lift }) => ({ phrase, inside, outside, lift }));
  return { phrases, coverage, verbatim, mixed: isMixed };
}
