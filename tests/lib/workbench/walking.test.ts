import { expect, it, vi } from 'vitest';
import { openAtlas } from '#lib/tables/openAtlas.ts';
import { Walking } from '#lib/workbench/walking.svelte.ts';
import { tinyFolder } from '../tinyAtlas.ts';

interface Walk {
  readonly row: number;
  readonly signal: AbortSignal;
  readonly done: (walk: unknown) => void;
}
const walks = vi.hoisted(() => [] as Walk[]);

vi.mock('#lib/corpora/thread.ts', () => ({
  pipelineThread: () =>
    Promise.resolve({
      ask: (question: (pipeline: unknown) => Promise<unknown>, { signal }: { signal: AbortSignal }) =>
        question({
          walk: (_folder: unknown, _manifest: unknown, row: number) =>
            new Promise((done) => walks.push({ row, signal, done })),
        }),
    }),
}));

it('follows the paper that was asked for last, and gives the one before up', async () => {
  const walking = new Walking(await openAtlas(tinyFolder()));
  const first = walking.follow(0);
  await expect.poll(() => walks.length).toBe(1);
  const second = walking.follow(1);
  await expect.poll(() => walks.length).toBe(2);
  expect(walks.map(({ row, signal }) => [row, signal.aborted])).toEqual([
    [0, true],
    [1, false],
  ]);
  walks[1]!.done({ sentence: 'one' });
  walks[0]!.done({ sentence: 'nought' });
  await Promise.all([first, second]);
  expect([walking.row, walking.walk?.sentence, walking.progress]).toEqual([1, 'one', undefined]);
});
