import * as v from 'valibot';

/** Parts of the schemas of recipe, decisions and gazetteer. */

/** What is said of a setting that there is none of, or of what is no object of settings. */
export const unknownSetting = (issue: v.StrictObjectIssue): string =>
  issue.expected === 'never' ? 'is not a setting' : 'must be an object of settings';

/** A whole number from `least` to `most`. */
export const wholeNumber = (least: number, most: number = 2 ** 31 - 1) =>
  v.pipe(
    v.number('must be a number'),
    v.integer('must be a whole number'),
    v.minValue(least, `must be at least ${least}`),
    v.maxValue(most, `must be at most ${most}`),
  );
