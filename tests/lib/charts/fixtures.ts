import type { MapPapers, MapTopic } from '#lib/charts/types.ts';

/** Three topics of eight papers each, in a triangle: 1 at the lower left, 2 at the lower right, 3 on top. */
export const topics: MapTopic[] = [
  { id: 1, label: 'Vision transformers, image patches', papers: 8 },
  { id: 2, label: 'Diffusion models', papers: 8 },
  { id: 3, label: 'Speech recognition', papers: 8 },
];
const corners = [
  [0, 0],
  [10, 0],
  [5, 8],
] as const;
const spots = corners.flatMap(([x, y], topic) =>
  Array.from({ length: 8 }, (_, i) => ({ topic: topic + 1, x: x + (i % 4) * 0.5, y: y + Math.floor(i / 4) * 0.5 })),
);

export const papers: MapPapers = {
  x: spots.map(({ x }) => x),
  y: spots.map(({ y }) => y),
  topic: spots.map(({ topic }) => topic),
  title: spots.map(({ topic }, i) => `Paper ${i} of topic ${topic}`),
  similarity: spots.map((_, i) => 1 - (i % 8) / 10),
  kept: spots.map(() => 0.6),
  neighbours: (paper) => [(paper + 1) % 24, (paper + 2) % 24],
};
