import { buildTables, type Built } from '#core/build/buildAtlas';
import type { Recipe } from '#core/atlas/recipe';
import { readPrevious } from '#core/atlas/previous';
import type { Counts, Quality } from '#core/atlas/types';
import type { OnProgress } from '#core/types';
import { atlasWriter, openAtlasDirectory } from '../folder/atlasDirectory.ts';
import { cacheDirectory } from '../folder/cacheDirectory.ts';
import { readInputs, sha256 } from '../inputs.ts';
import { createThreadPool } from './pool.ts';
import { readVectorFile, type VectorsRequest } from '../vectorFile.ts';

export interface BuildRequest {
  /** Files and folders of papers. */
  readonly paths: readonly string[];
  readonly recipe: Recipe;
  /** What the atlas's folder is called in messages. */
  readonly out: string;
  /** An existing folder to write the atlas's files to. */
  readonly directory: string;
  /** A file of vectors that topics and map come from, and the column that they stand in; null: they come from the papers' words. */
  readonly vectors: VectorsRequest | null;
  /** Folder of an earlier atlas whose topic ids and colours are to be kept. */
  readonly previous: string | null;
  /** Folder of values of earlier builds; null: none is kept. */
  readonly cache: string | null;
}

export interface BuildSummary {
  readonly counts: Counts;
  readonly quality: Quality;
  readonly topics: readonly { readonly id: number; readonly label: string; readonly papers: number }[];
  readonly fingerprint: string;
  readonly notes: readonly string[];
  /** What ran and what was kept from earlier builds, in the order in which it was done; stages go on side by side. */
  readonly stages: readonly StageSummary[];
  /** Of a build in tasks: how many ran, how many an interrupted one had left, the most bytes that they held at once, and seconds of processors. */
  readonly inTasks?: {
    readonly tasks: number;
    readonly kept: number;
    readonly peakMemory: number;
    readonly processorSeconds: number;
  };
}

/** A stage of the graph, or of a build in tasks; seconds as of `StageRecord`. */
export interface StageSummary extends Omit<Built['stages'][number], 'stage'> {
  readonly stage: string;
}

export function summaryOfManifest(
  {
    counts,
    quality,
    topics,
    fingerprint,
    notes,
  }: Pick<Built['manifest'], 'counts' | 'quality' | 'topics' | 'fingerprint' | 'notes'>,
  stages: BuildSummary['stages'],
): BuildSummary {
  return {
    counts,
    quality,
    fingerprint,
    notes,
    stages,
    topics: topics.map(({ id, label, papers }) => ({ id, label, papers })),
  };
}

/** Bytes of papers up to which threads gain no time and cost memory: the seeds take 115 MB without and 154 MB with them. */
const SMALL = 4_000_000;

/** Tells one state of the sources from another, so that no cache serves what other code made. */
declare const CORPUSCOPE_SOURCES: string;

/** The main job: files to papers, to their atlas, to the folder. */
export async function buildFromFiles(
  { paths, recipe, out, directory, previous: earlier, cache, vectors }: BuildRequest,
  onProgress: OnProgress,
): Promise<BuildSummary> {
  onProgress({ stage: 'files', says: 'Reading files', done: 0, total: 1 });
  const files = readInputs(paths);
  const isSmall =
    files.reduce((sum, { bytes }) => sum + (bytes instanceof Uint8Array ? bytes.length : Infinity), 0) <= SMALL;
  const pool = createThreadPool(isSmall ? { threads: 1 } : {});
  try {
    const inputs = files.map(({ name, sha256: hash }) => ({ name, sha256: hash }));
    const previous = earlier === null ? null : await readPrevious(openAtlasDirectory(earlier));
    const own = vectors && (await readVectorFile(vectors));
    const write = atlasWriter(directory, out);
    const { manifest, stages } = await buildTables({ inputs, files: () => files.splice(0), own }, recipe, {
      pool,
      sha256,
      previous,
      onProgress,
      version: CORPUSCOPE_SOURCES,
      ...(cache !== null && { cache: cacheDirectory(cache) }),
      onTable: write.table,
    });
    write.manifest(manifest);
    return summaryOfManifest(manifest, stages);
  } finally {
    await pool.close();
  }
}
