import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { corpuscope, temporaryFolder } from './corpuscope.ts';
import { hashes } from './hashes.ts';

const folder = temporaryFolder();
const THEMES = [
  'glaciers lose ice to warm water',
  'violins are made of light spruce',
  'bees learn the colour of flowers',
];
/** Sixty papers whose words say three themes, in turn. */
const papers = Array.from({ length: 60 }, (_, at) => ({
  id: `p${at}`,
  title: `Why ${THEMES[at % 3]!}, part ${at}`,
  abstract: `In season ${at} we ask why ${THEMES[at % 3]!}, and how sample ${at} of it differs from the others that were taken.`,
}));
/** Vectors that say another thing: whether a paper is of the first half. */
const vectorOf = (at: number) => [
  at < 30 ? 10 : 1,
  at < 30 ? 1 : 10,
  (at * 7) % 5,
  ...Array.from({ length: 13 }, (_, c) => ((at * 11 + c) % 7) / 9),
];
const file = (name: string, content: string) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const lines = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).join('\n');
const input = file('papers.jsonl', lines(papers));

async function topicsOf(...args: string[]): Promise<string[]> {
  const out = join(folder, 'atlas');
  const built = await corpuscope('build', ...args, '--topics', '2', '--out', out, '--no-cache');
  expect(built.code, built.stderr).toBe(0);
  const { stdout } = await corpuscope('export', out, '--table', 'papers', '--format', 'jsonl');
  const topics = new Map(
    stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; topic: number })
      .map(({ id, topic }) => [id, topic]),
  );
  return papers.map(({ id }) => (topics.get(id) === topics.get('p0') ? 'a' : 'b'));
}
const HALVES = papers.map((_, at) => (at < 30 ? 'a' : 'b'));

describe('build --vectors', () => {
  it('takes topics from the vectors, by ids in any order, and says so', async () => {
    const vectors = file('v.jsonl', lines(papers.map(({ id }, at) => ({ vector: vectorOf(at), id })).reverse()));
    expect(await topicsOf(input, '--vectors', vectors)).toEqual(HALVES);
    const manifest = JSON.parse(readFileSync(join(folder, 'atlas/atlas.json'), 'utf8')) as Record<string, unknown>;
    expect(manifest['vectors']).toMatchObject({ file: 'v.jsonl', column: 'vector', dimensions: 16 });
  });

  it('takes them out of the papers’ own file, and shows no column of them', async () => {
    const own = file('own.jsonl', lines(papers.map((paper, at) => ({ ...paper, mine: vectorOf(at) }))));
    expect(await topicsOf(own, '--vector-column', 'mine')).toEqual(HALVES);
    const { stdout } = await corpuscope('export', join(folder, 'atlas'), '--table', 'papers');
    expect(stdout.split('\n')[0]).not.toContain('mine');
  });

  it('makes another atlas of other vectors, with a cache too', async () => {
    const [out, cache] = [join(folder, 'cached'), join(folder, 'cache')];
    const fingerprints = [];
    for (const turn of [0, 30]) {
      const vectors = file('w.jsonl', lines(papers.map(({ id }, at) => ({ id, vector: vectorOf((at + turn) % 40) }))));
      await corpuscope('build', input, '--vectors', vectors, '--topics', '2', '--out', out, '--cache', cache);
      const { fingerprint, topics } = JSON.parse(readFileSync(join(out, 'atlas.json'), 'utf8')) as {
        fingerprint: string;
        topics: { papers: number }[];
      };
      fingerprints.push([fingerprint, topics.map((topic) => topic.papers).join()].join(' '));
    }
    expect(fingerprints[0]).not.toBe(fingerprints[1]);
  });

  it('makes the same atlas in tasks, of vectors and of an earlier atlas whose topics’ ids are kept', async () => {
    const vectors = file('tasks.jsonl', lines(papers.map(({ id }, at) => ({ id, vector: vectorOf(at) }))));
    const earlier = join(folder, 'earlier');
    await corpuscope('build', input, '--topics', '2', '--out', earlier, '--no-cache');
    const args = [input, '--vectors', vectors, '--previous', earlier, '--topics', '2', '--no-cache', '--json'];
    const build = async (out: string, ...more: string[]) => {
      const built = await corpuscope('build', ...args, '--out', join(folder, out), ...more);
      expect(built.code, built.stderr).toBe(0);
      return JSON.parse(built.stdout) as { inTasks: object | null };
    };
    expect((await build('whole')).inTasks).toBeNull();
    expect((await build('tasks', '--memory', '100MB')).inTasks).not.toBeNull();
    expect(hashes(join(folder, 'tasks'))).toEqual(hashes(join(folder, 'whole')));
  }, 60_000);

  it.each([
    [['--vectors', 'nowhere.npy'], 1, 'there is no such file of vectors'],
    [
      ['--vectors', file('short.jsonl', '{"vector": [1, 2]}')],
      1,
      'short.jsonl: 1 vectors for 60 records, of which 60 papers are used',
    ],
    [
      ['--vectors', file('nan.jsonl', '{"vector": [1, "x"]}')],
      1,
      'nan.jsonl: the vector in row 1 has "x" in place of a number',
    ],
  ])('says what is wrong with %j', async (args, exit, what) => {
    const { code, stderr } = await corpuscope('build', input, ...args, '--out', join(folder, 'no'), '--no-cache');
    expect([code, stderr]).toEqual([exit, expect.stringContaining(what)]);
  });
});
