import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { corpuscope, temporaryFolder } from '../corpuscope.ts';
import { address, serving } from './serving.ts';

const folder = temporaryFolder();
const atlas = inject('atlas');

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

  it('says that there is no atlas where there is none', async () => {
    const { code, stdout, stderr } = await corpuscope('serve', '--out', join(folder, 'nowhere'), '--port', '0');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/nowhere: there is no atlas here; build one/);
  });

  it('says nothing but what is wrong where the address cannot be had', async () => {
    const { code, stderr } = await corpuscope('serve', atlas, '--host', '203.0.113.1');
    expect({ code, lines: stderr.trimEnd().split('\n').length }).toEqual({ code: 1, lines: 1 });
  });
});
