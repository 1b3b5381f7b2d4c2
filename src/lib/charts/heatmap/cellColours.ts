import { interpolateLab, rgb } from 'd3';
import type { ChartTheme } from '#lib/charts/drawing/theme.ts';

/** Colours are full at this: four times as many papers as expected, damped, or a quarter. */
export const FULL_AT = 2;

/** Ground and ink of a cell. */
export function cellColours(value: number, theme: ChartTheme): { ground: string; ink: string } {
  const { less, middle, more } = theme.diverging;
  const share = Math.min(1, Math.abs(value) / FULL_AT);
  const ground = rgb(interpolateLab(middle, value < 0 ? less : more)(share)).formatHex();
  // Of black and white one always reads at 4.5:1 or more.
  return { ground, ink: contrast(ground, '#000000') >= contrast(ground, '#ffffff') ? '#000000' : '#ffffff' };
}

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const { r, g, b } = rgb(colour);
  const [red, green, blue] = [r, g, b].map((level) => {
    const share = level / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
