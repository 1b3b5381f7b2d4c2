import { describe, expect, it } from 'vitest';
import { placeNames, sizeNames } from '#lib/charts/time/seriesNames.ts';

const letters = (text: string) => text.length * 6;
const drawing = (width: number) => ({ width, room: 0, least: 200, family: 'sans' });
const PLOT = { top: 16, foot: 24 };
const labels = ['Diffusion', 'Kernels', 'Speech'];

describe('names of lines over time', () => {
  it('stand beside a wide plot, where the lines end', () => {
    const sized = sizeNames(labels, drawing(720), letters);
    const { names, height } = placeNames(sized, [100, 150, 50], PLOT);
    expect(names.map(({ x }) => x > sized.right)).toEqual([true, true, true]);
    expect(names.map(({ y, height: own }) => y + own / 2)).toEqual([100, 150, 50]);
    expect(height).toBe(16 + 200 + 24);
  });

  it('stand beneath a narrow plot, which then has the whole width, the highest first', () => {
    const sized = sizeNames(labels, drawing(340), letters);
    expect(sized.right).toBe(327);
    const { names, height } = placeNames(sized, [100, 150, 50], PLOT);
    const [diffusion, kernels, speech] = names;
    expect(Math.min(...names.map(({ y }) => y))).toBeGreaterThan(16 + 200 + 24);
    // Two columns: the first two stand beside each other.
    expect([speech!.x, diffusion!.x > 0, kernels!.x]).toEqual([0, true, 0]);
    expect(kernels!.y).toBeGreaterThan(speech!.y);
    expect(height).toBeGreaterThan(kernels!.y + kernels!.height - 1);
  });
});
