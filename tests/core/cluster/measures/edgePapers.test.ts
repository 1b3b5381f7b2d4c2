import { describe, expect, it } from 'vitest';
import { edgePapers } from '#core/cluster/measures/edgePapers';

const fit = (similarity: readonly number[], between: readonly number[]) => ({
  similarity: Float64Array.from(similarity),
  between: Uint8Array.from(between),
});
const sample = (drawn: readonly number[], left: readonly number[]) => ({
  overlaps: new Float64Array(0),
  drawn: Uint8Array.from(drawn),
  left: Uint8Array.from(left),
});

describe('edgePapers', () => {
  const topic = Int32Array.of(0, 0, 0, 0);
  const cohesion = Float64Array.of(0.6);

  it('are those between two topics, and those half as similar as the others or less', () => {
    expect([...edgePapers(fit([0.9, 0.7, 0.31, 0.29], [0, 1, 0, 0]), topic, cohesion, [])]).toEqual([0, 1, 0, 1]);
  });

  it('are those that half of the samples put elsewhere', () => {
    const samples = [sample([2, 2, 2, 0], [0, 1, 1, 0]), sample([2, 2, 2, 0], [0, 0, 1, 0])];
    expect([...edgePapers(fit([0.9, 0.9, 0.9, 0.9], [0, 0, 0, 0]), topic, cohesion, samples)]).toEqual([0, 0, 1, 0]);
  });
});
