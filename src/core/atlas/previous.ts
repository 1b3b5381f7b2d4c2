import type { AtlasFolder } from './folder.ts';
import { readManifest } from './manifestFile.ts';
import { readColumns } from './tables/tableFile.ts';
import type { TopicSummary } from './types.ts';

/** What a build needs of an earlier atlas to keep its topics' ids, and so their colours. */
export interface Previous {
  readonly fingerprint: string;
  readonly topics: readonly TopicSummary[];
  /** Topic id of each paper, by the paper's id. */
  readonly topicOf: ReadonlyMap<string, number>;
}

/** @throws CorpuscopeError where there is no atlas in the folder, or it cannot be read */
export async function readPrevious(folder: AtlasFolder): Promise<Previous> {
  const manifest = await readManifest(folder);
  const { id, topic } = await readColumns(folder, manifest, 'papers', ['id', 'topic']);
  return {
    fingerprint: manifest.fingerprint,
    topics: manifest.topics,
    topicOf: new Map(id.map((paper, row) => [paper, topic[row]!])),
  };
}
