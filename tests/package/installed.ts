import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder in which the packed package is installed, and nothing else. */
    readonly installed: string;
  }
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);

/** Packs the package as it would be published and installs it in an empty folder, without asking a registry. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'corpuscope-package-'));
  const env = { ...process.env, NODE_ENV: 'production' };
  await run(process.execPath, ['scripts/package.mjs'], { cwd: root, env });
  await run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], { cwd: root });
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  await run('npm', ['install', '--offline', '--no-audit', '--no-fund', 'corpuscope-0.1.0.tgz'], { cwd: folder });
  project.provide('installed', folder);
  return () => rm(folder, { recursive: true });
}
