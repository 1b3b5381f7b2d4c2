import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { corpuscope, start, temporaryFolder } from './corpuscope.ts';

const folder = temporaryFolder();
const atlas = join(folder, 'atlas');

beforeAll(async () => {
  await corpuscope('build', 'seeds', '--out', atlas);
});

/** Starts `serve` and resolves to what it has printed once it says where it listens. */
function serving(...args: string[]): Promise<string> {
  const child = start('serve', ...args);
  onTestFinished(() => void child.kill());
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('http://')) resolve(said);
    });
    child.on('close', () => reject(new Error(`serve ended: ${said}`)));
  });
}

const address = (said: string) => /http:\/\/\S+\//.exec(said)?.[0] ?? '';

describe('serve', () => {
  it('shows the page and the atlas', async () => {
    const url = address(await serving(atlas, '--port', '0'));
    const page = await fetch(url);
    expect(page.headers.get('content-type')).toMatch(/text\/html/);
    const manifest = (await (await fetch(new URL('atlas/atlas.json', url))).json()) as { counts: { papers: number } };
    expect(manifest.counts.papers).toBe(405);
  });

  it('sends parts of a table where a part is asked for', async () => {
    const url = address(await serving(atlas, '--port', '0'));
    const part = await fetch(new URL('atlas/abstracts.parquet', url), { headers: { Range: 'bytes=0-3' } });
    expect([part.status, await part.text()]).toEqual([206, 'PAR1']);
  });

  it('takes the next free port where one is in use, and says so', async () => {
    const blocker = createServer();
    await new Promise<void>((resolve) => blocker.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void blocker.close());
    const { port } = blocker.address() as AddressInfo;
    const said = await serving(atlas, '--port', String(port));
    expect(said).toMatch(new RegExp(`Port ${port} is in use; taking \\d+`));
    expect((await fetch(address(said))).status).toBe(200);
  });

  it('builds the atlas of papers once, and again only when something changed', async () => {
    const out = join(folder, 'served');
    const first = await serving('seeds', '--out', out, '--port', '0');
    expect(first).toMatch(/442 records/);
    const second = await serving('seeds', '--out', out, '--port', '0');
    expect(second).not.toMatch(/442 records/);
    const other = await serving('seeds', '--out', out, '--port', '0', '--topics', '5');
    expect(other).toMatch(/5 topics/);
  });

  it('says nothing but what is wrong where the address cannot be had', async () => {
    const { code, stderr } = await corpuscope('serve', atlas, '--host', '203.0.113.1');
    expect({ code, lines: stderr.trimEnd().split('\n').length }).toEqual({ code: 1, lines: 1 });
  });
});
