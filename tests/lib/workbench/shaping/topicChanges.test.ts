import { expect, it } from 'vitest';
import type { TopicSummary } from '#core/atlas/types';
import { topicChanges } from '#lib/workbench/shaping/topicChanges.ts';

const topic = (id: number, label: string): TopicSummary => ({ id, label }) as TopicSummary;

it('topics that lose or gain papers, come, go or change their name are told, the most moved first', () => {
  const before = {
    topicOf: [1, 1, 2, 3, 4, 4],
    topics: [topic(1, 'Depth'), topic(2, 'Graphs'), topic(3, 'Speech'), topic(4, 'Text')],
  };
  // The other way round, and without the last.
  const after = {
    topicOf: [4, 5, 2, 2, 1],
    topics: [topic(1, 'Depth'), topic(2, 'Graphs'), topic(5, 'Sound'), topic(4, 'Words')],
  };
  const rowAfter = (row: number) => [4, 3, 2, 1, 0][row];
  const told = topicChanges(before, after, rowAfter).map(({ id, left, came, before: old, after: now }) => [
    ...[id, left, came],
    ...[old?.label, now?.label],
  ]);
  expect(told).toEqual([
    [1, 1, 0, 'Depth', 'Depth'],
    [2, 0, 1, 'Graphs', 'Graphs'],
    [3, 1, 0, 'Speech', undefined],
    [5, 0, 1, undefined, 'Sound'],
    [4, 0, 0, 'Text', 'Words'],
  ]);
});
