import { describe, expect, it } from 'vitest';
import { attraction, type Attraction } from '#core/map/attraction';
import type { Neighbours } from '#core/neighbours/neighbours';

/** Each paper's nearest one: 0 and 1 each other's, 2's is 1, 3's is 2. */
const chain: Neighbours = { rows: 4, count: 1, indices: Int32Array.of(1, 0, 1, 2), squares: new Float64Array(4) };

const edgesOf = ({ papers, offsets, edges }: Attraction) =>
  Array.from({ length: papers }, (_, i) => [...edges.subarray(offsets[i], offsets[i + 1])]);

describe('attraction', () => {
  it('draws both ends of an edge, fully where each is among the nearest of the other', () => {
    expect(edgesOf(attraction(chain, 1))).toEqual([[1], [0, ~2], [~1, ~3], [~2]]);
  });

  it('draws papers of one topic fully, and each to one more paper of its topic', () => {
    const [first, second, third, fourth] = edgesOf(attraction(chain, 1, Int32Array.of(0, 0, 1, 1)));
    expect(first!.slice(0, -1)).toEqual([1]);
    expect(second!.slice(0, -1)).toEqual([0, ~2]);
    expect(third!.slice(0, -1)).toEqual([~1, 3]);
    expect(fourth!.slice(0, -1)).toEqual([2]);
    expect([~0, ~1]).toContain(first!.at(-1));
    expect([~2, ~3]).toContain(fourth!.at(-1));
  });
});
