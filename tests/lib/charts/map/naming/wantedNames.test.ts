import { describe, expect, it } from 'vitest';
import { typicalRanks } from '#lib/charts/map/naming/typicalPapers.ts';
import { namesFor, type Naming } from '#lib/charts/map/naming/wantedNames.ts';
import { light } from '#lib/charts/drawing/theme.ts';

const land = (topic: number, papers: number[]) => ({
  topic,
  papers: Int32Array.from(papers),
  middle: [500, 500] as const,
  islands: [{ middle: [500, 500] as const, papers: papers.length }],
  levels: [],
});
const lands = [land(1, [0, 1, 2]), land(2, [3, 4])];
const similarity = [0.2, 0.9, 0.5, 0.1, 0.8];
const naming: Naming = {
  topics: [
    { id: 2, label: 'Depth, single view', papers: 2 },
    { id: 1, label: 'Captions, question answering, retrieval', papers: 3 },
  ],
  groups: [{ id: 1, label: 'Vision', topics: [1, 2] }],
  lands,
  papers: { title: ['a', 'b', 'c', 'd', 'e'], topic: [1, 1, 1, 2, 2], similarity },
  points: Float32Array.from([0, 0, 100, 100, 900, 900, 200, 200, 300, 300]),
  theme: light,
  chosen: [],
  width: 1000,
};
const world = { x0: 0, y0: 0, x1: 1000, y1: 1000 };
const typical = () => typicalRanks(lands, similarity);

describe('typicalRanks', () => {
  it('counts how many papers of its topic are more typical than each', () => {
    expect([...typicalRanks(lands, similarity)]).toEqual([2, 0, 1, 1, 0]);
  });
});

describe('namesFor', () => {
  it('names the largest topic first, and in the largest type', () => {
    const names = namesFor(naming, 1, world, typical);
    expect(names.map(({ id }) => id)).toEqual([1, 2]);
    expect(names[0]!.font.size).toBeGreaterThan(names[1]!.font.size);
  });

  it('names the chosen topic before all', () => {
    expect(namesFor({ ...naming, chosen: [2] }, 1, world, typical)[0]!.id).toBe(2);
  });

  it('says more of a name as the map is enlarged', () => {
    const said = (zoom: number) => namesFor(naming, zoom, world, typical)[0]!.texts;
    expect(said(1)).toEqual(['Captions']);
    expect(said(1.7)).toEqual(['Captions, question answering', 'Captions']);
    expect(said(3)[0]).toBe('Captions, question answering, retrieval');
  });

  it('adds titles of papers around, those of the chosen topic first', () => {
    const around = { x0: 0, y0: 0, x1: 500, y1: 500 };
    const titles = (more: Partial<Naming>) =>
      namesFor({ ...naming, ...more }, 4, around, typical).flatMap(({ kind, id }) => (kind === 'paper' ? id : []));
    expect(titles({})).toEqual([1, 4, 3, 0]);
    expect(titles({ chosen: [2] })).toEqual([4, 3, 1, 0]);
  });

  it('names groups of many topics from afar', () => {
    const topics = Array.from({ length: 24 }, (_, i) => ({ id: i + 1, label: `t${i}`, papers: 1 }));
    const kinds = (zoom: number) =>
      new Set(namesFor({ ...naming, topics }, zoom, world, typical).map(({ kind }) => kind));
    expect([...kinds(1)]).toEqual(['topic', 'group']);
    expect([...kinds(1.6)]).toEqual(['topic']);
  });
});
