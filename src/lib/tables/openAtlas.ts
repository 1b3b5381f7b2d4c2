import type { AtlasFolder } from '#core/atlas/folder';
import { readManifest } from '#core/atlas/manifestFile';
import type { AtlasReader } from '#core/atlas/reading/readings';
import type { Manifest, TopicSummary } from '#core/atlas/types';
import type { Papers } from './papers.ts';
import { ShortTexts } from './shortTexts.svelte.ts';
import { readerOf } from './readerOf.ts';

/** Papers from which on the map does not wait for titles: it is drawn at once, they come a moment later. */
const LATE_TEXTS = 100_000;

/** What the first screen shows of an atlas; the rest is read as it is asked for. */
export interface OpenAtlas {
  readonly folder: AtlasFolder;
  readonly manifest: Manifest;
  readonly reader: AtlasReader;
  readonly papers: Papers;
  /** Ids, titles and sources of the papers, which may be on their way. */
  readonly texts: ShortTexts;
  /** Topics by id. */
  readonly topics: ReadonlyMap<number, TopicSummary>;
  /** Rows of the papers by id. */
  readonly rows: Pick<ReadonlyMap<string, number>, 'get'>;
  /** Aborted once it is no longer shown: what was begun for it ends. */
  readonly closed: AbortSignal;
  /** Nothing more is read of it. */
  close(): void;
}

/** @throws CorpuscopeError where there is no atlas, it is broken, or another version wrote it */
export async function openAtlas(folder: AtlasFolder): Promise<OpenAtlas> {
  const manifest = await readManifest(folder);
  const reader = await readerOf(folder, manifest);
  const numbers = await reader.read('numbers');
  const texts = new ShortTexts(reader, numbers.count);
  const reading = texts.fetch();
  if (numbers.count < LATE_TEXTS) await reading;
  const { id, title, source } = texts;
  const closing = new AbortController();
  return {
    ...{ folder, manifest, reader, texts },
    papers: { ...numbers, id, title, source },
    topics: new Map(manifest.topics.map((topic) => [topic.id, topic])),
    rows: { get: (paper) => texts.rowOf(paper) },
    closed: closing.signal,
    close() {
      closing.abort(new Error('the atlas is no longer shown'));
      reader.end?.();
    },
  };
}
