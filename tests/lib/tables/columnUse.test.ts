import { describe, expect, it } from 'vitest';
import { byUse, tellsApart } from '#lib/tables/columnUse.ts';
import { indexFacet } from '#lib/tables/facet.ts';
import { mergeSpellings } from '#lib/tables/facetColumns.ts';

const column = (name: string, ...values: (string | null)[]) => ({ name, label: name, values });

describe('columns of several files', () => {
  it('are one where they differ by case alone, and no paper has two values', () => {
    const [one, ...others] = mergeSpellings([
      column('Journal', 'Ice', null, null),
      column('journal', null, 'Bees', null),
    ]);
    expect(one).toEqual(column('Journal', 'Ice', 'Bees', null));
    expect(others).toEqual([]);
  });

  it('stay two where a paper has another value in each', () => {
    const two = [column('Status', 'open', null), column('status', 'shut', 'open')];
    expect(mergeSpellings(two)).toEqual(two);
  });
});

describe('columns in a menu', () => {
  it('begin with those that people know, then those of few names', () => {
    const twelve = Array.from({ length: 24 }, (_, at) => `lab ${at % 12}`);
    const facets = [
      indexFacet(column('lab', ...twelve)),
      indexFacet(column('Open access', ...twelve.map((_, at) => (at % 2 ? 'yes' : 'no')))),
      indexFacet(column('venue', ...twelve)),
      indexFacet(column('year', ...twelve.map((_, at) => String(2000 + at)))),
    ];
    expect(facets.sort(byUse).map(({ name }) => name)).toEqual(['year', 'venue', 'Open access', 'lab']);
  });

  it('offer no colours for names that hardly repeat, and none for what few papers have', () => {
    const ids = Array.from({ length: 100 }, (_, at) => `id ${Math.floor(at / 2)}`);
    const rare = ids.map((_, at) => (at === 0 ? 'yes' : null));
    expect(tellsApart(indexFacet(column('code', ...ids), 'category'))).toBe(false);
    expect(tellsApart(indexFacet(column('retracted', ...rare), 'category'))).toBe(false);
    expect(tellsApart(indexFacet(column('open', ...ids.map((_, at) => (at % 3 ? 'yes' : 'no'))), 'category'))).toBe(
      true,
    );
  });
});
