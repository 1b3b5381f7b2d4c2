import { ByteWriter, parquetWrite, schemaFromColumnData } from 'hyparquet-writer';
import type { HandedAtlas } from './handedAtlas.ts';

/**
 * Papers as Parquet for embedding-atlas: `embedding-atlas FILE --text abstract --x projection_x --y projection_y --neighbors neighbors`.
 * A paper's `neighbors` are row numbers; the atlas keeps no distances, so these count 1, 2, … from the nearest on.
 */
export function toEmbeddingAtlas({ papers, topicNames }: HandedAtlas): Uint8Array {
  const text = (name: string, of: (paper: (typeof papers)[number]) => string | null) => ({
    name,
    type: 'STRING' as const,
    nullable: true,
    data: papers.map(of),
  });
  const real = (name: string, data: number[]) => ({ name, type: 'DOUBLE' as const, nullable: false, data });
  const flat = [
    text('id', ({ id }) => id),
    text('title', ({ title }) => title),
    text('abstract', ({ abstract }) => abstract),
    text('topic', ({ topic }) => topicNames.get(topic) ?? null),
    real(
      'similarity',
      papers.map(({ similarity }) => similarity),
    ),
    { name: 'year', type: 'INT32' as const, nullable: true, data: papers.map(({ year }) => year) },
    text('authors', ({ bibliography }) => bibliography.authors.join('; ') || null),
    text('venue', ({ bibliography }) => bibliography.venue || null),
    text('doi', ({ bibliography }) => bibliography.doi || null),
    text('datasets', ({ datasets }) => datasets.join('; ') || null),
    real(
      'projection_x',
      papers.map(({ x }) => x),
    ),
    real(
      'projection_y',
      papers.map(({ y }) => y),
    ),
  ];
  const neighbors = papers.map(({ nearest }) => ({ ids: [...nearest], distances: nearest.map((_, at) => at + 1) }));
  const schema = schemaFromColumnData({ columnData: flat });
  const writer = new ByteWriter();
  parquetWrite({
    writer,
    columnData: [...flat.map(({ name, data }) => ({ name, data })), { name: 'neighbors', data: neighbors }],
    schema: [
      { ...schema[0]!, num_children: flat.length + 1 },
      ...schema.slice(1),
      { name: 'neighbors', repetition_type: 'REQUIRED', num_children: 2 },
      ...list('ids', 'INT32'),
      ...list('distances', 'DOUBLE'),
    ],
    createdBy: 'corpuscope',
  });
  return new Uint8Array(writer.getBuffer());
}

/** A list in the three levels that Parquet has for one. */
function list(name: string, type: 'INT32' | 'DOUBLE') {
  return [
    { name, repetition_type: 'REQUIRED' as const, converted_type: 'LIST' as const, num_children: 1 },
    { name: 'list', repetition_type: 'REPEATED' as const, num_children: 1 },
    { name: 'element', type, repetition_type: 'REQUIRED' as const },
  ];
}
