/** Coverage from which on a name says what most of the papers are about; what is beyond counts for less. */
const ENOUGH = 0.7;
const BEYOND = 0.3;
/** Papers outside for one inside where nothing were known of the class: how much distinction weighs. */
const ODDS = 3;
/** How many times coverage weighs what distinction does, squared: the β² of the F-measure. */
const COVERAGE_WEIGHT = 3;

/**
 * How well phrases that hold for a share `inside` of a class and for a share `outside` of all other papers tell the class: the F-measure
 *
 *     F = (1 + β²) P C / (β² P + C),  P = inside / (inside + ODDS · outside)
 *
 * of coverage C (`inside`, of which what is above 65% counts three tenths) and of precision P at fixed odds, so that topics are
 * named alike however many there are. 0 to 1.
 */
export function fit(inside: number, outside: number): number {
  if (inside === 0) return 0;
  const most = ENOUGH + BEYOND * (1 - ENOUGH);
  const coverage = (Math.min(inside, ENOUGH) + BEYOND * Math.max(0, inside - ENOUGH)) / most;
  const precision = precisionOf(inside, outside);
  return ((1 + COVERAGE_WEIGHT) * precision * coverage) / (COVERAGE_WEIGHT * precision + coverage);
}

/** Share of the papers that hold a phrase that are of the class, were there `ODDS` papers outside for one inside. */
export const precisionOf = (inside: number, outside: number) => inside / (inside + ODDS * outside);

/** How much the reading of a name weighs against what it tells. */
const READING = 0.5;

/** What a fit is multiplied by for a name of this fitness. */
export const readable = (fitness: number) => 1 - READING + READING * fitness;
