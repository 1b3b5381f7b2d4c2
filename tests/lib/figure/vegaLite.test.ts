import { describe, expect, it } from 'vitest';
import { barCode, toVegaLite } from '#lib/figure/vegaLite.ts';

describe('a chart as code', () => {
  it('holds the numbers of its table, and how they are drawn', () => {
    const table = {
      columns: ['term', 'papers', 'share [0, 1]'],
      rows: [
        ['depth', 3, 0.5],
        ['graph', 1, null],
      ],
    };
    const spec = JSON.parse(toVegaLite(table, barCode('term', 'share [0, 1]'), 'Terms', 'Of 6 papers.')) as Record<
      string,
      unknown
    >;
    expect(spec).toMatchObject({
      $schema: 'https://vega.github.io/schema/vega-lite/v5.json',
      title: 'Terms',
      mark: 'bar',
      data: {
        values: [
          { term: 'depth', papers: 3, 'share [0, 1]': 0.5 },
          { term: 'graph', papers: 1, 'share [0, 1]': null },
        ],
      },
      encoding: { x: { field: 'share \\[0, 1\\]' } },
    });
  });
});
