/** The tours of a page: the guide to the page itself, and the tour of saved views. */
export type TourName = 'guide' | 'saved';

/** Where in a tour a person is. */
export interface TourPlace {
  readonly of: TourName;
  /** Number of the stop, from 1. */
  readonly stop: number;
}

/** A place as the address has it, such as `3` or `guide-3`; null where the text names none. */
export function parseTourPlace(text: string): TourPlace | null {
  const [, guide, stop] = /^(guide-)?([1-9]\d{0,2})$/.exec(text) ?? [];
  return stop === undefined ? null : { of: guide ? 'guide' : 'saved', stop: Number(stop) };
}

export const formatTourPlace = (place: TourPlace | null): string =>
  place === null ? '' : `${place.of === 'guide' ? 'guide-' : ''}${place.stop}`;
