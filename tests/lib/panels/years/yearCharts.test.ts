import { describe, expect, it } from 'vitest';
import { follow, type Traced } from '#lib/panels/years/followed.ts';
import { yearChart, yearLayout } from '#lib/panels/years/yearCharts.ts';
import { timelineOf } from '#lib/stats/timeline.ts';

/** Ten papers of 2019, two of 2020, one without a year; the first topic has rows 0 to 4 and 10. */
const year = Int32Array.of(...Array<number>(10).fill(2019), 2020, 2020, 0);
const mask = new Uint8Array(13).fill(1);
const one: Traced = { id: '1', label: 'Bees', topic: 1, papers: [0, 1, 2, 3, 4, 10] };
const two: Traced = { id: '2', label: 'Ice', topic: 2, papers: [5, 6, 7, 8, 9, 11, 12] };

function chart(traced: readonly Traced[]) {
  const timeline = timelineOf(year, mask);
  return yearChart({
    what: 'Topics',
    name: 'topics',
    timeline,
    followed: follow(traced, timeline, year, mask),
    drawn: null,
    parts: true,
    selected: [],
    unfilteredBy: 'topics',
    onpick: () => undefined,
  });
}

describe('a chart over the years', () => {
  it('gives each thing a panel of its own where lines would hide each other, unless lines are asked for', () => {
    const timeline = timelineOf(year, mask);
    const few = follow([one, two], timeline, year, mask);
    const many = follow(Array<Traced>(13).fill(one), timeline, year, mask);
    expect(yearLayout({ drawn: null, parts: true, followed: few })).toBe('lines');
    expect(yearLayout({ drawn: null, parts: true, followed: many })).toBe('multiples');
    expect(yearLayout({ drawn: 'lines', parts: true, followed: many })).toBe('lines');
  });

  it('says of what its shares are, who is left out, and which years are too sparse to say much', () => {
    const { description } = chart([one, two]);
    expect(description).toContain('Of the papers of each year, the share of each.');
    expect(description).toContain('1 paper without a year (or one far off all others) is left out.');
    expect(description).toContain('Fewer than 6 papers, whose shares say little: 2020.');
  });

  it('draws the same line of a topic whichever others are shown', () => {
    const line = (traced: readonly Traced[]) => chart(traced).table.rows.filter(([label]) => label === 'Bees');
    expect(line([one])).toEqual(line([one, two]));
    expect(line([one]).map(([, shown, papers, of, share]) => [shown, papers, of, share])).toEqual([
      [2019, 5, 10, 0.5],
      [2020, 1, 2, 0.5],
    ]);
  });
});
