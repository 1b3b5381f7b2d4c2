import { spawn, type ChildProcess } from 'node:child_process';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { ROOT, start } from '../corpuscope.ts';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Resolves to what `serve` has printed once it says where it listens. */
export function printed(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (/http:\/\/\S+\//.test(said)) resolve(said);
    });
    child.on('close', () => reject(new Error(`serve ended: ${said}`)));
  });
}

export const address = (said: string) => /http:\/\/[^\s"]+\//.exec(said)?.[0] ?? '';

/** Starts `serve`, which ends with the test. */
export function serving(...args: string[]): Promise<string> {
  const child = start('serve', ...args);
  onTestFinished(() => void child.kill());
  return printed(child);
}

/** Starts `serve` with so many files to open at most. */
export function servingWithFiles(most: number, ...args: string[]): ChildProcess {
  const command = `ulimit -n ${most} && exec "$0" "$@"`;
  const main = join(ROOT, 'build/cli/main.js');
  return spawn('sh', ['-c', command, process.execPath, main, 'serve', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** One request, its path sent as it is written here. */
export function ask(
  url: string,
  path: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const request = httpRequest({ hostname, port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    request.on('error', reject);
    request.end();
  });
}
