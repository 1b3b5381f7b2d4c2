import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { corpuscope, temporaryFolder } from './corpuscope.ts';

const folder = temporaryFolder();
const [six, eight] = [join(folder, 'six'), join(folder, 'eight')];
beforeAll(async () => {
  for (const [out, topics] of [
    [six, '6'],
    [eight, '8'],
  ] as const) {
    expect((await corpuscope('build', 'seeds', '--out', out, '--topics', topics, '--no-cache')).code).toBe(0);
  }
});

interface Summary {
  readonly shared: number;
  readonly onlyA: number;
  readonly onlyB: number;
  readonly adjustedRand: number;
  readonly flows: readonly { readonly papers: number }[];
  readonly pairs: readonly { readonly a: unknown; readonly b: unknown; readonly papers: number }[];
}

describe('compare', () => {
  it('says what went where between two recipes of one corpus', async () => {
    const { stdout } = await corpuscope('compare', six, eight, '--json');
    const { shared, onlyA, onlyB, adjustedRand, flows, pairs } = JSON.parse(stdout) as Summary;
    expect({ shared, onlyA, onlyB }).toEqual({ shared: 405, onlyA: 0, onlyB: 0 });
    expect(flows.reduce((sum, { papers }) => sum + papers, 0)).toBe(405);
    expect(pairs.filter(({ a }) => a)).toHaveLength(6);
    expect(pairs.filter(({ b }) => b)).toHaveLength(8);
    expect(adjustedRand).toBeGreaterThan(0.3);
    expect(adjustedRand).toBeLessThan(1);
  });

  it('finds an atlas the same as itself, in words and as a table', async () => {
    const out = join(folder, 'pairs.csv');
    const { stdout } = await corpuscope('compare', six, six, '--out', out);
    expect(stdout).toContain('405 papers are in both, 0 in the first alone, 0 in the second alone.');
    expect(stdout).toContain('the adjusted Rand index is 1.00');
    const [head, ...rows] = readFileSync(out, 'utf8').trimEnd().split('\n');
    expect(head).toBe('topic_a,label_a,papers_a,topic_b,label_b,papers_b,papers_in_both,overlap,likeness');
    expect(rows).toHaveLength(6);
    for (const row of rows) expect(row).toMatch(/,1,(?:1|0\.9999\d+|1\.0000\d+)$/);
  });

  it('names the folder that holds no atlas', async () => {
    const { code, stderr } = await corpuscope('compare', six, join(folder, 'none'));
    expect(code).toBe(1);
    expect(stderr).toContain(join(folder, 'none'));
  });
});

describe('export --against', () => {
  it('draws what went where, the same bytes each time, with the name of the other', async () => {
    const draw = () => corpuscope('export', six, '--chart', 'atlases-flow', '--against', eight);
    const [{ stdout: svg }, { stdout: again }] = [await draw(), await draw()];
    expect(again).toBe(svg);
    expect(svg).toContain('>eight<');
    const { fingerprint } = JSON.parse(readFileSync(join(eight, 'atlas.json'), 'utf8')) as { fingerprint: string };
    expect(svg).toContain(`against&quot;:&quot;${fingerprint}`);
    expect(svg).toContain(`held against eight, atlas ${fingerprint}.`);
    const { stdout: csv } = await corpuscope(
      ...['export', six, '--chart', 'atlases-flow', '--against', eight, '--format', 'csv'],
    );
    const bands = csv.trimEnd().split('\r\n').slice(1);
    expect(svg.match(/<path/g)).toHaveLength(bands.length);
    expect(bands.reduce((sum, row) => sum + Number(/,(\d+)$/.exec(row)![1]), 0)).toBe(405);
  });

  it('gives the numbers of the topics that correspond', async () => {
    const { stdout } = await corpuscope(
      ...['export', six, '--chart', 'atlases-topics', '--against', eight, '--format', 'csv'],
    );
    expect(stdout).toMatch(
      /^.?topic here,papers here,topic of eight,papers of eight,papers in both,overlap,likeness\r\n/,
    );
  });

  it('has both charts in a report', async () => {
    const out = join(folder, 'report.html');
    await corpuscope('report', six, '--out', out, '--against', eight);
    const html = readFileSync(out, 'utf8');
    for (const chart of ['atlases-flow', 'atlases-topics']) expect(html).toContain(`<figure id="${chart}">`);
  });

  it.each([
    [['--chart', 'atlases-flow'], 2, 'name the folder of the other with --against'],
    [['--table', 'topics', '--against', 'x'], 2, '--against is for the charts of two atlases'],
    [['--chart', 'map', '--against', 'nowhere'], 1, 'nowhere: there is no atlas here'],
  ])('is refused with %j', async (words, code, says) => {
    expect(await corpuscope('export', six, ...words)).toMatchObject({
      code,
      stderr: expect.stringContaining(says) as string,
    });
  });
});
