import { availableParallelism } from 'node:os';
import { buildTables } from '#core/build/buildAtlas';
import { AS_MANY_AS, madeBy, runTask, type TaskInput } from '#core/build/graph/runTask';
import type { OnProgress } from '#core/types';
import { atlasWriter, stageAtlas } from '../folder/atlasDirectory.ts';
import { sha256 } from '../inputs.ts';
import { createThreadPool } from '../threads/pool.ts';
import { atlasOf, readPlan, type Plan } from './plan.ts';
import { plannedPrevious, plannedVectors } from './planBeside.ts';
import { readShard } from './readShard.ts';
import { TaskFolder } from './taskFolder.ts';

export interface TaskRequest {
  readonly work: string;
  readonly stage: string;
  readonly index: number;
  /** Null: what the machine runs at a time. */
  readonly threads: number | null;
}

/** Runs one task of a plan: reads the results that it needs, and writes its own. */
export async function makeTask({ work, stage, index, threads }: TaskRequest, onProgress: OnProgress): Promise<void> {
  const plan = readPlan(work);
  const folder = new TaskFolder(work, plan);
  const pool = createThreadPool({ threads: threads ?? availableParallelism() });
  const input: TaskInput = {
    ...{ recipe: plan.recipe, inputs: plan.inputs, shards: tasksOf(plan, 'words'), pool, sha256, onProgress },
    own: () => plannedVectors(plan),
    previous: () => plannedPrevious(plan),
    result: (of, at) => folder.readResult(of, at, stage !== 'atlas'),
    rows: (of, at) => folder.openRows(of, at),
    *results(of) {
      for (let at = 0; at < tasksOf(plan, AS_MANY_AS[of] ?? of); at++) yield folder.readResult(of, at);
    },
    files: (at) => readShard(plan, at),
  };
  try {
    if (stage === 'atlas') folder.writeResult(stage, index, await writeAtlas(work, input));
    else for await (const made of runTask(stage, index, input)) folder.writeResult(made.stage, made.index, made.value);
  } finally {
    await pool.close();
  }
}

const tasksOf = ({ stages }: Plan, stage: string) => stages.find(({ name }) => name === stage)?.tasks ?? 1;

/** @returns the atlas's fingerprint and notes */
async function writeAtlas(work: string, input: TaskInput): Promise<{ fingerprint: string; notes: readonly string[] }> {
  const { recipe, inputs, pool, onProgress } = input;
  const out = atlasOf(work);
  const staging = stageAtlas(out);
  try {
    const write = atlasWriter(staging.directory, out);
    const made = madeBy(input);
    const sources = inputs.map(({ name, sha256: hash }) => ({ name, sha256: hash }));
    const { manifest } = await buildTables({ inputs: sources }, recipe, {
      pool,
      sha256,
      onProgress,
      made,
      inTurn: true,
      onTable: write.table,
    });
    write.manifest(manifest);
    staging.commit();
    return { fingerprint: manifest.fingerprint, notes: manifest.notes };
  } catch (error) {
    staging.abandon();
    throw error;
  }
}
