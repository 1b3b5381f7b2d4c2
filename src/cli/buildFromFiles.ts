import { buildTables } from '#core/build/buildAtlas';
import type { Recipe } from '#core/atlas/recipe';
import { readPrevious } from '#core/atlas/previous';
import type { Counts, Quality } from '#core/atlas/types';
import { readPapers } from '#core/corpus/readPapers';
import type { OnProgress } from '#core/types';
import { createUnitReader } from '#core/text/unitReader';
import { atlasWriter, openAtlasDirectory } from './atlasDirectory.ts';
import { collectGarbage, isWorthCollecting } from './collectGarbage.ts';
import { readInputs, sha256 } from './inputs.ts';
import { createThreadPool } from './pool.ts';

export interface BuildRequest {
  /** Files and folders of papers. */
  readonly paths: readonly string[];
  readonly recipe: Recipe;
  /** What the atlas's folder is called in messages. */
  readonly out: string;
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

/** The main job: files to papers, to their atlas, to the folder. */
export async function buildFromFiles(
  { paths, recipe, out, directory, previous: earlier }: BuildRequest,
  onProgress: OnProgress,
): Promise<BuildSummary> {
  const pool = createThreadPool();
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
    report({ stage: 'read', done: 0, total: 1 });
    const files = readInputs(paths);
    const previous = earlier === null ? null : await readPrevious(openAtlasDirectory(earlier));
    const reader = createUnitReader(recipe.text.stopWords, pool);
    const corpus = readPapers(files, { onPaper: (paper) => reader.add(paper), sha256 });
    const inputs = files.map(({ name, sha256 }) => ({ name, sha256 }));
    files.length = 0;
    const write = atlasWriter(directory, out);
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
