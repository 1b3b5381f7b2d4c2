import type { AtlasFolder } from '#core/atlas/folder';
import { readColumns } from '#core/atlas/tables/tableFile';
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
  const { topic, term, papers } = await readColumns(folder, manifest, 'terms', ['topic', 'term', 'papers']);
  const terms = new Map<number, TopicTerm[]>(manifest.topics.map(({ id }) => [id, []]));
  term.forEach((form, i) => terms.get(topic[i]!)?.push({ term: form, papers: papers[i]! }));
  return terms;
}
