import { spawn, type ChildProcess } from 'node:child_process';
import type { TestProject } from 'vitest/node';
import buildSeeds from '../../seedsAtlas.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the dashboard over the seeds is served. */
    readonly site: string;
  }
}

/** Builds the seeds' atlas, and serves it as a person would. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const remove = await buildSeeds(project);
  const atlas = project.getProvidedContext().atlas;
  const server = spawn(process.execPath, ['build/cli/main.js', 'serve', atlas, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  project.provide('site', await firstUrl(server));
  return async () => {
    server.kill();
    await remove();
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
