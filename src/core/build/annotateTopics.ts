import type { GroupSummary, TopicSummary } from '../atlas/types.ts';
import { NO_TOPIC, topicHolding, type SayingDecision, type UnmatchedTopicDecision } from '../cluster/topicDecisions.ts';
import type { NamedTopics } from './nameTopics.ts';

/** Named topics with what a person says of them. */
export interface AnnotatedTopics extends NamedTopics {
  readonly unmatched: readonly UnmatchedTopicDecision[];
}

/**
 * Applies what a person says of topics, names, notes, hidden, pinned, to the topics as they are in the end; of two names or notes of one
 * topic the later one holds. No two topics have one name: the later one is told apart by a number.
 *
 * @param topicOf place of the topic of a paper; undefined where there is no such paper
 */
export function annotateTopics(
  named: NamedTopics,
  topicOf: (paper: string) => number | undefined,
  decisions: readonly SayingDecision[],
): AnnotatedTopics {
  const unmatched: UnmatchedTopicDecision[] = [];
  const said = new Map<number, Partial<Record<SayingDecision['type'], string>>>();
  for (const decision of decisions) {
    const topic = topicHolding(decision.topic, topicOf);
    if (topic === undefined) unmatched.push({ decision, reason: NO_TOPIC });
    else said.set(topic, { ...said.get(topic), [decision.type]: textOf(decision) });
  }
  if (said.size === 0) return { ...named, unmatched };

  const names = new Map(Array.from(said, ([topic, { rename }]) => [topic, rename] as const));
  const taken = new Set(named.labels.flatMap(({ label }, topic) => (names.get(topic) === undefined ? label : [])));
  const labels = named.labels.map((label, topic) => {
    const name = names.get(topic);
    if (name === undefined) return label;
    const own = unlike(name, taken);
    taken.add(own);
    return { ...label, label: own, phrases: [own] };
  });
  const topics = named.topics.map((topic, at): TopicSummary => {
    const { rename, note, hide, pin } = said.get(at) ?? {};
    return {
      ...topic,
      ...(rename !== undefined && { ...titleOf(labels[at]!), autoLabel: topic.label }),
      ...(note !== undefined && { note }),
      ...(hide !== undefined && { hidden: true }),
      ...(pin !== undefined && { pinned: true }),
    };
  });
  return { ...named, labels, topics, groups: groupsOf(named.groups, topics), unmatched };
}

const titleOf = ({ label, phrases }: Pick<TopicSummary, 'label' | 'phrases'>) => ({ label, phrases });

function textOf(decision: SayingDecision): string {
  if (decision.type === 'rename') return decision.name;
  return decision.type === 'note' ? decision.note : '';
}

function unlike(name: string, taken: ReadonlySet<string>): string {
  let own = name;
  for (let number = 2; taken.has(own); number++) own = `${name} (${number})`;
  return own;
}

/** A topic that stands alone gives its group its name. */
function groupsOf(groups: readonly GroupSummary[], topics: readonly TopicSummary[]): GroupSummary[] {
  const byId = new Map(topics.map((topic) => [topic.id, topic]));
  return groups.map((group) => {
    const only = group.topics.length === 1 ? byId.get(group.topics[0]!) : undefined;
    return only ? { ...group, label: only.label } : group;
  });
}
