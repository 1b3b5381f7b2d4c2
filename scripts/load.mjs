// @ts-check
/**
 * `npm run load -- [--clients 200] [--seconds 60] [--atlas DIR]`: many clients at once against `corpuscope serve` on the loopback, as pages
 * ask: the page, a script, the manifest, whole tables and parts of them, some broken off, some for what is not there. Prints requests,
 * errors, latency and the server's memory; fails where an answer is wrong.
 */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { ensureBuilt, ROOT } from './build.mjs';

const { values } = parseArgs({
  options: {
    clients: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '60' },
    atlas: { type: 'string' },
  },
});
const [clients, seconds] = [Number(values.clients), Number(values.seconds)];
await ensureBuilt('cli', 'site');
const main = join(ROOT, 'build/cli/main.js');
const folder = mkdtempSync(join(tmpdir(), 'corpuscope-load-'));
const atlas = values.atlas ?? join(folder, 'atlas');
if (!values.atlas) {
  execFileSync(process.execPath, [main, 'build', join(ROOT, 'seeds'), '--out', atlas, '--no-cache'], {
    stdio: 'ignore',
  });
}
const server = spawn(process.execPath, [main, 'serve', atlas, '--port', '0', '--json'], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const { url } = JSON.parse(
  await new Promise((resolve) => server.stdout.once('data', (chunk) => resolve(String(chunk)))),
);
const { port } = new URL(url);

/** @typedef {{ path: string, status: number, range?: string, breakOff?: true }} Asked */
const page = readFileSync(join(ROOT, 'build/site/index.html'), 'utf8');
const script = `/${/_app\/immutable\/entry\/start[\w.-]+\.js/.exec(page)?.[0]}`;
/** @type {Asked[]} */
const mix = [
  { path: '/', status: 200 },
  { path: script, status: 200 },
  { path: '/atlas/atlas.json', status: 200 },
  { path: '/atlas/papers.parquet', status: 200 },
  { path: '/atlas/abstracts.parquet', status: 206, range: 'bytes=0-65535' },
  { path: '/atlas/abstracts.parquet', status: 206, range: 'bytes=-8' },
  { path: '/atlas/abstracts.parquet', status: 416, range: 'bytes=9-2' },
  { path: '/atlas/abstracts.parquet', status: 200, breakOff: true },
  { path: '/atlas/../../etc/passwd', status: 404 },
];
const agent = new Agent({ keepAlive: true, maxSockets: clients });
/** @type {number[]} */
const latencies = [];
/** @type {Map<string, number>} */
const errors = new Map();
let bytes = 0;
let brokenOff = 0;

/** @param {Asked} asked @returns {Promise<void>} */
function ask({ path, status, range, breakOff }) {
  const started = performance.now();
  return new Promise((resolve) => {
    const fail = (/** @type {string} */ what) => {
      errors.set(`${path} ${what}`, (errors.get(`${path} ${what}`) ?? 0) + 1);
      resolve();
    };
    const headers = range ? { Range: range } : {};
    const sent = request({ host: '127.0.0.1', port, path, headers, agent }, (response) => {
      if (response.statusCode !== status) fail(`answered ${response.statusCode}`);
      let received = 0;
      response.on('data', (chunk) => {
        received += chunk.length;
        if (!breakOff) return;
        brokenOff++;
        response.destroy();
        resolve();
      });
      response.on('error', () => breakOff || fail('broke off'));
      response.on('end', () => {
        bytes += received;
        if (received !== Number(response.headers['content-length'])) fail('came short');
        latencies.push(performance.now() - started);
        resolve();
      });
    });
    sent.on('error', (error) => breakOff || fail(error.message));
    sent.end();
  });
}

const memory = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
const files = () => readdirSync(`/proc/${server.pid}/fd`).length;
const onLinux = process.platform === 'linux';
const [memoryBefore, filesBefore] = onLinux ? [memory(), files()] : [0, 0];
const until = Date.now() + seconds * 1000;
/** @type {number[]} */
const memories = [];
const sampling = setInterval(() => onLinux && memories.push(memory()), 1000);
await Promise.all(
  Array.from({ length: clients }, async (_, client) => {
    for (let turn = client; Date.now() < until; turn++) await ask(/** @type {Asked} */ (mix[turn % mix.length]));
  }),
);
clearInterval(sampling);
agent.destroy();
await wait(1000);
latencies.sort((a, b) => a - b);
const percentile = (/** @type {number} */ share) => latencies[Math.floor(share * (latencies.length - 1))]?.toFixed(1);
const failed = [...errors.values()].reduce((sum, count) => sum + count, 0);
console.log(
  `${clients} clients, ${seconds} s: ${latencies.length + brokenOff} requests (${brokenOff} broken off), ${failed} errors.`,
);
console.log(
  `${(bytes / 2 ** 20 / seconds).toFixed(0)} MB/s; ms: median ${percentile(0.5)}, 95% ${percentile(0.95)}, 99% ${percentile(0.99)}, most ${percentile(1)}.`,
);
if (onLinux) {
  const half = Math.max(...memories.slice(0, Math.ceil(memories.length / 2)));
  const most = Math.max(...memories);
  console.log(
    `Server's memory, MB: ${memoryBefore.toFixed(0)} at the start, at most ${half.toFixed(0)} in the first half and ${most.toFixed(0)} in all, ${memory().toFixed(0)} at the end. Open files: ${filesBefore} before, ${files()} after.`,
  );
}
for (const [what, count] of errors) console.error(`${count} times: ${what}`);
const ended = new Promise((resolve) => server.once('exit', resolve));
server.kill('SIGTERM');
console.log(`Told to stop, the server ended with ${await ended}.`);
rmSync(folder, { recursive: true });
process.exitCode = failed > 0 ? 1 : 0;
