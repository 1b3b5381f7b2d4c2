import { expect, it } from 'vitest';
import { untouchedTopics } from '#core/build/untouchedTopics';

const of = (...topics: number[]) => ({ assignment: Int32Array.from(topics), topics: Math.max(...topics) + 1 });

it('finds the topics that hold the same papers as one before, whatever their place', () => {
  expect([...untouchedTopics(of(0, 0, 1, 1, 2), of(1, 1, 0, 0, 2))]).toEqual([1, 0, 2]);
});

it('finds none for what was merged, divided, or given a paper', () => {
  expect([...untouchedTopics(of(0, 0, 1, 1, 2), of(0, 0, 1, 1, 1))]).toEqual([0, -1]);
  expect([...untouchedTopics(of(0, 0, 1), of(0, 1, 2))]).toEqual([-1, -1, 1]);
  expect([...untouchedTopics(of(0, 0, 0, 1, 2), of(0, 0, 1, 1, 2))]).toEqual([-1, -1, 2]);
});
