import type { AtlasFolder } from '#core/atlas/folder';
import { readManifest } from '#core/atlas/manifestFile';
import type { Manifest, TopicSummary } from '#core/atlas/types';
import { readPapers, type Papers } from './papers.ts';

/** What the first screen shows of an atlas; the rest is read from `folder` as it is asked for. */
export interface OpenAtlas {
  readonly folder: AtlasFolder;
  readonly manifest: Manifest;
  readonly papers: Papers;
  /** Topics by id. */
  readonly topics: ReadonlyMap<number, TopicSummary>;
  /** Rows of the papers by id. */
  readonly rows: ReadonlyMap<string, number>;
}

/** @throws CorpuscopeError where there is no atlas, it is broken, or another version wrote it */
export async function openAtlas(folder: AtlasFolder): Promise<OpenAtlas> {
  const manifest = await readManifest(folder);
  const papers = await readPapers(folder, manifest);
  return {
    folder,
    manifest,
    papers,
    topics: new Map(manifest.topics.map((topic) => [topic.id, topic])),
    rows: new Map(papers.id.map((id, row) => [id, row])),
  };
}
