import { parquetReadObjects } from 'hyparquet';
import { expect, it } from 'vitest';
import { toEmbeddingAtlas } from '#core/handover/embeddingAtlas';
import { handed, handedAtlas } from './handed.ts';

it('has the columns that embedding-atlas is told of, with nearest papers as rows and ranks', async () => {
  const bees = handed('Bees', { x: 0.25, y: -1, nearest: [1], abstract: 'Of bees.', year: 2020 });
  const file = toEmbeddingAtlas(handedAtlas(bees, handed('Ice', { topic: 2 })));
  expect(await parquetReadObjects({ file: file.buffer as ArrayBuffer })).toEqual([
    {
      id: 'Bees',
      title: 'Bees',
      abstract: 'Of bees.',
      topic: 'Bees',
      similarity: 0.5,
      year: 2020,
      authors: null,
      venue: null,
      doi: null,
      datasets: null,
      projection_x: 0.25,
      projection_y: -1,
      neighbors: { ids: [1], distances: [1] },
    },
    expect.objectContaining({ title: 'Ice', topic: 'Ice & snow', year: null, neighbors: { ids: [], distances: [] } }),
  ]);
});
