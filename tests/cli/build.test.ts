import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { createRandom } from '#core/random';
import { corpuscope, finish, start, temporaryFolder } from './corpuscope.ts';
import { hashes } from './hashes.ts';

const folder = temporaryFolder();
const atlas = join(folder, 'atlas');
let summary: Record<string, unknown>;

beforeAll(async () => {
  const { code, stdout, stderr } = await corpuscope('build', 'seeds', '--out', atlas, '--json');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  summary = JSON.parse(stdout) as Record<string, unknown>;
});

describe('build', () => {
  it('accounts for every record of the seeds', () => {
    expect(summary).toMatchObject({ records: 442, papers: 405, merged: 37, rejected: 0, nearDuplicatePairs: 1 });
  });

  it('gives the same bytes when it runs again', async () => {
    const again = join(folder, 'again');
    await corpuscope('build', 'seeds', '--out', again);
    expect(hashes(again)).toEqual(hashes(atlas));
  });

  it('takes the number of topics and the seed that are asked for', async () => {
    const out = join(folder, 'seven');
    const { stdout } = await corpuscope('build', 'seeds', '--out', out, '--topics', '7', '--seed', '3', '--json');
    expect((JSON.parse(stdout) as { topics: unknown[] }).topics).toHaveLength(7);
  });

  it('reads gzip and keeps further fields as columns', async () => {
    const lines = ['a cat sat on the mat', 'a dog lay on the rug', 'a fish swam in the pond'].map((abstract, at) =>
      JSON.stringify({ id: `n${at}`, title: `Animal ${at}`, abstract, label: 'zoo' }),
    );
    const file = join(folder, 'animals.jsonl.gz');
    writeFileSync(file, gzipSync(lines.join('\n')));
    const out = join(folder, 'animals');
    expect((await corpuscope('build', file, '--out', out, '--topics', '1')).code).toBe(0);
    const { stdout } = await corpuscope('export', out, '--table', 'papers');
    const [header, first] = stdout.split('\n');
    expect(header).toMatch(/^id,title,abstract,topic,topic_label,similarity,x,y,year,source,label/);
    expect(first).toMatch(/^n0,Animal 0,a cat sat on the mat,1,/);
  });
});

describe('what an earlier build left', () => {
  const ran = (stdout: string) =>
    (JSON.parse(stdout) as { stages: { stage: string; outcome: string }[] }).stages
      .filter(({ outcome, stage }) => outcome === 'ran' && !stage.endsWith('.table'))
      .map(({ stage }) => stage);

  it('spares the stages that another number of topics leaves as they were, and changes no byte', async () => {
    const cache = join(folder, 'cache');
    const again = join(folder, 'again');
    const fresh = join(folder, 'fresh');
    await corpuscope('build', 'seeds/000_992aee05b1f6dff4.txt', '--topics', '4', '--out', again, '--cache', cache);
    const other = ['build', 'seeds/000_992aee05b1f6dff4.txt', '--topics', '5', '--json'];
    const kept = ran((await corpuscope(...other, '--out', again, '--cache', cache)).stdout);
    const all = ran((await corpuscope(...other, '--out', fresh, '--no-cache')).stdout);
    expect(all).toEqual(expect.arrayContaining(['corpus', 'terms', 'vectors', 'mentions', 'clustering']));
    expect(kept).toContain('clustering');
    for (const stage of ['corpus', 'terms', 'vectors', 'mentions']) expect(kept).not.toContain(stage);
    expect(hashes(again)).toEqual(hashes(fresh));
  });
});

describe('a recipe', () => {
  const records = [
    { id: 'a', title: 'A study of cats', abstract: 'We count cats on the Purrbase corpus. We also test on ImageNet.' },
    { id: 'b', title: 'A study of dogs', abstract: 'We count dogs on ImageNet. Barks are loud.' },
  ];
  const mentions = async (recipe: object) => {
    const papers = join(folder, 'pets.jsonl');
    writeFileSync(papers, records.map((record) => JSON.stringify(record)).join('\n'));
    const file = join(folder, 'pets.json');
    writeFileSync(file, JSON.stringify(recipe));
    const out = join(folder, 'pets');
    const built = await corpuscope('build', papers, '--recipe', file, '--out', out, '--topics', '1', '--json');
    const { notes } = JSON.parse(built.stdout) as { notes: string[] };
    const { stdout } = await corpuscope('export', out, '--table', 'mentions', '--format', 'json');
    const rows = JSON.parse(stdout) as { paper_id: string; dataset: string; status: string }[];
    return { notes, rows: rows.map(({ paper_id, dataset, status }) => [paper_id, dataset, status].join(' ').trim()) };
  };

  it('takes further datasets from a file beside it', async () => {
    writeFileSync(join(folder, 'mine.csv'), 'name,aliases\nThe Great Purrbase,Purrbase\n');
    const { rows } = await mentions({ mentions: { gazetteer: 'mine.csv' } });
    expect(rows).toEqual(['a The Great Purrbase', 'a ImageNet', 'b ImageNet']);
  });

  it('applies decisions again, and says which had no effect', async () => {
    const at = (paper: string, sentence: string) => ({ paper, field: 'abstract', sentence, surface: 'ImageNet' });
    const { rows, notes } = await mentions({
      mentions: {
        decisions: [
          { type: 'reject', at: at('a', 'We also test on ImageNet.') },
          { type: 'confirm', at: at('b', 'We count dogs on ImageNet.') },
          { type: 'reject', at: at('b', 'A sentence that is gone, on ImageNet.') },
        ],
      },
    });
    expect(rows.filter((row) => row.includes('ImageNet'))).toEqual(['b ImageNet confirmed']);
    expect(notes.filter((note) => note.includes('no effect'))).toHaveLength(1);
  });

  it('leaves out what holds no papers in a folder, and names it', async () => {
    const mixed = join(folder, 'mixed');
    mkdirSync(mixed);
    writeFileSync(join(mixed, 'notes.pdf'), '%PDF-1.4 notes');
    writeFileSync(
      join(mixed, 'papers.csv'),
      'title,abstract\nOn Cats,Cats sleep all day.\nOn Dogs,Dogs bark at night.\n',
    );
    const out = join(folder, 'mixed-atlas');
    const { code, stdout } = await corpuscope('build', mixed, '--out', out, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      records: 2,
      rejected: 0,
      notes: expect.arrayContaining(['notes.pdf: the file was left out: this is a PDF, not text.']) as string[],
    });
  });
});

describe('bad input: one line, the right exit code, and the old atlas as it was', () => {
  const write = (name: string, content: string | Uint8Array) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const furniture = 'new\n\nGet trending papers in your email inbox!\n\nSubscribe\n\nMar 17\n';

  it.each<[string, () => string[], number]>([
    ['a missing path', () => [join(folder, 'nowhere')], 1],
    ['an empty file', () => [write('empty.txt', '')], 1],
    ['a binary file', () => [write('binary.txt', new Uint8Array([0, 1, 2, 255, 254, 0, 7]))], 1],
    ['a page with furniture only', () => [write('furniture.txt', furniture)], 1],
    ['a broken gzip file', () => [write('broken.gz', new Uint8Array([0x1f, 0x8b, 1, 2, 3]))], 1],
    ['--topics 0', () => ['seeds', '--topics', '0'], 2],
    ['--topics 1000', () => ['seeds', '--topics', '1000'], 2],
    ['--topics x', () => ['seeds', '--topics', 'x'], 2],
    ['--seed -1', () => ['seeds', '--seed=-1'], 2],
    ['an unknown option', () => ['seeds', '--colour', 'red'], 2],
    ['no path', () => [], 2],
    ['a recipe that is not JSON', () => ['seeds', '--recipe', write('recipe.txt', '{')], 1],
    ['a recipe with an unknown setting', () => ['seeds', '--recipe', write('recipe.json', '{"topic": 3}')], 2],
    [
      'a gazetteer that is wrong',
      () => {
        write('wrong.csv', 'name,casing\nThing,loud\n');
        return ['seeds', '--recipe', write('wrong.json', '{"mentions": {"gazetteer": "wrong.csv"}}')];
      },
      1,
    ],
    ['a missing earlier atlas', () => ['seeds', '--previous', join(folder, 'nowhere')], 1],
  ])('%s', async (_what, args, exitCode) => {
    const before = hashes(atlas);
    const { code, stdout, stderr } = await corpuscope('build', ...args(), '--out', atlas);
    expect({ code, stdout, lines: stderr.trimEnd().split('\n').length }).toEqual({
      code: exitCode,
      stdout: '',
      lines: 1,
    });
    expect(stderr).toMatch(/^corpuscope: \S/);
    expect(hashes(atlas)).toEqual(before);
  });

  it('a folder without files', async () => {
    const empty = join(folder, 'nothing');
    mkdirSync(empty);
    const { code, stderr } = await corpuscope('build', empty, '--out', atlas);
    expect({ code, stderr }).toMatchObject({ code: 1, stderr: expect.stringContaining('holds no files') as string });
  });

  it('an output that cannot be written', async () => {
    const file = write('file', 'in the way');
    const { code, stderr } = await corpuscope('build', 'seeds', '--out', join(file, 'atlas'));
    expect(code).toBe(1);
    expect(stderr).toMatch(/cannot be written/);
  });

  it.runIf(process.platform === 'linux')('an output where no folder can be made', async () => {
    const { code, stderr } = await corpuscope('build', 'seeds', '--out', '/proc/atlas');
    expect({ code, stderr }).toMatchObject({ code: 1, stderr: expect.stringContaining('cannot be written') as string });
  });

  it('keeps what else lies in the folder of the old atlas', async () => {
    const out = join(folder, 'kept');
    mkdirSync(out);
    writeFileSync(join(out, 'atlas.json'), '{}');
    writeFileSync(join(out, 'notes.md'), 'mine');
    expect((await corpuscope('build', 'seeds', '--out', out)).code).toBe(0);
    expect(readFileSync(join(out, 'notes.md'), 'utf8')).toBe('mine');
  });

  it('an output folder that holds something else', async () => {
    const { code, stderr } = await corpuscope('build', 'seeds', '--out', folder);
    expect(code).toBe(1);
    expect(stderr).toMatch(/something else than an atlas/);
  });

  it.each<[string, () => string]>([
    ['a small build', () => 'seeds'],
    ['a large build, in its thread', () => write('large.jsonl', manyPapers(6000))],
  ])('Ctrl-C during %s', async (_what, input) => {
    const before = hashes(atlas);
    const child = start('build', input(), '--out', atlas);
    const finished = finish(child);
    await vi.waitUntil(() => readdirSync(folder).some((name) => name.includes('.part-')), { timeout: 10_000 });
    child.kill('SIGINT');
    const { code, stderr } = await finished;
    expect({ code, lines: stderr.trimEnd().split('\n').length }).toEqual({ code: 130, lines: 1 });
    expect(hashes(atlas)).toEqual(before);
    expect(readdirSync(folder).filter((name) => /part|old/.test(name))).toEqual([]);
  });
});

/** So many records of about a thousand characters, no two alike. */
function manyPapers(count: number): string {
  const random = createRandom(1);
  const words = (length: number) => Array.from({ length }, () => `word${random.below(3000)}`).join(' ');
  return Array.from({ length: count }, () => JSON.stringify({ title: words(8), abstract: words(120) })).join('\n');
}
