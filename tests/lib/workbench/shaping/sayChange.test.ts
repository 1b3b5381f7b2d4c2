import { expect, it } from 'vitest';
import type { TopicSummary } from '#core/atlas/types';
import { sayChange } from '#lib/workbench/shaping/sayChange.ts';

const topic = (id: number, label: string, papers: number) =>
  ({ id, label, papers, phrases: [label] }) as unknown as TopicSummary;
const told = (topics: readonly TopicSummary[], notes: readonly string[] = []) =>
  ({ topics, notes: [...notes], counts: { papers: 40 } }) as unknown as Parameters<typeof sayChange>[1];

it('says into what a topic was split', () => {
  const [old, kept, fresh] = [topic(1, 'animals', 30), topic(1, 'cats', 20), topic(2, 'dogs', 10)];
  const changes = [
    { id: 1, before: old, after: kept, left: 10, came: 0 },
    { id: 2, before: null, after: fresh, left: 0, came: 10 },
  ];
  expect(sayChange(told([old]), told([kept, fresh]), changes)).toBe(
    '2 topics: 10 of 40 papers are in another topic than before. New: “Dogs” (10). Called otherwise: “Animals” is “Cats”.',
  );
});

it('says which topics are gone, the first of many by name', () => {
  const gone = ['a', 'b', 'c', 'd', 'e'].map((name, at) => topic(at + 2, name, 2));
  const changes = gone.map((before) => ({ id: before.id, before, after: null, left: 2, came: 0 }));
  expect(sayChange(told(gone), told([topic(1, 'cats', 10)]), changes)).toContain('Gone: “A”, “B”, “C” and 2 more.');
});

it('says that a decision had no effect', () => {
  const all = [topic(1, 'cats', 40)];
  expect(sayChange(told(all, ['Known.']), told(all, ['Known.', 'The decision had no effect.']), [])).toBe(
    'Done: 1 topic, and every paper in the topic where it was. The decision had no effect.',
  );
});
