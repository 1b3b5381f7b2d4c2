import type { ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished, vi } from 'vitest';
import { start, temporaryFolder } from '../corpuscope.ts';
import { address, ask, printed, servingWithFiles } from './serving.ts';

const folder = temporaryFolder();
const atlas = join(folder, 'atlas');
const LARGE = '/atlas/abstracts.parquet';
let server: ChildProcess;
let url: string;
let bytes: Buffer;

beforeAll(async () => {
  cpSync(inject('atlas'), atlas, { recursive: true });
  bytes = readFileSync(join(atlas, 'abstracts.parquet'));
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(atlas, 'evil.html'), '<script>alert(1)</script>');
  server = start('serve', atlas, '--port', '0');
  url = address(await printed(server));
});
afterAll(() => void server.kill());

describe('a part of a file', () => {
  it.each([
    ['bytes=0-0', 206, 0, 1],
    ['bytes=-9', 206, -9, undefined],
    ['bytes=4-9', 206, 4, 10],
    ['bytes=5-99999999999999999999', 206, 5, undefined],
    ['bytes=0-3,8-9', 200, 0, undefined],
    ['lines=0-3', 200, 0, undefined],
  ] as const)('%s', async (Range, status, start, end) => {
    const got = await ask(url, LARGE, { headers: { Range } });
    expect(got.status).toBe(status);
    expect(got.body.equals(bytes.subarray(start, end))).toBe(true);
    expect(got.headers['content-length']).toBe(String(got.body.length));
  });

  it.each(['GET', 'HEAD'])('that cannot be had is refused, and the server lives on (%s)', async (method) => {
    for (const Range of ['bytes=5-2', 'bytes=99999999999999999999-', `bytes=${bytes.length}-`]) {
      for (const path of [LARGE, '/', '/favicon.svg']) {
        expect((await ask(url, path, { method, headers: { Range } })).status).toBe(416);
      }
    }
    const { headers } = await ask(url, LARGE, { headers: { Range: 'bytes=5-2' } });
    expect(headers['content-range']).toBe(`bytes */${bytes.length}`);
  });

  it('is sent only while the file is the one that the client knows', async () => {
    const { headers } = await ask(url, LARGE, { method: 'HEAD' });
    const part = (known: string) => ask(url, LARGE, { headers: { Range: 'bytes=0-3', 'If-Range': known } });
    expect((await part(headers.etag!)).status).toBe(206);
    expect((await part('"another"')).status).toBe(200);
  });
});

describe('an answer', () => {
  it.each(['/', '/favicon.svg', '/atlas/atlas.json', LARGE, '/nothing', '/atlas/nothing'])(
    'to %s says what browsers are to keep others from',
    async (path) => {
      const { headers } = await ask(url, path);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
        'cross-origin-resource-policy': 'same-origin',
      });
      const policy = headers['content-security-policy'] as string;
      expect(policy).toMatch(/default-src 'none'/);
      expect(policy).toMatch(/frame-ancestors 'none'/);
      expect(policy).not.toMatch(/'unsafe-(?:inline|eval)'|https?:|\*/);
      expect(headers['cache-control']).toBeDefined();
    },
  );

  it('of the page asks for Trusted Types, and of data allows nothing', async () => {
    const policy = async (path: string) => (await ask(url, path)).headers['content-security-policy'];
    expect(await policy('/')).toMatch(/require-trusted-types-for 'script'/);
    expect(await policy('/atlas/atlas.json')).toBe("default-src 'none'; frame-ancestors 'none'; sandbox");
  });

  it('is not sent again to who has it', async () => {
    for (const path of ['/', LARGE]) {
      const { headers } = await ask(url, path);
      const again = await ask(url, path, { headers: { 'If-None-Match': headers.etag! } });
      expect([again.status, again.body.length]).toEqual([304, 0]);
    }
  });

  it('is compressed where the client can read it, and may be kept for good where its name tells its content', async () => {
    const page = (await ask(url, '/')).body.toString();
    const script = `/${/_app\/immutable\/[\w./-]+\.js/.exec(page)![0]}`;
    const plain = await ask(url, script);
    const packed = await ask(url, script, { headers: { 'Accept-Encoding': 'gzip, br;q=1.0' } });
    expect(packed.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' });
    expect(packed.body.length).toBeLessThan(plain.body.length);
    expect(packed.headers.etag).not.toBe(plain.headers.etag);
    expect(plain.headers['cache-control']).toMatch(/immutable/);
    const refused = await ask(url, script, { headers: { 'Accept-Encoding': 'br;q=0' } });
    expect(refused.headers['content-encoding']).toBeUndefined();
  });

  it('to HEAD has no body', async () => {
    const { status, headers, body } = await ask(url, LARGE, { method: 'HEAD' });
    expect([status, Number(headers['content-length']), body.length]).toEqual([200, bytes.length, 0]);
  });
});

describe('a request', () => {
  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE'])('by %s is refused', async (method) => {
    const { status, headers } = await ask(url, '/', { method });
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  it.each(['evil.example', 'evil.example:4173', 'localhost.evil.example', '192.168.0.7'])(
    'for the host %s is refused',
    async (Host) => {
      expect((await ask(url, '/atlas/atlas.json', { headers: { Host } })).status).toBe(421);
    },
  );

  it('in the form that proxies use is for the host that its target names', async () => {
    expect((await ask(url, 'http://evil.example/atlas/atlas.json')).status).toBe(421);
    expect((await ask(url, 'http://localhost/atlas/atlas.json')).status).toBe(200);
  });

  it.each([
    '/atlas/evil.html',
    '/atlas/',
    '/atlas',
    '/atlas/../secret.txt',
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/atlas/..%2fsecret.txt',
    '/atlas/%2e%2e%2fsecret.txt',
    '/atlas/..%5csecret.txt',
    '/atlas/..\\secret.txt',
    '/atlas/....//secret.txt',
    '/atlas//etc/passwd',
    '//etc/passwd',
    '/atlas/atlas.json%00.html',
    '/atlas/atlas.json/',
    '/.built',
    '/index.html.br',
    '/%',
    '/%c0%ae%c0%ae/secret.txt',
    '/__proto__',
    '/constructor',
  ])('for %s finds nothing', async (path) => {
    expect((await ask(url, path)).status).toBe(404);
  });

  it('does not follow a link out of the folder, nor wait for a folder or a pipe', async () => {
    const linked = join(folder, 'linked');
    cpSync(atlas, linked, { recursive: true });
    rmSync(join(linked, 'terms.parquet'));
    symlinkSync(join(folder, 'secret.txt'), join(linked, 'terms.parquet'));
    rmSync(join(linked, 'topics.parquet'));
    mkdirSync(join(linked, 'topics.parquet'));
    const child = start('serve', linked, '--port', '0');
    onTestFinished(() => void child.kill());
    const there = address(await printed(child));
    expect((await ask(there, '/atlas/terms.parquet')).status).toBe(404);
    expect((await ask(there, '/atlas/topics.parquet')).status).toBe(404);
    expect((await ask(there, LARGE)).status).toBe(200);
  });

  it('that fails costs itself alone: a folder that is swapped, and one that goes away', async () => {
    const moving = join(folder, 'moving');
    cpSync(atlas, moving, { recursive: true });
    const child = start('serve', moving, '--port', '0');
    onTestFinished(() => void child.kill());
    const there = address(await printed(child));
    const asked = Array.from({ length: 200 }, async (_, at) => {
      await wait(at);
      return (await ask(there, LARGE)).status;
    });
    for (let turn = 0; turn < 20; turn++) {
      renameSync(moving, `${moving}-away`);
      renameSync(`${moving}-away`, moving);
      await wait(4);
    }
    expect(new Set(await Promise.all(asked))).toEqual(new Set([200]));
    rmSync(moving, { recursive: true });
    expect((await ask(there, LARGE)).status).toBe(404);
    expect((await ask(there, '/')).status).toBe(200);
  });
});

describe.runIf(process.platform === 'linux')('downloads that are broken off', () => {
  it('leave no file open, and too many at once are told to ask again', async () => {
    const child = servingWithFiles(48, atlas, '--port', '0');
    onTestFinished(() => void child.kill());
    const there = address(await printed(child));
    const { port } = new URL(there);
    const before = readdirSync(`/proc/${child.pid}/fd`).length;
    const sockets = Array.from({ length: 120 }, () => {
      const socket = connect(Number(port), '127.0.0.1').on('error', () => undefined);
      socket.write(`GET ${LARGE} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
      socket.once('data', () => socket.destroy());
      return socket;
    });
    await wait(500);
    for (const socket of sockets) socket.destroy();
    await vi.waitUntil(() => readdirSync(`/proc/${child.pid}/fd`).length <= before + 1, { timeout: 10_000 });
    expect((await ask(there, LARGE)).status).toBe(200);
  });
});

describe('the end', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    '%s lets answers under way be finished, and ends with 0',
    async (signal) => {
      const child = start('serve', atlas, '--port', '0');
      const ended = new Promise((resolve) => child.once('exit', (code) => resolve(code)));
      const { port } = new URL(address(await printed(child)));
      const socket = connect(Number(port), '127.0.0.1');
      onTestFinished(() => void socket.destroy());
      const got: Buffer[] = [];
      socket.write(`GET ${LARGE} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
      await new Promise<void>((resolve) => socket.once('data', (chunk: Buffer) => resolve(void got.push(chunk))));
      socket.pause();
      child.kill(signal);
      await wait(100);
      socket.on('data', (chunk: Buffer) => got.push(chunk)).resume();
      await new Promise((resolve) => socket.once('close', resolve));
      expect(await ended).toBe(0);
      const all = Buffer.concat(got);
      expect(all.length - all.indexOf('\r\n\r\n') - 4).toBe(bytes.length);
    },
  );
});
