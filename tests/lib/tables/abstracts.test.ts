import { expect, it } from 'vitest';
import type { AtlasReader } from '#core/atlas/reading/readings';
import type { Manifest } from '#core/atlas/types';
import { Abstracts } from '#lib/tables/abstracts.svelte.ts';

/** @param asked gets the rows that are read */
function abstractsOf(papers: number, asked: (readonly [number, number])[]): Abstracts {
  const abstracts = ([from, to]: readonly [number, number]) => {
    asked.push([from, to]);
    return Promise.resolve(Array.from({ length: Math.min(to, papers) - from }, (_, at) => `text ${from + at}`));
  };
  const manifest = { counts: { papers } } as Manifest;
  return new Abstracts(manifest, { abstracts } as unknown as AtlasReader);
}

it.each([
  [5000, [2000, 4000]],
  [1_000_000, [2001, 2002]],
])('of %i papers an abstract comes with those of the rows %j, once', async (papers, rows) => {
  const asked: (readonly [number, number])[] = [];
  const abstracts = abstractsOf(papers, asked);
  expect(abstracts.of(2001)).toBeUndefined();
  await Promise.all([abstracts.want(2001), abstracts.want(2001)]);
  expect(abstracts.of(2001)).toBe('text 2001');
  expect(asked).toEqual([rows]);
});
