import { describe, expect, it } from 'vitest';
import { parseRecipe } from '#core/atlas/recipe';
import type { TopicSummary } from '#core/atlas/types';
import { topicChanges } from '#lib/workbench/shaping/topicChanges.ts';
import { whyNumbersChanged } from '#lib/workbench/shaping/whyNumbersChanged.ts';

const topic = (id: number, stability: number, edge = 0) =>
  ({ id, label: `T${id}`, stability, edge, between: 0 }) as TopicSummary;
const before = { recipe: parseRecipe({}), topics: [topic(1, 0.8), topic(2, 0.7), topic(3, 0.9, 4)] };
const topicOf = [1, 1, 2, 3];

function why(recipe: object, topics: readonly TopicSummary[], now = topicOf): string {
  const after = { recipe: parseRecipe(recipe), topics: [...topics] };
  const changes = topicChanges({ topicOf, topics: before.topics }, { topicOf: now, topics }, (row) => row);
  return whyNumbersChanged(before, after, changes);
}

describe('why numbers changed', () => {
  it('after a merge names the topics that hold the same papers, and what was measured anew', () => {
    const recipe = { topicDecisions: [{ type: 'merge', topics: [['p'], ['q']] }] };
    expect(why(recipe, [topic(1, 0.9), topic(3, 0.86, 3)], [1, 1, 1, 3])).toBe(
      'Only the topics that you changed hold other papers than before. 1 topic holds the same papers, and yet some of their numbers are others: ' +
        'how much of a topic is found again is measured by sorting all papers again, now into 2 topics and not 3 (1 topic by up to 4 points); ' +
        'which papers lie at an edge, or between two topics, depends on what the other topics are (1 topic).',
    );
  });

  it('is said of words and of another number of topics, and that nothing moved where only a name changed', () => {
    expect(why({ text: { stopWords: { add: ['image'] } } }, before.topics)).toMatch(
      /^With other words all terms were weighed anew/,
    );
    expect(why({ topics: 3 }, before.topics)).toMatch(/^All papers were sorted anew, into 3 topics/);
    expect(why({ topicDecisions: [{ type: 'pin', topic: ['p'] }] }, before.topics)).toBe(
      'No paper moved: what you changed is what is said of a topic.',
    );
  });
});
