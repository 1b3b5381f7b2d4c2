/** Colours as people with other cones see them, for tests of the palette. */

export type Vision = 'normal' | 'protanopia' | 'deuteranopia';

/** Machado, Oliveira and Fernandes 2009, severity 1, on linear sRGB. */
const SIMULATION: Readonly<Record<Exclude<Vision, 'normal'>, readonly (readonly number[])[]>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};

function linear(hex: string): number[] {
  return [1, 3, 5].map((at) => {
    const level = parseInt(hex.slice(at, at + 2), 16) / 255;
    return level <= 0.04045 ? level / 12.92 : ((level + 0.055) / 1.055) ** 2.4;
  });
}

/** OKLab (Ottosson 2020) of linear sRGB. */
function oklab([r, g, b]: readonly number[]): number[] {
  const l = Math.cbrt(0.4122214708 * r! + 0.5363325363 * g! + 0.0514459929 * b!);
  const m = Math.cbrt(0.2119034982 * r! + 0.6806995451 * g! + 0.1073969566 * b!);
  const s = Math.cbrt(0.0883024619 * r! + 0.2817188376 * g! + 0.6299787005 * b!);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** Distance of two colours in OKLab, as seen. */
export function distance(one: string, other: string, vision: Vision): number {
  const [a, b] = [one, other].map((hex) => {
    const light = linear(hex);
    if (vision === 'normal') return oklab(light);
    const seen = SIMULATION[vision].map((row) => row.reduce((sum, weight, at) => sum + weight * light[at]!, 0));
    return oklab(seen.map((level) => Math.min(1, Math.max(0, level))));
  }) as [number[], number[]];
  return Math.hypot(...a.map((value, at) => value - b[at]!));
}
