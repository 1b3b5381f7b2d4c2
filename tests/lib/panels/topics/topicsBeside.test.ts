import { expect, it } from 'vitest';
import { topicsBeside } from '#lib/panels/topics/topicsBeside.ts';

it('the topics beside a topic are counted by its papers between the two, most first', () => {
  const papers = {
    topic: Int32Array.of(1, 1, 1, 1, 2),
    between: Uint8Array.of(1, 1, 1, 0, 1),
    secondTopic: Int32Array.of(3, 2, 3, 2, 1),
  };
  expect(topicsBeside(papers, 1)).toEqual([
    { id: 3, papers: 2 },
    { id: 2, papers: 1 },
  ]);
  expect(topicsBeside(papers, 3)).toEqual([]);
});
