import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The atlas folder of the seeds, built once for all: to be read only. */
    readonly atlas: string;
  }
}

/** Builds the seeds' atlas with the command line, for every test that only reads it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'corpuscope-seeds-'));
  const atlas = join(folder, 'atlas');
  await promisify(execFile)(process.execPath, ['scripts/corpuscope.mjs', 'build', 'seeds', '--out', atlas]);
  project.provide('atlas', atlas);
  return () => rm(folder, { recursive: true });
}
