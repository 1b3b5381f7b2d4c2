import data from './printWidths.json';
import { print } from './theme.ts';

/** Thousandths of the font size by code point. */
type Widths = ReadonlyMap<number, number>;

const widthsIn = (face: readonly (readonly number[])[]): Widths =>
  new Map(
    data.ranges.flatMap(([from], at) =>
      face[at]!.flatMap((width, beyond) => (width > 0 ? [[from! + beyond, width] as const] : [])),
    ),
  );

/** Read when the first figure is drawn: the page's own charts do without them. */
let faces: { readonly sans: Widths; readonly sansBold: Widths; readonly serifBold: Widths } | undefined;

/**
 * The advance widths of the typefaces that printed figures are set in (Arimo and Tinos, which are as wide as Arial and Times): the same
 * wherever a figure is drawn, with a browser or without.
 *
 * @returns thousandths of the font size by code point; undefined for other typefaces
 */
export function printWidths(family: string, weight: number): Widths | undefined {
  if (family !== print.sans && family !== print.serif) return undefined;
  faces ??= { sans: widthsIn(data.sans), sansBold: widthsIn(data.sansBold), serifBold: widthsIn(data.serifBold) };
  if (family === print.serif) return faces.serifBold;
  return weight >= 600 ? faces.sansBold : faces.sans;
}
