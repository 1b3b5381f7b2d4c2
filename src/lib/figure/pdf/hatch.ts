import type PDFDocument from 'pdfkit';
import { find, type SvgElement } from './parseSvg.ts';

/** A pattern of parallel lines, as charts give it to what repeats a hue. */
export interface Hatch {
  readonly ground: string;
  readonly line: string;
  readonly width: number;
  /** Between two lines. */
  readonly step: number;
  readonly degrees: number;
}

/** The hatches of a figure by what a `fill` calls them. */
export function hatchesOf(root: SvgElement): ReadonlyMap<string, Hatch> {
  return new Map(
    find(root, 'pattern').map((pattern) => {
      const [line] = find(pattern, 'line');
      const turn = /rotate\(([\d.-]+)\)/.exec(pattern.attribute('patternTransform') ?? '');
      const hatch = {
        ground: find(pattern, 'rect')[0]?.attribute('fill') ?? '#ffffff',
        line: line?.attribute('stroke') ?? '#ffffff',
        width: Number(line?.attribute('stroke-width') ?? 1),
        step: Number(pattern.attribute('height') ?? 5),
        degrees: Number(turn?.[1] ?? 0),
      };
      return [`url(#${pattern.attribute('id') ?? ''})`, hatch] as const;
    }),
  );
}

/** Fills a rectangle's outline with a hatch: its ground, then lines clipped to it. */
export function drawHatch(
  pdf: PDFDocument,
  trace: () => void,
  hatch: Hatch,
  element: SvgElement,
  opacity: number,
): void {
  const number = (name: string): number => Number(element.attribute(name)) || 0;
  const [x, y, width, height] = [number('x'), number('y'), number('width'), number('height')];
  const reach = Math.hypot(width, height);
  pdf.save().fillOpacity(opacity).strokeOpacity(opacity);
  trace();
  pdf.fill(hatch.ground);
  trace();
  pdf
    .clip()
    .translate(x + width / 2, y + height / 2)
    .rotate(hatch.degrees);
  let lines = '';
  for (let at = -reach; at <= reach; at += hatch.step) lines += `M${-reach},${at}H${reach}`;
  pdf.undash().lineWidth(hatch.width).path(lines).stroke(hatch.line);
  pdf.restore();
}
