import { beforeEach, expect, it, vi } from 'vitest';
import type { AtlasFolder } from '#core/atlas/folder';
import type { Manifest } from '#core/atlas/types';
import { CorpuscopeError } from '#core/errors';
import { TextSearching } from '#lib/tables/textSearching.svelte.ts';
import { parseQuery, type Query } from '#lib/view/search.ts';

interface Search {
  readonly query: Query;
  readonly score: (...scores: number[]) => void;
  readonly done: (answer: { value: null }) => void;
  readonly fail: (error: Error) => void;
}
const { threads, searches } = vi.hoisted(() => ({ threads: [] as { ended: boolean }[], searches: [] as Search[] }));

vi.mock('#workers/search/textSearchThread', () => ({
  textSearchThread: () => {
    const thread = { ended: false };
    threads.push(thread);
    return Promise.resolve({
      prepare: () => Promise.reject(new Error('unreadable')),
      search: (query: Query, onScores: (scores: Float32Array, read: number) => void) =>
        new Promise((done, fail) =>
          searches.push({
            query,
            done,
            fail,
            score: (...scores) => onScores(Float32Array.from(scores), scores.length),
          }),
        ),
      end: () => void (thread.ended = true),
    });
  },
}));

const of = (q: string) => parseQuery(q, () => false);
const closing = new AbortController();
const open = (signal = closing.signal) => new TextSearching({} as AtlasFolder, {} as Manifest, signal);
const search = async (at: number): Promise<Search> => {
  await expect.poll(() => searches.length).toBeGreaterThan(at);
  return searches[at]!;
};
const broken = new CorpuscopeError('the atlas is broken', { fix: 'build it again' });

beforeEach(() => {
  threads.length = 0;
  searches.length = 0;
});

it('a search that fails stays failed, and is tried again when somebody asks, by another thread', async () => {
  const texts = open();
  expect(texts.searched(of('depth'))).toBe(0);
  (await search(0)).fail(broken);
  await expect.poll(() => texts.failureOf(of('depth'))?.what).toBe('The atlas is broken.');
  expect([texts.searched(of('depth')), searches.length]).toEqual([0, 1]);
  texts.again();
  expect(texts.failure).toBeUndefined();
  const { score, done } = await search(1);
  score(1, 0);
  done({ value: null });
  expect([texts.searched(of('depth')), threads.map(({ ended }) => ended)]).toEqual([2, [true, false]]);
});

it('what goes wrong with one query is not told of another', async () => {
  const texts = open();
  texts.searched(of('depth'));
  (await search(0)).fail(broken);
  await expect.poll(() => texts.failureOf(of('depth'))).toBeDefined();
  expect(texts.failureOf(of('graph'))).toBeUndefined();
  texts.searched(of('graph'));
  const { score, done } = await search(1);
  score(0, 1);
  done({ value: null });
  await expect.poll(() => texts.failure).toBeUndefined();
});

it('what cannot be read ahead fails no search', async () => {
  const texts = open();
  await texts.prepare();
  expect(texts.failure).toBeUndefined();
});

it('a search of an atlas that is no longer shown ends, and says nothing; that of another atlas goes on', async () => {
  const leaving = new AbortController();
  const [before, after] = [open(leaving.signal), open()];
  before.searched(of('depth'));
  await search(0);
  after.searched(of('depth'));
  await search(1);
  leaving.abort();
  searches[0]!.fail(new Error('ended'));
  await expect.poll(() => threads.map(({ ended }) => ended)).toEqual([true, false]);
  searches[1]!.score(1, 1, 1);
  expect([before.failure, after.searched(of('depth'))]).toEqual([undefined, 3]);
});
