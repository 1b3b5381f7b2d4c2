import type { AtlasFolder } from '../atlas/folder.ts';
import { readManifest } from '../atlas/manifestFile.ts';
import { columnOf } from '../atlas/parquet.ts';
import { readTable } from '../atlas/tableFile.ts';

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
    readTable(folder, manifest, 'papers', { columns: [...IDENTITIES, 'title', 'topic'] }),
    readTable(folder, manifest, 'terms', { columns: ['topic', 'term', 'tfidf'] }),
  ]);
  const texts = (name: string) => columnOf(papers, name) as readonly (string | null)[];
  const weights = new Map(manifest.topics.map(({ id }) => [id, new Map<string, number>()]));
  const [topic, term, tfidf] = ['topic', 'term', 'tfidf'].map((name) => columnOf(terms, name)) as [
    ArrayLike<number>,
    readonly string[],
    ArrayLike<number>,
  ];
  for (let row = 0; row < terms.rows; row++) weights.get(topic[row]!)?.set(term[row]!, tfidf[row]!);
  return {
    fingerprint: manifest.fingerprint,
    identities: { id: texts('id'), doi: texts('doi'), arxiv: texts('arxiv'), pmid: texts('pmid') },
    title: texts('title').map((title) => title ?? ''),
    topic: columnOf(papers, 'topic') as ArrayLike<number>,
    topics: manifest.topics.map(({ id, label, papers: count }) => ({
      id,
      label,
      papers: count,
      weights: weights.get(id)!,
    })),
  };
}
