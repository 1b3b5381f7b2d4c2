import type { TopicDecision, UnmatchedTopicDecision } from '../../cluster/topicDecisions.ts';
import type { UnmatchedDecision } from '../../mention/decisions.ts';
import type { Corpus } from '../../types.ts';

/** Which decisions had no effect, and why, a sentence each: papers by their titles. */
export function notesOfDecisions(
  papers: Corpus['papers'],
  onMentions: readonly UnmatchedDecision[],
  onTopics: readonly UnmatchedTopicDecision[],
): string[] {
  if (onMentions.length + onTopics.length === 0) return [];
  const titles = new Map(papers.map(({ id, title }) => [id, title]));
  const titleOf = (id: string) => titles.get(id);
  return [
    ...onMentions.map((one) => noteOfDecision(one, titleOf)),
    ...onTopics.map(({ decision, reason }) => `${noEffectOf(decision, titleOf)}${reason}.`),
  ];
}

/** A paper as a person knows it: by its title, and by its id where it is not in the corpus, or has none. */
function paperWords(id: string, titleOf: (id: string) => string | undefined): string {
  const title = titleOf(id);
  return title ? `“${title}”` : `paper ${id}`;
}

function noteOfDecision({ decision, reason }: UnmatchedDecision, titleOf: (id: string) => string | undefined): string {
  const what =
    'at' in decision
      ? `“${decision.at.surface}” in ${paperWords(decision.at.paper, titleOf)}`
      : JSON.stringify(decision);
  return `The decision to ${decision.type} ${what} had no effect: ${reason}.`;
}

/** How the note on a decision about topics begins, where it had no effect. */
export function noEffectOf(decision: TopicDecision, titleOf: (id: string) => string | undefined): string {
  const paperOf = (id: string) => paperWords(id, titleOf);
  const topicOf = (naming: readonly string[]) =>
    `the topic of ${paperOf(naming.find((id) => titleOf(id) !== undefined) ?? naming[0] ?? '')}`;
  return `The decision to ${decisionWords(decision, topicOf, paperOf)} had no effect: `;
}

function decisionWords(
  decision: TopicDecision,
  topicOf: (naming: readonly string[]) => string,
  paperOf: (id: string) => string,
): string {
  switch (decision.type) {
    case 'merge':
      return `merge ${decision.topics.slice(0, 2).map(topicOf).join(' and ')}`;
    case 'move': {
      const [first = '', ...others] = decision.papers;
      const more = others.length > 0 ? ` and ${others.length} more` : '';
      return `move ${paperOf(first)}${more} to ${topicOf(decision.topic)}`;
    }
    case 'rename':
      return `call ${topicOf(decision.topic)} “${decision.name}”`;
    default:
      return `${decision.type} ${topicOf(decision.topic)}`;
  }
}
