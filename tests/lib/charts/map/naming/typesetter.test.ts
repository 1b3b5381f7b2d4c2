import { describe, expect, it } from 'vitest';
import { Typesetter } from '#lib/charts/map/naming/typesetter.ts';

/** Every character is ten pixels wide. */
const typesetter = new Typesetter((text) => text.length * 10);
const setting = { font: { size: 20, family: 'serif' }, wrap: 120, maxLines: 2, lines: 'even' } as const;

describe('Typesetter', () => {
  it('makes lines even', () => {
    expect(typesetter.set('semantic map of a city', { ...setting, wrap: 190 }, true)!.lines).toEqual([
      'semantic map',
      'of a city',
    ]);
  });

  it('fills lines where asked', () => {
    const set = typesetter.set('semantic map of a city', { ...setting, wrap: 190, lines: 'full' }, true)!;
    expect(set.lines).toEqual(['semantic map of a', 'city']);
    expect(set.width).toBe(170);
  });

  it('widens a text before it gives it up or cuts it', () => {
    expect(typesetter.set('one two three four five six', setting, false)!.lines).toHaveLength(2);
    expect(typesetter.set('one two three four five six seven eight', setting, false)).toBeNull();
    expect(typesetter.set('one two three four five six seven eight', setting, true)!.lines[1]).toMatch(/…$/);
  });

  it('never breaks a word to make lines even', () => {
    const { lines } = typesetter.set('Evolutionary algorithms', { ...setting, wrap: 130 }, true)!;
    expect(lines).toEqual(['Evolutionary', 'algorithms']);
  });
});
