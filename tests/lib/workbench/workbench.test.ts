import { flushSync } from 'svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { openAtlas } from '#lib/tables/openAtlas.ts';
import { START } from '#lib/view/view.ts';
import { captionOf } from '#lib/workbench/caption.ts';
import { browserStorage } from '#lib/workbench/browserStorage.ts';
import { sayPapers } from '#lib/workbench/sayPapers.ts';
import { selectionFinal, whenFinal } from '#lib/workbench/whenFinal.svelte.ts';
import { Workbench } from '#lib/workbench/workbench.svelte.ts';
import type { Step, PageHistory } from '#lib/view/history.ts';
import { tinyFolder } from '../tinyAtlas.ts';

/** A browser's history, without the browser. */
class FakeTrail implements PageHistory {
  entries: { query: string; step: Step }[] = [];
  at = -1;
  onpop: (query: string, step: Step) => void = () => {};
  go(query: string, step: Step, how: 'push' | 'replace'): void {
    if (how === 'push') this.at++;
    else this.at = Math.max(0, this.at);
    this.entries = [...this.entries.slice(0, this.at), { query, step }];
  }
  #move(by: number): void {
    this.at += by;
    const { query, step } = this.entries[this.at]!;
    this.onpop(query, step);
  }
  back = (): void => this.#move(-1);
  forward = (): void => this.#move(1);
}

async function open(query = '', folder = tinyFolder()): Promise<{ bench: Workbench; history: FakeTrail }> {
  const history = new FakeTrail();
  const bench = new Workbench(await openAtlas(folder), history, browserStorage);
  history.onpop = (entry, step) => bench.restore(entry, step);
  bench.restore(query, {});
  bench.settle();
  await expect.poll(() => bench.decided.index).toBeDefined();
  return { bench, history };
}
const rows = (bench: Workbench): number[] => [...bench.selection.rows];

beforeEach(() => localStorage.clear());

describe('the selection', () => {
  it('holds the filters of every kind, with topics as alternatives', async () => {
    const { bench } = await open();
    bench.chooseTopic(1);
    expect(rows(bench)).toEqual([0, 1]);
    bench.toggleMention({ kind: 'dataset', name: 'COCO' });
    expect(rows(bench)).toEqual([1]);
    bench.chooseTopic(2, true);
    expect(rows(bench)).toEqual([1, 3]);
  });

  it('is searched in titles and abstracts, and filtered by terms', async () => {
    const { bench } = await open('q=walks+"over+graphs"');
    await expect.poll(() => bench.filtering.waiting).toEqual([]);
    expect(rows(bench)).toEqual([3]);
    bench.clear();
    bench.toggleTerm('graph');
    await expect.poll(() => rows(bench)).toEqual([2, 3]);
  });

  it('is waited for until every filter has what it needs', async () => {
    const { bench } = await open();
    bench.toggleTerm('graph');
    expect([bench.filtering.final, sayPapers(bench, 4)]).toEqual([false, 'Counting papers …']);
    await selectionFinal(bench);
    expect([rows(bench), sayPapers(bench, 2)]).toEqual([[2, 3], '2 papers']);
  });

  it('is not waited for where what it needs cannot be read, which is said', async () => {
    const broken = tinyFolder((files) => void files.set('incidence.parquet', new Uint8Array(9)));
    const { bench } = await open('term=graph', broken);
    await expect(selectionFinal(bench)).rejects.toThrow('a table is not as it was written');
    let done = false;
    await whenFinal(bench, () => (done = true));
    expect([done, bench.notice]).toEqual([false, expect.stringContaining('a table is not as it was written')]);
  });

  it('leaves the list of topics and the bars of mentions countable beside their own filters', async () => {
    const { bench } = await open('topic=1&dataset=COCO');
    expect([...bench.topicCounts]).toEqual([
      [1, 1],
      [2, 1],
    ]);
    expect(bench.counts('dataset')).toMatchObject([
      { name: 'KITTI', papers: 2 },
      { name: 'COCO', papers: 1 },
    ]);
  });

  it('passes over topics and papers that the atlas does not have', async () => {
    const { bench } = await open('topic=9&paper=nobody');
    expect(bench.view.topics).toEqual([]);
    expect(bench.paper).toBeNull();
  });
});

describe('steps', () => {
  it('go back and forward, and letters of one search are one step', async () => {
    const { bench, history } = await open();
    bench.chooseTopic(2);
    bench.go({ q: 'w' }, 'search');
    bench.go({ q: 'wa' }, 'search');
    expect(history.entries.map(({ query }) => query)).toEqual(['', 'topic=2', 'topic=2&q=wa']);
    bench.undo();
    expect(bench.view).toEqual({ ...START, topics: [2] });
    bench.undo();
    expect([bench.canUndo, bench.canRedo]).toEqual([false, true]);
    bench.redo();
    expect(bench.view.topics).toEqual([2]);
  });

  it('do not count what changes nothing', async () => {
    const { bench } = await open('topic=2');
    bench.go({ topics: [2] });
    expect(bench.canUndo).toBe(false);
  });
});

describe('decisions', () => {
  const kitti = { kind: 'dataset', name: 'KITTI' } as const;

  /** A workbench with the sentences of KITTI open, and the first of its mentions rejected. */
  async function rejected(): Promise<{ bench: Workbench }> {
    const { bench } = await open('dataset=KITTI&open=KITTI');
    await expect.poll(() => bench.decided.mentions).toHaveLength(4);
    await bench.decide((decided) => decided.judge('reject', bench.decided.mentions![0]!));
    await expect.poll(() => bench.decided.mentions).toHaveLength(3);
    flushSync();
    return { bench };
  }

  it('change every count at once, and can be undone', async () => {
    const { bench } = await rejected();
    expect([...bench.decided.index!.find(kitti)!.papers]).toEqual([1]);
    expect(rows(bench)).toEqual([1]);
    bench.undo();
    expect([...bench.decided.index!.find(kitti)!.papers]).toEqual([0, 1]);
    bench.redo();
    expect(rows(bench)).toEqual([1]);
  });

  it('hold after a reload, and can be undone then', async () => {
    await rejected();
    const history = new FakeTrail();
    const bench = new Workbench(await openAtlas(tinyFolder()), history, browserStorage);
    bench.restore('dataset=KITTI', {});
    bench.settle();
    await expect.poll(() => bench.decided.mentions).toHaveLength(3);
    bench.undo();
    await expect.poll(() => bench.decided.mentions).toHaveLength(4);
  });

  it('rename a dataset, or merge it into one that there is', async () => {
    const { bench } = await open('open=KITTI');
    await expect.poll(() => bench.decided.mentions).toBeDefined();
    await bench.decide((decided) => decided.rename('dataset', 'KITTI', 'COCO'), { open: 'COCO' });
    await expect.poll(() => bench.counts('dataset')).toMatchObject([{ name: 'COCO', papers: 3 }]);
    expect(bench.decisions.list).toEqual([{ type: 'merge', names: ['KITTI'], into: 'COCO', kind: 'dataset' }]);
  });

  it('add a mention that the finder missed', async () => {
    const { bench } = await open('paper=p2&view=datasets');
    await expect.poll(() => bench.tables.abstracts.of(2)).toBe('Nets over graphs.');
    await bench.decide((decided) =>
      decided.add({ paper: 2, field: 'abstract', start: 10, end: 16 }, 'Graphs', 'dataset'),
    );
    await expect.poll(() => bench.decided.mentions).toHaveLength(5);
    expect(bench.decided.mentions!.find(({ name }) => name === 'Graphs')).toMatchObject({
      surface: 'graphs',
      status: 'added',
    });
  });
});

describe('the caption of a figure', () => {
  it('says the filters that bear on it, and no others', async () => {
    const { bench } = await open();
    bench.chooseTopic(1);
    bench.toggleMention({ kind: 'dataset', name: 'COCO' });
    const all = bench.atlas.papers.count;
    expect(captionOf(bench)).toMatch(new RegExp(`^1 of ${all} papers.*\\(topic .*; mention COCO\\)`));
    expect(captionOf(bench, 'mentions')).toMatch(new RegExp(`^2 of ${all} papers.*\\(topic [^;]*\\)`));
    expect(captionOf(bench, 'all')).toMatch(new RegExp(`^${all} papers`));
    expect(captionOf(bench, 'all')).not.toMatch(/topic|COCO/);
  });
});

it('a list of papers stays the very same while tables arrive that no filter needs', async () => {
  const { bench } = await open();
  const before = bench.listed.rows;
  bench.tables.vocabulary.want();
  bench.tables.incidence.want();
  await expect.poll(() => bench.tables.vocabulary.value && bench.tables.incidence.value).toBeDefined();
  expect(bench.listed.rows).toBe(before);
});
