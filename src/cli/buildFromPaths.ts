import { buildAtlas } from '#core/atlas/buildAtlas';
import type { Recipe } from '#core/atlas/recipe';
import { readPrevious } from '#core/atlas/previous';
import type { Counts, Quality } from '#core/atlas/types';
import { readPapers } from '#core/corpus/readPapers';
import type { OnProgress } from '#core/types';
import { openAtlasDirectory, writeAtlasFiles } from './atlasDirectory.ts';
import { collectGarbage } from './collectGarbage.ts';
import { readInputs } from './inputs.ts';
import { createThreadPool } from './pool.ts';
import { stageClock } from './stages.ts';

export interface BuildRequest {
  readonly paths: readonly string[];
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
  /** Seconds a stage. */
  readonly seconds: Readonly<Record<string, number>>;
}

/** The main job: reads the papers, builds their atlas, and writes it to the folder. */
export async function buildFromPaths(request: BuildRequest, onProgress: OnProgress): Promise<BuildSummary> {
  const clock = stageClock();
  const report: OnProgress = (progress) => {
    if (clock.onProgress(progress)) collectGarbage();
    onProgress(progress);
  };
  const pool = createThreadPool();
  try {
    const previous = request.previous === null ? null : await readPrevious(openAtlasDirectory(request.previous));
    report({ stage: 'read', done: 0, total: 1 });
    const files = readInputs(request.paths);
    const corpus = readPapers(files);
    const inputs = files.map(({ name, sha256 }) => ({ name, sha256 }));
    files.length = 0;
    const atlas = await buildAtlas(corpus, request.recipe, report, { pool, inputs, previous });
    // The threads have done their work; their memory is for the tables.
    await pool.close();
    report({ stage: 'write', done: 0, total: 1 });
    writeAtlasFiles(request.directory, atlas);
    const { manifest } = atlas;
    return {
      counts: manifest.counts,
      quality: manifest.quality,
      topics: manifest.topics.map(({ id, label, papers }) => ({ id, label, papers })),
      fingerprint: manifest.fingerprint,
      notes: manifest.notes,
      seconds: clock.seconds(),
    };
  } finally {
    await pool.close();
  }
}
