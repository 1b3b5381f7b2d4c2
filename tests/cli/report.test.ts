import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { corpuscope, temporaryFolder } from './corpuscope.ts';

const folder = temporaryFolder();
const atlas = join(folder, 'atlas');
beforeAll(() => corpuscope('build', 'seeds', '--out', atlas, '--topics', '6', '--no-cache'));

describe('report', () => {
  it('is one page with figures, methods in this corpus’s numbers and tables, the same bytes each time', async () => {
    const [first, second] = [join(folder, 'a.html'), join(folder, 'b.html')];
    for (const out of [first, second]) expect((await corpuscope('report', atlas, '--out', out)).code).toBe(0);
    const html = readFileSync(first, 'utf8');
    expect(readFileSync(second, 'utf8')).toBe(html);
    expect(html.match(/<figcaption>/g)!.length).toBeGreaterThanOrEqual(12);
    expect(html).toContain('Figure 1. From records to topics.');
    expect(html).toContain('442 records of 4 files were read with Corpuscope');
    expect(html).toContain('37 records of papers that had been read before');
    expect(html).toContain('clustered into 6 topics by k-means');
    expect(html).toMatch(/<caption>Topics<\/caption>/);
    expect(html).toMatch(/<th scope="row"[^>]*>ImageNet<\/th>/);
  });

  it('needs nothing beside itself', () => {
    const html = readFileSync(join(folder, 'a.html'), 'utf8');
    expect(html).not.toMatch(/<(?:script|link|img|iframe)\b|@import|url\((?!#)/);
    const ids = Array.from(html.matchAll(/ id="([^"]+)"/g), ([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id] of html.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id);
  });

  it('keeps to its budget, and says what it leaves out', async () => {
    const out = join(folder, 'small.html');
    const { stdout } = await corpuscope('report', atlas, '--out', out, '--max-bytes', '150000', '--json');
    const { bytes, left } = JSON.parse(stdout) as { bytes: number; left: string[] };
    expect(bytes).toBe(statSync(out).size);
    expect(bytes).toBeLessThanOrEqual(150_000);
    expect(left).toContain('map');
    expect(readFileSync(out, 'utf8')).toContain('corpuscope export --chart map');
  });

  it('tells of a view of the page', async () => {
    const out = join(folder, 'view.html');
    await corpuscope('report', atlas, '--out', out, '--view', 'topic=1');
    expect(readFileSync(out, 'utf8')).toContain('topic=1');
  });

  it('says what is wrong with a budget', async () => {
    const { code, stderr } = await corpuscope('report', atlas, '--out', join(folder, 'x.html'), '--max-bytes', '12');
    expect([code, stderr]).toEqual([2, expect.stringContaining('--max-bytes is a whole number from 100000, not 12')]);
  });
});
