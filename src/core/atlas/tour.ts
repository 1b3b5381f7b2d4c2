import * as v from 'valibot';
import { CorpuscopeError } from '../errors.ts';

/** Name of the tour in an atlas folder; it may be missing, and is no part of what the atlas's fingerprint is of. */
export const TOUR_FILE = 'tour.json';

const [LONGEST_QUERY, LONGEST_TITLE, LONGEST_NOTE, MOST_STOPS] = [20_000, 200, 5000, 200];

const text = (longest: number) =>
  v.pipe(v.string('must be text'), v.maxLength(longest, `must be at most ${longest} characters long`));

const stopSchema = v.strictObject({
  /** The view, as the page's address has it, without `?`. */
  query: text(LONGEST_QUERY),
  title: v.pipe(text(LONGEST_TITLE), v.nonEmpty('must not be empty')),
  note: v.optional(text(LONGEST_NOTE), ''),
});
const tourSchema = v.strictObject({
  title: v.optional(text(LONGEST_TITLE), ''),
  stops: v.pipe(v.array(stopSchema, 'must be a list of stops'), v.maxLength(MOST_STOPS, `must be at most ${MOST_STOPS}`)),
});

/** A view that a tour stops at. */
export type TourStop = Readonly<v.InferOutput<typeof stopSchema>>;
/** Saved views with notes, in the order in which they are shown. */
export interface Tour {
  readonly title: string;
  readonly stops: readonly TourStop[];
}

export const NO_TOUR: Tour = { title: '', stops: [] };

/**
 * A tour from the text of a file.
 *
 * @param where the name of the file, for the message
 * @throws CorpuscopeError where the text is no tour, with the first setting that is wrong
 */
export function parseTour(content: string, where: string): Tour {
  const fix = 'take a tour.json that the page saved, with stops of a query, a title and a note';
  let given: unknown;
  try {
    given = JSON.parse(content);
  } catch (cause) {
    throw new CorpuscopeError('the tour is not JSON', { where, fix, cause });
  }
  const parsed = v.safeParse(tourSchema, given);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const place = v.getDotPath(issue);
  throw new CorpuscopeError(`the tour cannot be read: ${place ? `${place} ` : ''}${issue.message}`, { where, fix });
}

/** The text of a tour's file. */
export const formatTour = (tour: Tour): string => `${JSON.stringify(tour, null, 2)}\n`;
