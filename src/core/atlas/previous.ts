import type { AtlasFolder } from './folder.ts';
import { readManifest } from './manifestFile.ts';
import { columnOf } from './parquet.ts';
import { readTable } from './tableFile.ts';
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
  const papers = await readTable(folder, manifest, 'papers', { columns: ['id', 'topic'] });
  const ids = (columnOf(papers, 'id') ?? []) as readonly string[];
  const topics = (columnOf(papers, 'topic') ?? []) as ArrayLike<number>;
  return {
    fingerprint: manifest.fingerprint,
    topics: manifest.topics,
    topicOf: new Map(ids.map((id, row) => [id, topics[row] as number])),
  };
}
