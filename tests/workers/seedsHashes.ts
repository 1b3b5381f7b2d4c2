import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { hashes } from '../cli/hashes.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Hash of each file of the seeds' atlas as the command line writes it, by name. */
    seedsHashes: Record<string, string>;
  }
}

export default function ({ provide }: TestProject): void {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const folder = mkdtempSync(join(tmpdir(), 'corpuscope-test-'));
  execFileSync(process.execPath, ['build/cli/main.js', 'build', 'seeds', '--out', join(folder, 'atlas')], {
    cwd: root,
  });
  provide('seedsHashes', hashes(join(folder, 'atlas')));
  rmSync(folder, { recursive: true });
}
