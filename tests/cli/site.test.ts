import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { corpuscope, temporaryFolder } from './corpuscope.ts';

const folder = temporaryFolder();
const atlas = join(folder, 'atlas');
const site = join(folder, 'site');

beforeAll(() => cpSync(inject('atlas'), atlas, { recursive: true }));

describe('site', () => {
  it('writes the page and the atlas, and says how large they are', async () => {
    const { code, stdout } = await corpuscope('site', atlas, '--out', site);
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringMatching(/405 papers.*MB/) as string });
    expect(readdirSync(site).sort()).toEqual([
      '.nojekyll',
      '_app',
      'atlas',
      'before-paint.js',
      'favicon.svg',
      'index.html',
    ]);
    expect(readFileSync(join(site, 'atlas/papers.parquet'))).toEqual(readFileSync(join(atlas, 'papers.parquet')));
  });

  it('offers the tour that is named, else the one beside the atlas, else none', async () => {
    const tour = (name: string) =>
      JSON.parse(readFileSync(join(name, 'atlas/tour.json'), 'utf8')) as { stops: unknown[] };
    expect(tour(site).stops).toEqual([]);
    const file = join(folder, 'mine.json');
    writeFileSync(file, '{"stops":[{"query":"view=terms","title":"Terms"}]}');
    const out = join(folder, 'with-tour');
    await corpuscope('site', atlas, '--out', out, '--tour', file);
    expect(tour(out).stops).toMatchObject([{ title: 'Terms' }]);
    writeFileSync(file, '{"stops":1}');
    const { code, stderr } = await corpuscope('site', atlas, '--out', out, '--tour', file);
    expect({ code, stderr }).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/mine\.json: the tour cannot be read: stops must be a list/) as string,
    });
  });

  it('is written anew in place, and keeps what else lies there', async () => {
    writeFileSync(join(site, 'CNAME'), 'example.org');
    writeFileSync(join(site, 'index.html'), 'old');
    const { code, stdout } = await corpuscope('site', atlas, '--out', site, '--json');
    expect({ code, summary: JSON.parse(stdout) as unknown }).toMatchObject({ code: 0, summary: { site, papers: 405 } });
    expect(readFileSync(join(site, 'CNAME'), 'utf8')).toBe('example.org');
    expect(readFileSync(join(site, 'index.html'), 'utf8')).toMatch(/<!doctype html>/i);
  });

  it('without an atlas is the page alone, and takes the place of a site with one', async () => {
    const out = join(folder, 'alone');
    await corpuscope('site', atlas, '--out', out);
    writeFileSync(join(out, 'CNAME'), 'example.org');
    for (const turn of [1, 2]) {
      const { code, stdout, stderr } = await corpuscope('site', '--out', out);
      expect({ turn, code, stdout, stderr }).toMatchObject({
        code: 0,
        stdout: expect.stringMatching(/without an atlas/) as string,
      });
      expect(readdirSync(out).sort()).toEqual([
        '.nojekyll',
        'CNAME',
        '_app',
        'before-paint.js',
        'favicon.svg',
        'index.html',
      ]);
    }
    const { stdout } = await corpuscope('site', '--out', out, '--json');
    expect(JSON.parse(stdout)).toMatchObject({ site: out, papers: null });
    rmSync(out, { recursive: true });
  });

  it.each<[string, () => string[], number, RegExp]>([
    ['no atlas', () => [join(folder, 'nowhere'), '--out', site], 1, /there is no atlas here/],
    ['a folder that holds something else', () => [atlas, '--out', folder], 1, /something else than a site/],
    ['no place to write to', () => [atlas], 2, /--out/],
    ['a place that is a file', () => [atlas, '--out', join(site, 'CNAME')], 1, /cannot be written/],
  ])('%s is one line, the right exit code, and no change', async (_what, args, exitCode, message) => {
    const before = readdirSync(folder);
    const { code, stderr } = await corpuscope('site', ...args());
    expect({ code, lines: stderr.trimEnd().split('\n').length }).toEqual({ code: exitCode, lines: 1 });
    expect(stderr).toMatch(message);
    expect(readdirSync(folder)).toEqual(before);
  });

  it('names a table that is missing', async () => {
    rmSync(join(atlas, 'terms.parquet'));
    const { code, stderr } = await corpuscope('site', atlas, '--out', join(folder, 'other'));
    expect(code).toBe(1);
    expect(stderr).toMatch(/terms\.parquet: the atlas is broken: a table is missing; build the atlas again/);
    expect(existsSync(join(folder, 'other'))).toBe(false);
  });
});
