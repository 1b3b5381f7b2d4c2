import type { TestProject } from 'vitest/node';
import { hashes } from '../cli/hashes.ts';
import buildSeeds from '../seedsAtlas.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Hash of each file of the seeds' atlas as the command line writes it, by name. */
    seedsHashes: Record<string, string>;
  }
}

export default async function setup(project: TestProject): Promise<void> {
  const remove = await buildSeeds(project);
  project.provide('seedsHashes', hashes(project.getProvidedContext().atlas));
  await remove();
}
