import type { HandedAtlas, HandedPaper } from './handedAtlas.ts';

/** What a graph's node says of its paper beside title and place. */
export const NODE_FIELDS: readonly {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'double';
  readonly of: (paper: HandedPaper, atlas: HandedAtlas) => string | number | null;
}[] = [
  { name: 'paper_id', type: 'string', of: ({ id }) => id },
  { name: 'topic', type: 'integer', of: ({ topic }) => topic },
  { name: 'topic_label', type: 'string', of: ({ topic }, { topicNames }) => topicNames.get(topic) ?? null },
  { name: 'similarity', type: 'double', of: ({ similarity }) => rounded(similarity) },
  { name: 'year', type: 'integer', of: ({ year }) => year },
  { name: 'authors', type: 'string', of: ({ bibliography }) => bibliography.authors.join('; ') || null },
  { name: 'venue', type: 'string', of: ({ bibliography }) => bibliography.venue || null },
  { name: 'doi', type: 'string', of: ({ bibliography }) => bibliography.doi || null },
  { name: 'datasets', type: 'string', of: ({ datasets }) => datasets.join('; ') || null },
];

/** Single-precision numbers with the seven digits that they hold. */
export const rounded = (value: number): number => Number(value.toPrecision(7));
