import type { AtlasFolder } from '../atlas/folder.ts';
import { readManifest } from '../atlas/manifestFile.ts';
import { readColumns } from '../atlas/tables/tableFile.ts';

/** Columns that say which paper a row is. */
export const IDENTITIES = ['id', 'doi', 'arxiv', 'pmid'] as const;

export interface ComparedTopic {
  readonly id: number;
  readonly label: string;
  readonly papers: number;
  /** Mean TF-IDF weight of each of its listed terms. */
  readonly weights: ReadonlyMap<string, number>;
}

/** What a comparison needs of an atlas; the columns hold a value for each paper. */
export interface ComparedAtlas {
  readonly fingerprint: string;
  readonly identities: Readonly<Record<(typeof IDENTITIES)[number], readonly (string | null)[]>>;
  readonly title: readonly string[];
  /** Topic ids. */
  readonly topic: ArrayLike<number>;
  readonly topics: readonly ComparedTopic[];
}

/** @throws {CorpuscopeError} where there is no atlas in the folder, or it cannot be read */
export async function readCompared(folder: AtlasFolder): Promise<ComparedAtlas> {
  const manifest = await readManifest(folder);
  const [papers, terms] = await Promise.all([
    readColumns(folder, manifest, 'papers', [...IDENTITIES, 'title', 'topic']),
    readColumns(folder, manifest, 'terms', ['topic', 'term', 'tfidf']),
  ]);
  const weights = new Map(manifest.topics.map(({ id }) => [id, new Map<string, number>()]));
  terms.term.forEach((term, at) => weights.get(terms.topic[at]!)?.set(term, terms.tfidf[at]!));
  return {
    fingerprint: manifest.fingerprint,
    identities: papers,
    title: papers.title,
    topic: papers.topic,
    topics: manifest.topics.map(({ id, label, papers: count }) => ({
      id,
      label,
      papers: count,
      weights: weights.get(id)!,
    })),
  };
}
