import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the dashboard over the seeds is served. */
    readonly site: string;
    /** The atlas folder of the seeds. */
    readonly atlas: string;
  }
}

const COMMAND = 'scripts/corpuscope.mjs';
/** The tests' own NODE_ENV would make the site a development build, should it be built here. */
const env = { ...process.env, NODE_ENV: 'production' };

/** Builds the seeds' atlas with the command line, and serves it as a person would. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'corpuscope-e2e-'));
  const atlas = join(folder, 'atlas');
  await promisify(execFile)(process.execPath, [COMMAND, 'build', 'seeds', '--out', atlas], { env });
  const server = spawn(process.execPath, [COMMAND, 'serve', atlas, '--port', '0'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  project.provide('site', await firstUrl(server));
  project.provide('atlas', atlas);
  return async () => {
    server.kill();
    await rm(folder, { recursive: true });
  };
}

function firstUrl(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    server.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const url = /http:\/\/\S+/.exec(said)?.[0];
      if (url) resolve(url.endsWith('/') ? url : `${url}/`);
    });
    server.once('exit', (code) => reject(new Error(`the server ended with ${code} before it said its address`)));
  });
}
