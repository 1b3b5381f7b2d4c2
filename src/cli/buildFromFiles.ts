import { buildTables } from '#core/atlas/buildAtlas';
import type { Recipe } from '#core/atlas/recipe';
import { readPrevious } from '#core/atlas/previous';
import type { Counts, Quality } from '#core/atlas/types';
import { readPapers, type InputFile } from '#core/corpus/readPapers';
import type { OnProgress } from '#core/types';
import { createUnitReader } from '#core/text/unitReader';
import { atlasWriter, openAtlasDirectory } from './atlasDirectory.ts';
import { collectGarbage, isWorthCollecting } from './collectGarbage.ts';
import { sha256 } from './inputs.ts';
import { createThreadPool } from './pool.ts';

export interface BuildRequest {
  /** Unpacked; let go once their papers are read. */
  readonly files: InputFile[];
  readonly recipe: Recipe;
  /** An existing folder to write the atlas's files to. */
  readonly directory: string;
  /** Folder of an earlier atlas whose topic ids and colours are to be kept. */
  readonly previous: string | null;
}

export interface BuildSummary {
  readonly counts: Counts;
  readonly quality: Quality;
  readonly topics: readonly { readonly id: number; readonly label: string; readonly papers: number }[];
  readonly fingerprint: string;
  readonly notes: readonly string[];
}

/**
 * The main job: files to papers, to their atlas, to the folder.
 *
 * @param signal once aborted, the build rejects with its reason between two pieces of work
 */
export async function buildFromFiles(
  { files, recipe, directory, previous: earlier }: BuildRequest,
  onProgress: OnProgress,
  signal?: AbortSignal,
): Promise<BuildSummary> {
  const pool = createThreadPool(signal ? { signal } : {});
  let stage = '';
  const report: OnProgress = (progress) => {
    if (progress.stage !== stage && isWorthCollecting()) {
      collectGarbage();
      pool.collectGarbage();
    }
    stage = progress.stage;
    onProgress(progress);
  };
  try {
    const previous = earlier === null ? null : await readPrevious(openAtlasDirectory(earlier));
    const reader = createUnitReader(recipe.text.stopWords, pool);
    const corpus = readPapers(files, { onPaper: (paper) => reader.add(paper), sha256 });
    const inputs = files.map(({ name, sha256 }) => ({ name, sha256 }));
    files.length = 0;
    const write = atlasWriter(directory);
    const context = { pool, reader, inputs, previous };
    const manifest = await buildTables(corpus, recipe, write.table, report, context);
    write.manifest(manifest);
    return {
      counts: manifest.counts,
      quality: manifest.quality,
      topics: manifest.topics.map(({ id, label, papers }) => ({ id, label, papers })),
      fingerprint: manifest.fingerprint,
      notes: manifest.notes,
    };
  } finally {
    await pool.close();
  }
}
