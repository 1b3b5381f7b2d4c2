import { describe, expect, it } from 'vitest';
import { layOutHeatmap } from '#lib/charts/heatmap/heatmapLayout.ts';

const sides = (count: number, label: string) =>
  Array.from({ length: count }, (_, at) => ({ id: `${label}${at}`, label: `${label} ${at}`, papers: 9 }));
const six = { family: 'sans-serif', measure: (text: string) => 6 * text.length };

describe('a table of counts', () => {
  it('keeps its rows and columns where they have room', () => {
    const { turned, blocks } = layOutHeatmap(sides(4, 'file'), sides(10, 'topic'), 9, {
      ...six,
      width: 700,
      still: true,
    });
    expect([turned, blocks.length]).toEqual([false, 1]);
  });

  it('changes rows and columns rather than going on in many blocks, and leaves none out', () => {
    const layout = layOutHeatmap(sides(4, 'file'), sides(40, 'topic'), 9, { ...six, width: 215, still: false });
    expect(layout.turned).toBe(true);
    expect(layout.rows.map(({ side }) => side.id)).toEqual(sides(40, 'topic').map(({ id }) => id));
    expect(layout.blocks.flatMap(({ columns }) => columns)).toHaveLength(4);
  });

  it('sets cells closely on paper alone: on the page they are buttons', () => {
    const low = (still: boolean) =>
      layOutHeatmap(sides(20, 'name'), sides(40, 'topic'), 9, { ...six, width: 340, still });
    expect(low(true).bottom).toBeLessThan(low(false).bottom);
    expect(low(false).cell).toBeGreaterThanOrEqual(22);
  });

  it('has room for its largest count in a cell', () => {
    const { cell } = layOutHeatmap(sides(3, 'a'), sides(30, 'b'), 12345, { ...six, width: 215, still: true });
    expect(cell).toBeGreaterThanOrEqual(34);
  });
});
