import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseRecipe } from '#core/atlas/recipe';
import { chooseTopics } from '#core/cluster/chooseTopics';
import { cluster } from '#core/cluster/cluster';
import { readPapers } from '#core/corpus/readPapers';
import { componentsFor } from '#core/matrix/components';
import { normalizeRows } from '#core/matrix/normalizeRows';
import { truncatedSvd } from '#core/matrix/svd';
import { CLUSTERING_WEIGHTS, tfidf } from '#core/matrix/tfidf';
import { inlinePool } from '#core/parallel';
import { countTerms } from '#core/text/countTerms';
import { readUnits } from '#core/text/readUnits';
import type { Clustering, DenseRows, Paper, TermCounts } from '#core/types';

/** Papers with their terms, vectors and topics, as a build makes them. */
export interface Themes {
  readonly papers: readonly Paper[];
  readonly termCounts: TermCounts;
  readonly vectors: DenseRows;
  readonly clustering: Clustering;
}

/** Reads a file or folder; of a labelled corpus, those papers only whose label begins with one of `labels`, where there are any. */
export function readCorpus(path: string, labels: readonly string[]): readonly Paper[] {
  const files = statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path];
  const { papers } = readPapers(
    files.map((name) => {
      const bytes = readFileSync(name);
      return { name, bytes: new Uint8Array(name.endsWith('.gz') ? gunzipSync(bytes) : bytes), sha256: '' };
    }),
  );
  if (labels.length === 0) return papers;
  return papers.filter(({ facets }) => labels.some((label) => facets.get('label')?.startsWith(label)));
}

export async function makeThemes(papers: readonly Paper[], asked: number | 'auto', seed: number): Promise<Themes> {
  const { text } = parseRecipe({});
  const termCounts = countTerms(await readUnits(papers, text, inlinePool), text);
  const { scores } = await truncatedSvd(
    tfidf(termCounts.counts, CLUSTERING_WEIGHTS),
    { components: componentsFor(papers.length), seed },
    inlinePool,
  );
  const vectors = normalizeRows(scores);
  const topics = asked === 'auto' ? (await chooseTopics(vectors, termCounts.counts, {}, inlinePool)).chosen : asked;
  return { papers, termCounts, vectors, clustering: await cluster(vectors, { topics, seed }, inlinePool) };
}
