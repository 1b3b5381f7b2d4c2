import { whole } from '#lib/ui/words.ts';
import type { Figure } from './figure.ts';
import { millimetresOf, pixelsOf, type PictureOptions, type SvgDetails } from './picture.ts';
import { sizeOfSvg } from './svg.ts';

/** Height that a figure may take on paper: A4 less its margins and a caption of the paper's own. */
const TALLEST_MILLIMETRES = 240;
/** That of one that is to leave room for text, however narrow it is, and to its width. */
const [HALF_MILLIMETRES, HALF_ASPECT] = [120, 1.35] as const;
/** How far a figure is shrunk to fit, in this order: at the last, its smallest type (10.5 pixels) is just over the 5 points that journals ask for. */
const SHRINKING = [1, 1.2, 1.4, 1.57] as const;
/** That of a list which may be cut instead: its type stays above 6 points. */
const LIST_SHRINKING = [1, 1.2] as const;

/**
 * Draws a figure for paper so that it is no higher than a page: one that is too high is laid out wider and shrunk to the width asked for,
 * as little as suffices, so that no item is left out. A list that is too long even so ends where the page does, and says so; one that is to take
 * half a page ends there.
 *
 * @param draw the finished figure, or one of the first of its list, at a width in pixels
 */
export function drawToFit(
  figure: Figure,
  details: SvgDetails,
  draw: (figure: Figure, width: number, details: SvgDetails) => string,
  options: PictureOptions,
): string {
  const [width, millimetres] = [pixelsOf(options), millimetresOf(options)];
  if (millimetres === null) return draw(figure, width, details);
  const half = figure.height === 'half';
  const tallest = half
    ? Math.min(TALLEST_MILLIMETRES, Math.max(HALF_MILLIMETRES, HALF_ASPECT * millimetres))
    : TALLEST_MILLIMETRES;
  const shrinking: readonly number[] = half ? LIST_SHRINKING : SHRINKING;
  const fits = (svg: string) => {
    const laidOut = sizeOfSvg(svg);
    return (laidOut.height * millimetres) / laidOut.width <= tallest;
  };
  let drawn = '';
  for (const times of shrinking) {
    const told = times > 1 ? { ...figure, props: { ...figure.props, shrunk: times } } : figure;
    drawn = draw(told, Math.round(width * times), details);
    if (fits(drawn)) return drawn;
  }
  const { list } = figure;
  const all = list === undefined ? undefined : figure.props[list];
  if (list === undefined || !Array.isArray(all)) return drawn;
  const first = (count: number) => {
    const note = `The first ${whole(count)} of ${whole(all.length)}, as many as ${half ? 'the figure' : 'a page'} holds; its CSV has all.`;
    const part = { ...figure, props: { ...figure.props, [list]: all.slice(0, count) } };
    return draw(part, Math.round(width * shrinking[shrinking.length - 1]!), {
      ...details,
      description: `${details.description} ${note}`,
      caption: details.caption ? `${note} ${details.caption}` : note,
    });
  };
  let [fitting, tooMany] = [1, all.length];
  while (tooMany - fitting > 1) {
    const middle = Math.floor((fitting + tooMany) / 2);
    if (fits(first(middle))) fitting = middle;
    else tooMany = middle;
  }
  return first(fitting);
}
