import { millimetresOf, pixelsOf, type PictureOptions } from './picture.ts';
import { sizeOfSvg } from './svg.ts';

/** Height that a figure may take on paper: A4 less its margins and a caption of the paper's own. */
const TALLEST_MILLIMETRES = 240;
/** How far a figure is shrunk to fit, in this order: at the last, its smallest type (10.5 pixels) is 5 points high. */
const SHRINKING = [1, 1.2, 1.4, 1.6] as const;

/**
 * Draws a figure for paper so that it is no higher than a page: one that is too high is laid out wider and shrunk to the width asked for,
 * as little as suffices, so that no item is left out.
 *
 * @param draw the finished figure at a width in pixels
 */
export function drawToFit(draw: (width: number) => string, options: PictureOptions): string {
  const [width, millimetres] = [pixelsOf(options), millimetresOf(options)];
  if (millimetres === null) return draw(width);
  let drawn = '';
  for (const times of SHRINKING) {
    drawn = draw(Math.round(width * times));
    const laidOut = sizeOfSvg(drawn);
    if ((laidOut.height * millimetres) / laidOut.width <= TALLEST_MILLIMETRES) break;
  }
  return drawn;
}
