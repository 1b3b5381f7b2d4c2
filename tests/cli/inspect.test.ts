import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { corpuscope, finish, ROOT, temporaryFolder } from './corpuscope.ts';

const folder = temporaryFolder();
const at = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
};
const piped = (content: string | Uint8Array, ...args: string[]) => {
  const child = spawn(process.execPath, [join(ROOT, 'build/cli/main.js'), ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.end(content);
  return finish(child);
};
const CATS =
  'title,abstract,doi,authors,year\nOn Cats,We study cats.,10.1234/A,"One, A.; Two, B.",Mar-19\nOn Cats,We study cats.,,,\n,,,,\nx,,,,2001\n';

describe('inspect', () => {
  it('gives a row a file, and their sums', async () => {
    const { code, stdout } = await corpuscope('inspect', 'seeds');
    expect(code).toBe(0);
    const rows = stdout
      .trim()
      .split('\n')
      .map((row) => row.split(/ {2,}/));
    expect(rows[0]).toEqual(['file', 'format', 'records', 'used', 'merged', 'rejected']);
    expect(rows.at(-1)).toEqual(['all files', '442', '405', '37', '0']);
  });

  it('gives them as JSON', async () => {
    const { stdout } = await corpuscope('inspect', at('cats.csv', CATS), '--json');
    expect(JSON.parse(stdout)).toEqual([
      { file: 'cats.csv', format: 'CSV or TSV', records: 3, used: 2, merged: 1, rejected: 0 },
    ]);
  });

  it('gives a line a record', async () => {
    const { stdout } = await corpuscope('inspect', at('cats.csv', CATS), '--records', '--no-titles');
    const records = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(records[0]).toEqual({
      ...{
        file: 'cats.csv',
        record: 1,
        line: 2,
        outcome: 'used',
        reason: '',
        id: '',
        title: 'On Cats',
        abstract: 'We study cats.',
      },
      ...{
        year: 2019,
        date: '2019-03',
        authors: ['One, A.', 'Two, B.'],
        venue: '',
        doi: '10.1234/a',
        arxiv: '',
        pmid: '',
      },
      ...{ keywords: [], language: '', type: '', url: '' },
    });
    expect(records.map(({ line, outcome, reason }) => [line, outcome, reason])).toEqual([
      [2, 'used', ''],
      [3, 'merged', expect.stringMatching(/^same /)],
      [5, 'rejected', 'no abstract, and papers are not to be used by their titles'],
    ]);
  });

  it('accounts for what is of no use, and fails where nothing is', async () => {
    const { code, stdout, stderr } = await corpuscope('inspect', at('a.pdf', '%PDF-1.7'));
    expect(code).toBe(1);
    expect(stdout).toContain('the file was left out: this is a PDF, not text');
    expect(stderr).toBe(
      'corpuscope: nothing to build from: this is a PDF, not text; give records with a title or an abstract\n',
    );
  });

  it('takes the columns that are chosen', async () => {
    const file = at('odd.csv', 'alpha,beta\nOn Cats,We study cats.\n');
    expect((await corpuscope('inspect', file)).stdout).toContain('no title or abstract column among alpha, beta');
    const { stdout } = await corpuscope(
      'inspect',
      file,
      '--records',
      '--title-column',
      'Alpha',
      '--abstract-column',
      'beta',
    );
    expect(JSON.parse(stdout)).toMatchObject({ title: 'On Cats', abstract: 'We study cats.' });
  });

  it('reads standard input, once, packed or not', async () => {
    for (const content of [CATS, gzipSync(CATS)]) {
      const { stdout } = await piped(content, 'inspect', '-', '--json');
      expect(JSON.parse(stdout)).toEqual([
        { file: 'standard input', format: 'CSV or TSV', records: 3, used: 2, merged: 1, rejected: 0 },
      ]);
    }
    expect(await piped(CATS, 'inspect', '-', '-')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('can be read once'),
    });
  });
});

describe('what a folder may hold', () => {
  it('is no atlas: what a build wrote below its own input is not read as papers', async () => {
    const place = join(folder, 'round-trip');
    at('round-trip/cats.csv', 'title,abstract\nOn Cats,We study cats.\n');
    for (const file of ['atlas.json', 'papers.parquet', 'topics.parquet']) at(`round-trip/map/${file}`, '{}');
    const { stdout } = await corpuscope('inspect', place, '--json');
    expect(JSON.parse(stdout)).toMatchObject([
      { file: 'cats.csv', used: 1 },
      { file: 'map', used: 0, reason: expect.stringContaining('this is an atlas') },
    ]);
  });

  it('is read or accounted for: links, pipes, names that are no text, folders without permission', async () => {
    const place = join(folder, 'mixed');
    at('mixed/cats.csv', 'title,abstract\nOn Cats,We study cats.\n');
    at('mixed/closed/dogs.csv', 'title,abstract\nOn Dogs,We study dogs.\n');
    symlinkSync('cats.csv', join(place, 'link.csv'));
    symlinkSync('.', join(place, 'round'));
    execFileSync('mkfifo', [join(place, 'pipe.csv')]);
    writeFileSync(
      Buffer.concat([Buffer.from(`${place}/ants`), Buffer.of(0xff), Buffer.from('.csv')]),
      'title,abstract\nOn Ants,We study ants.\n',
    );
    chmodSync(join(place, 'closed'), 0);
    const { stdout } = await corpuscope('inspect', place, '--json');
    chmodSync(join(place, 'closed'), 0o700);
    const rows = new Map(
      (JSON.parse(stdout) as { file: string; used: number; reason?: string }[]).map((row) => [row.file, row]),
    );
    expect(rows.get('cats.csv')).toMatchObject({ used: 1 });
    expect(rows.get('ants\ufffd.csv')).toMatchObject({ used: 1 });
    expect(rows.get('link.csv')!.reason).toContain('a link, which is not followed');
    expect(rows.get('round')!.reason).toContain('a link, which is not followed');
    expect(rows.get('pipe.csv')!.reason).toContain('a pipe');
    // Root may read everything.
    if (process.getuid?.() !== 0) expect(rows.get('closed')!.reason).toContain('a folder that cannot be read');
  });

  it('never hangs on a device or on a pipe to which nobody writes', async () => {
    expect((await corpuscope('inspect', '/dev/zero')).stderr).toContain('/dev/zero: this is a device, not a file');
    const pipe = join(folder, 'silent');
    execFileSync('mkfifo', [pipe]);
    expect((await corpuscope('inspect', pipe)).stderr).toContain('the file is empty');
  });
});

describe('build', () => {
  it('reads standard input', async () => {
    const out = join(folder, 'piped');
    const { stdout, stderr } = await piped(CATS, 'build', '-', '--out', out, '--topics', '1', '--json');
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({ records: 3, papers: 2, merged: 1 });
    const { inputs } = JSON.parse(readFileSync(join(out, 'atlas.json'), 'utf8')) as { inputs: object[] };
    const sha256 = execFileSync('sha256sum', { input: CATS }).toString().slice(0, 64);
    expect(inputs).toEqual([{ name: 'standard input', sha256, records: 3 }]);
  });

  it('fails at the first rejected record where it is strict', async () => {
    const file = at('strict.csv', 'title,abstract\nOn Cats,One.\nOn Dogs,Two,three\n');
    const { code, stderr } = await corpuscope('build', file, '--strict', '--out', join(folder, 'strict'));
    expect(code).toBe(1);
    expect(stderr).toBe(
      'corpuscope: strict.csv, line 3: record 2 was rejected: 3 cells where the header names 2 columns; mend it, or build without --strict\n',
    );
  });
});
