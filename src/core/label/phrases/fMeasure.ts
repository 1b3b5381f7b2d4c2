import { F_MEASURE } from '../thresholds.ts';

/**
 * How well phrases that hold for a share `inside` of a class and for a share `outside` of all other papers tell the class: the F-measure
 *
 *     F = (1 + β²) P C / (β² P + C),  P = inside / (inside + odds · outside)
 *
 * of coverage C (`inside`, of which what is above `enough` counts `beyond`) and of precision P at fixed odds, so that topics are
 * named alike however many there are. 0 to 1.
 */
export function fMeasure(inside: number, outside: number): number {
  if (inside === 0) return 0;
  const { enough, beyond, coverageWeight } = F_MEASURE;
  const most = enough + beyond * (1 - enough);
  const coverage = (Math.min(inside, enough) + beyond * Math.max(0, inside - enough)) / most;
  const precision = precisionOf(inside, outside);
  return ((1 + coverageWeight) * precision * coverage) / (coverageWeight * precision + coverage);
}

/** Share of the papers that hold a phrase that are of the class, were there `F_MEASURE.odds` papers outside for one inside. */
export const precisionOf = (inside: number, outside: number) => inside / (inside + F_MEASURE.odds * outside);

/** What the F-measure of a name is multiplied by that reads so well. */
export const readingFactor = (readability: number) => 1 - F_MEASURE.reading + F_MEASURE.reading * readability;
