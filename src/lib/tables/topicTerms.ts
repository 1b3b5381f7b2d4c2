import type { AtlasFolder } from '#core/atlas/folder';
import { readTable } from '#core/atlas/tableFile';
import { columnOf } from '#core/atlas/parquet';
import type { Manifest } from '#core/atlas/types';

/** A term of a topic, with its papers in the topic. */
export interface TopicTerm {
  readonly term: string;
  readonly papers: number;
}

/** The most relevant terms of each topic by the topic's id, best first. */
export async function readTopicTerms(
  folder: AtlasFolder,
  manifest: Manifest,
): Promise<ReadonlyMap<number, readonly TopicTerm[]>> {
  const table = await readTable(folder, manifest, 'terms', { columns: ['topic', 'term', 'papers'] });
  const [topic, term, papers] = ['topic', 'term', 'papers'].map((name) => columnOf(table, name)) as [
    Int32Array,
    readonly string[],
    Int32Array,
  ];
  const terms = new Map<number, TopicTerm[]>(manifest.topics.map(({ id }) => [id, []]));
  for (let i = 0; i < table.rows; i++) terms.get(topic[i]!)?.push({ term: term[i]!, papers: papers[i]! });
  return terms;
}
