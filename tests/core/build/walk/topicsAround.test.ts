import { describe, expect, it } from 'vitest';
import { nearestRows, placeAmongTopics } from '#core/build/walk/topicsAround';
import { silhouette } from '#core/cluster/measures/silhouette';

/** Unit vectors at angles of degrees. */
function at(...degrees: number[]) {
  const data = degrees.flatMap((d) => [Math.cos((d * Math.PI) / 180), Math.sin((d * Math.PI) / 180)]);
  return { rows: degrees.length, columns: 2, data: Float64Array.from(data) };
}

describe('a paper among the topics', () => {
  const vectors = at(0, 60, 90, 180);
  const topics = Int32Array.of(7, 7, 9, 9);

  it('is compared with the centroid of each topic, most similar first', () => {
    const { topics: list } = placeAmongTopics(vectors, topics, 0, null);
    expect(list.map(({ id }) => id)).toEqual([7, 9]);
    expect(list[0]!.similarity).toBeCloseTo(Math.cos(Math.PI / 6), 12);
    expect(list[1]!.similarity).toBeCloseTo(Math.cos((135 * Math.PI) / 180), 12);
  });

  it('is compared with the centroids of the papers that were fitted to, where not all were', () => {
    const { topics: list } = placeAmongTopics(vectors, topics, 1, Int32Array.of(0, 3));
    expect(list.map(({ id }) => id)).toEqual([7, 9]);
    expect(list[0]!.similarity).toBeCloseTo(Math.cos(Math.PI / 3), 12);
    expect(list[1]!.similarity).toBeCloseTo(Math.cos((120 * Math.PI) / 180), 12);
  });

  it('has the silhouette of its mean distances', () => {
    // a = 1 - cos 60° = 0.5; b = ((1 - cos 90°) + (1 - cos 180°)) / 2 = 1.5.
    const { a, b, nearest, value } = placeAmongTopics(vectors, topics, 0, null).silhouette!;
    expect([a, b, value].map((x) => Number(x.toFixed(9)))).toEqual([0.5, 1.5, 0.666666667]);
    expect(nearest).toBe(9);
  });

  it('has the silhouettes whose mean the build gives', () => {
    const mean = [0, 1, 2, 3].reduce(
      (sum, r) => sum + placeAmongTopics(vectors, topics, r, null).silhouette!.value / 4,
      0,
    );
    expect(mean).toBeCloseTo(silhouette(vectors, Int32Array.of(0, 0, 1, 1), 2).mean, 12);
  });

  it('has none where it is alone, or there is one topic', () => {
    expect(placeAmongTopics(at(0, 10), Int32Array.of(1, 2), 0, null).silhouette).toBeNull();
    expect(placeAmongTopics(at(0, 10), Int32Array.of(1, 1), 0, null).silhouette).toBeNull();
  });
});

it('the nearest rows come by distance, of equal ones the first', () => {
  expect(nearestRows(at(0, 20, 10, -10), 0, 2)).toEqual([2, 3]);
});
