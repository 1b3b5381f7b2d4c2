import { readWordLists } from '#core/wordLists';
import csv from './weakWords.csv?raw';

const { head, little, unit } = readWordLists(csv, ['head', 'little', 'unit']);

/** Words that no phrase of a name ends in: it would be a fragment, or about how the work was done. By one common form each. */
export const WEAK_HEADS = head;

/**
 * Words of any science that say too little alone: "view", "scale", "interactions". In a phrase they are fine ("fluid interfaces"); alone they name a
 * topic only where half of its papers have them. By one common form each.
 */
export const SAY_LITTLE = little;

/** Symbols of units, which measure things and are none. */
export const UNITS = unit;
