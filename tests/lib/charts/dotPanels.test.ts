import { describe, expect, it } from 'vitest';
import { figuresOf, panelDomain, toDotRows, toPanels, type DotRow } from '#lib/charts/dotPanels.ts';

const row = (id: string, value: number, more: Partial<DotRow> = {}): DotRow => ({
  id,
  label: id,
  metric: 'top-1 accuracy',
  value,
  unit: '%',
  kind: 'absolute',
  better: 'higher',
  ...more,
});

describe('toPanels', () => {
  it('puts the best first, which is the lowest where lower is better', () => {
    const errors = { metric: 'top-5 error', better: 'lower' } as const;
    const panels = toPanels([row('a', 80), row('b', 90), row('c', 85), row('d', 5, errors), row('e', 3, errors)]);
    expect(panels.map(({ lines }) => lines.map(({ id }) => id).join(''))).toEqual(['bca', 'ed']);
    expect(panels[1]!.title).toBe('Top-5 error (%, lower is better)');
  });

  it('keeps differences from absolute numbers', () => {
    const panels = toPanels([row('a', 80), row('b', 1.2, { kind: 'improvement', unit: 'points' })]);
    expect(panels).toHaveLength(2);
    expect(panels.map(({ title }) => title)).toContain('Improvement, top-1 accuracy (points, higher is better)');
  });

  it('names what no sentence names', () => {
    expect(toPanels([row('a', 1, { metric: '', unit: '', better: '' })])[0]!.title).toBe('Metric not named');
  });
});

describe('the numbers of one paper', () => {
  const two = [row('a', 80), row('b', 90), row('c', 85, { label: 'a' })];

  it('are one line, which stands where the best of them does', () => {
    const [panel] = toPanels(two);
    expect(panel!.lines.map(({ label, dots }) => [label, dots.map(({ value }) => value)])).toEqual([
      ['b', [90]],
      ['a', [85, 80]],
    ]);
  });

  it('are told by their ends, and how many there are', () => {
    const words = (...rows: DotRow[]) => figuresOf(toPanels(rows)[0]!.lines[0]!);
    expect(words(row('a', 84.6))).toBe('84.6%');
    expect(words(...two.slice(0, 1), two[2]!)).toBe('80–85% (2)');
    const gain = { kind: 'improvement', unit: 'points' } as const;
    expect(words(row('a', 1.5, gain), row('b', 2, { ...gain, label: 'a' }))).toBe('+1.5–2 (2)');
    expect(words(row('a', -1, gain), row('b', 2, { ...gain, label: 'a' }))).toBe('-1 to 2 (2)');
  });
});

describe('panelDomain', () => {
  it('starts differences at zero and surrounds absolute numbers', () => {
    expect(panelDomain(toPanels([row('a', 2, { kind: 'improvement' })])[0]!)).toEqual([0, 2]);
    expect(panelDomain(toPanels([row('a', 80), row('b', 90, { from: 70 })])[0]!)).toEqual([70, 90]);
    expect(panelDomain(toPanels([row('a', 80)])[0]!)).toEqual([79, 81]);
  });
});

describe('toDotRows', () => {
  it('reads numbers as they are written, and leaves out what is none', () => {
    const result = { paper: 3, dataset: 'COCO', metric: 'mAP', unit: '', kind: 'absolute', better: 'higher' } as const;
    const place = { field: 'abstract', start: 0, end: 4, sentence: '' } as const;
    const rows = toDotRows(
      [
        { ...result, ...place, value: '56.40' },
        { ...result, ...place, value: 'two' },
      ],
      (paper) => `p${paper}`,
    );
    expect(rows).toMatchObject([{ value: 56.4, label: 'p3', paper: 3 }]);
  });
});
