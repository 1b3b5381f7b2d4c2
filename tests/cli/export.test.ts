import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import Papa from 'papaparse';
import { describe, expect, inject, it } from 'vitest';
import { corpuscope, temporaryFolder } from './corpuscope.ts';

const folder = temporaryFolder();
const atlas = inject('atlas');

async function table(name: string): Promise<Record<string, string>[]> {
  const { stdout } = await corpuscope('export', atlas, '--table', name);
  return Papa.parse<Record<string, string>>(stdout, { header: true, skipEmptyLines: true }).data;
}

describe('export', () => {
  it.each([
    ['papers', 'id,title,abstract,topic,topic_label,similarity,x,y,year,source'],
    ['topics', 'id,label,papers,share,terms,stability,silhouette'],
    ['terms', 'topic,term,papers,count,tfidf,relevance'],
    ['datasets', 'dataset,papers,share'],
    ['mentions', 'paper_id,title,dataset,surface,field,start,end,sentence,rule'],
    ['results', 'paper_id,title,dataset,metric,value,unit,kind'],
    ['intake', 'file,record,line,outcome,into,reason'],
  ])('writes %s with the columns that scripts depend on', async (name, columns) => {
    const { stdout } = await corpuscope('export', atlas, '--table', name);
    expect(stdout.startsWith(columns)).toBe(true);
  });

  it('gives each of the 442 records its outcome', async () => {
    const intake = await table('intake');
    const having = (wanted: string) => intake.filter(({ outcome }) => outcome === wanted).length;
    expect([intake.length, having('used'), having('merged'), having('rejected')]).toEqual([442, 405, 37, 0]);
    const ids = new Set((await table('papers')).map(({ id }) => id));
    expect(intake.every(({ into }) => ids.has(into))).toBe(true);
  });

  it('slices every mention out of the text that it names', async () => {
    const papers = new Map((await table('papers')).map((paper) => [paper['id'], paper]));
    const mentions = await table('mentions');
    expect(mentions.length).toBeGreaterThan(100);
    for (const { paper_id, field, start, end, surface } of mentions) {
      expect(papers.get(paper_id)?.[field as string]?.slice(Number(start), Number(end))).toBe(surface);
    }
  });

  it('writes JSON, JSON Lines and Parquet of the same rows', async () => {
    const csv = await table('topics');
    const json = JSON.parse(
      (await corpuscope('export', atlas, '--table', 'topics', '--format', 'json')).stdout,
    ) as object[];
    const jsonl = (await corpuscope('export', atlas, '--table', 'topics', '--format', 'jsonl')).stdout
      .trim()
      .split('\n');
    expect(jsonl.map((line) => JSON.parse(line) as object)).toEqual(json);
    const out = join(folder, 'topics.parquet');
    await corpuscope('export', atlas, '--table', 'topics', '--format', 'parquet', '--out', out);
    const bytes = readFileSync(out);
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
    const rows = await parquetReadObjects({ file });
    expect(rows).toEqual(json);
    expect(csv.map(({ label }) => label)).toEqual(rows.map(({ label }) => label as string));
  });

  it('says in one line what is wrong', async () => {
    const cases = [
      [['export', join(folder, 'nowhere'), '--table', 'papers'], 1, /there is no atlas here/],
      [['export', atlas, '--table', 'nothing'], 2, /papers, topics, terms/],
      [['export', atlas], 2, /--table/],
      [['export', atlas, '--table', 'topics', '--format', 'xls'], 2, /csv, json, jsonl, parquet/],
      [['export', atlas, '--table', 'topics', '--out', join(folder, 'no', 'such', 'file.csv')], 1, /cannot be written/],
    ] as const;
    for (const [args, exitCode, words] of cases) {
      const { code, stderr } = await corpuscope(...args);
      expect({ code, lines: stderr.trimEnd().split('\n').length }).toEqual({ code: exitCode, lines: 1 });
      expect(stderr).toMatch(words);
    }
  });
});

describe('export --for', () => {
  it.each(['zotero', 'bibtex', 'csl-json', 'csv', 'jsonl'])(
    'writes references for %s that are read back, every one',
    async (program) => {
      const file = join(folder, `references.${program}`);
      await corpuscope('export', atlas, '--for', program, '--out', file);
      const { stdout } = await corpuscope('inspect', file, '--json');
      expect(JSON.parse(stdout)).toMatchObject([{ records: 405, used: 405, merged: 0, rejected: 0 }]);
    },
  );

  it('writes the papers of a view, and the marks that a file gives', async () => {
    const [first, second] = await table('papers');
    const marks = join(folder, 'marks.json');
    const papers = [first, second].map((paper, at) => ({ id: paper!['id'], starred: at === 1, tags: ['survey'] }));
    writeFileSync(marks, JSON.stringify({ papers }));
    const written = async (...options: string[]) => {
      const { stdout } = await corpuscope('export', atlas, '--for', 'jsonl', ...options);
      return stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { title: string });
    };
    const starred = await written('--view', 'q=starred:yes', '--marks', marks);
    expect(starred).toMatchObject([{ id: second!['id'], starred: true, tags: ['survey'] }]);
    expect(await written('--marks', marks)).toHaveLength(405);
    const titles = (await written('--view', '?q=segmentation&sort=title')).map(({ title }) => title);
    expect([titles.length > 5, titles]).toEqual([true, titles.toSorted()]);
    const { code, stderr } = await corpuscope('export', atlas, '--chart', 'map', '--view', 'q=starred:yes');
    expect([code, stderr]).toEqual([2, expect.stringContaining('name the file with --marks')]);
  });

  it('writes a folder where a program takes several files, and says how many papers', async () => {
    const out = join(folder, 'vos');
    const { stdout } = await corpuscope('export', atlas, '--for', 'vosviewer', '--out', out, '--json');
    expect(JSON.parse(stdout)).toEqual({ for: 'vosviewer', papers: 405, out });
    expect(readFileSync(join(out, 'map.txt'), 'utf8').split('\n')).toHaveLength(407);
  });

  it.each([
    [[], 'one of --table, --chart and --for must be given'],
    [['--table', 'papers', '--for', 'gephi'], 'one of --table, --chart and --for must be given'],
    [['--for', 'obsidian'], 'obsidian takes several files; name a folder with --out'],
    [['--for', 'word'], 'zotero'],
  ])('%j is refused with what to do', async (options, says) => {
    const { code, stderr } = await corpuscope('export', atlas, ...options);
    expect([code, stderr]).toEqual([2, expect.stringContaining(says)]);
  });
});

describe('export --chart', () => {
  it.each([
    ['svg', '<svg '],
    ['png', '\x89PNG\r\n'],
    ['pdf', '%PDF-'],
  ])('draws %s of the width asked for, the same bytes each time', async (format, start) => {
    const [first, second] = [join(folder, `a.${format}`), join(folder, `b.${format}`)];
    for (const out of [first, second]) {
      await corpuscope('export', atlas, '--chart', 'map', '--format', format, '--width', '57', '--out', out);
    }
    const bytes = readFileSync(first);
    expect(bytes.toString('latin1').startsWith(start)).toBe(true);
    expect(readFileSync(second).equals(bytes)).toBe(true);
    if (format === 'svg') expect(bytes.toString()).toContain('width="57mm"');
    if (format === 'png')
      expect(bytes.readUInt32BE(bytes.indexOf('pHYs') + 4) / 1000).toBeCloseTo(bytes.readUInt32BE(16) / 57, 1);
    if (format === 'pdf') expect(bytes.toString('latin1')).toContain(`/MediaBox [0 0 ${(57 / 25.4) * 72}`.slice(0, 22));
  });

  it('draws a view of the page', async () => {
    const { stdout } = await corpuscope('export', atlas, '--chart', 'datasets', '--view', '?topic=1', '--no-caption');
    expect(stdout).toContain('topic=1');
    expect(stdout).not.toContain('>405 papers');
  });

  it('says of which papers it tells: a filter that does not bear on a chart is not in its caption', async () => {
    const captioned = async (chart: string) =>
      /<desc>.*<\/desc>/.exec((await corpuscope('export', atlas, '--chart', chart, '--view', 'topic=1')).stdout)![0];
    expect(await captioned('map')).toMatch(/ \d+ of 405 papers of 4 files \(topic /);
    expect(await captioned('flow')).toMatch(/ 405 papers of 4 files\. Corpuscope/);
    expect(await captioned('topics-papers')).toMatch(/ 405 papers of 4 files\. Corpuscope/);
  });

  it.each([
    [
      ['--chart', 'nope'],
      'there is no chart called nope here; take one of map, terms-in-brief, datasets-in-brief, topics-papers,',
    ],
    [['--chart', 'map', '--format', 'jsonl'], 'a chart cannot be written as jsonl; take one of svg, png, pdf, csv'],
    [['--chart', 'map', '--width', '2'], '--width is a number from 20 to 1000, not 2'],
    [
      ['--chart', 'map', '--width', '1000', '--scale', '16', '--format', 'png'],
      'is too large; take a smaller --scale or --width, for sides of at most 16384 pixels, or SVG or PDF',
    ],
    [['--chart', 'map', '--table', 'papers'], 'one of --table, --chart and --for must be given'],
    [
      ['--table', 'papers', '--format', 'svg'],
      'a table cannot be written as svg; take one of csv, json, jsonl, parquet',
    ],
  ])('says what is wrong with %j', async (words, what) => {
    const { code, stderr } = await corpuscope('export', atlas, ...words);
    expect([code, stderr]).toEqual([2, expect.stringContaining(what)]);
  });
});
