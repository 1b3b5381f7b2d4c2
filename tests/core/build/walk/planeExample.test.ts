import { expect, it } from 'vitest';
import { planeExample } from '#core/build/walk/planeExample';

it('is the same at each call', async () => {
  expect(await planeExample()).toEqual(await planeExample());
});

it('comes nearer to its centroids with each further group', async () => {
  const { divisions } = await planeExample();
  divisions.slice(1).forEach(({ inertia }, at) => expect(inertia).toBeLessThan(divisions[at]!.inertia));
});

it('has its highest silhouette in the four groups that the points were strewn about, and finds them again better than more', async () => {
  const { divisions } = await planeExample();
  expect(divisions.reduce((a, b) => (b.silhouette > a.silhouette ? b : a)).groups).toBe(4);
  const four = divisions.find(({ groups }) => groups === 4)!;
  for (const { groups, stability } of divisions) if (groups > 4) expect(stability).toBeLessThan(four.stability);
});
