import { noEffectOf, paperWords, type UnmatchedTopicDecision } from '../../cluster/topicDecisions.ts';
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

function noteOfDecision({ decision, reason }: UnmatchedDecision, titleOf: (id: string) => string | undefined): string {
  const what =
    'at' in decision
      ? `“${decision.at.surface}” in ${paperWords(decision.at.paper, titleOf)}`
      : JSON.stringify(decision);
  return `The decision to ${decision.type} ${what} had no effect: ${reason}.`;
}
