import { describe, expect, it } from 'vitest';
import { labelGroups, labelTopics } from '#core/label/labelTopics';

import { among, corpus } from './madeCorpus.ts';

describe('labelGroups', () => {
  const gardens = [
    among(8, (i) => (i < 6 ? 'the gardening, some roses' : 'some roses')),
    among(8, (i) => (i < 6 ? 'the gardening, some tulips' : 'some tulips')),
  ];

  it('names groups by what their topics share, and one of a single topic as that', () => {
    const input = corpus(
      ...gardens,
      among(8, () => 'the parsing of grammars'),
    );
    const named = labelTopics(input);
    const groups = labelGroups({ ...input, groupOf: Int32Array.of(0, 0, 1), groups: 2, named });
    expect(named.map(({ label }) => label)).toEqual(expect.arrayContaining(['Roses', 'Tulips']));
    expect(groups[0]!.label).toBe('Gardening');
    expect(groups[1]!.label).toBe('Parsing');
  });

  it('calls a group without a common theme by three of its topics', () => {
    const input = corpus(
      among(8, () => 'the roses'),
      among(8, () => 'the tulips'),
      among(8, () => 'the hedges'),
      among(8, () => 'the lawns'),
      among(8, () => 'the ponds'),
      among(8, () => 'the fences'),
      among(12, () => 'the parsing'),
    );
    const named = labelTopics(input);
    const [first] = labelGroups({ ...input, groupOf: Int32Array.of(0, 0, 0, 0, 0, 0, 1), groups: 2, named });
    expect(first!.label).toMatch(/^\S+, \S+ and \S+$/);
    expect(first!.phrases).toHaveLength(3);
    expect(first!.coverage).toBeCloseTo(0.5);
  });

  it('counts each topic of a group alike, whatever its size', () => {
    const input = corpus(
      among(30, () => 'the gardening'),
      among(6, () => 'some tulips'),
      among(8, () => 'the parsing'),
    );
    const named = labelTopics(input);
    const [first] = labelGroups({ ...input, groupOf: Int32Array.of(0, 0, 1), groups: 2, named });
    expect(first!.namedBy.map(({ phrase }) => phrase).sort()).toEqual(['gardening', 'tulips']);
  });

  it('prefers phrases that are rarer outside of the group to those of its topics that others have as well', () => {
    const rest = (i: number) => `the parsing${i % 3 === 0 ? ', the roses' : ''}`;
    const input = corpus(
      among(12, (i) => (i < 9 ? 'the roses' : 'the thorns')),
      among(12, () => 'the tulips'),
      among(12, () => 'the hedges'),
      among(12, () => 'the lawns'),
      among(24, rest),
    );
    const named = labelTopics(input);
    const [first] = labelGroups({ ...input, groupOf: Int32Array.of(0, 0, 0, 0, 1), groups: 2, named });
    expect(first!.phrases).not.toContain('roses');
    expect(first!.phrases).toHaveLength(3);
  });
});
