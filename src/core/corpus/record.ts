import type { Bibliography } from '../types.ts';

/** One record as a format's reader found it: raw text, nothing cleaned, nothing compared. */
export interface FoundRecord {
  readonly kind: 'found';
  /** Line of the file where the record starts, from 1. */
  readonly line: number;
  readonly title: string;
  readonly abstract: string;
  /** The input's own identifier; empty where there is none. */
  readonly id: string;
  readonly year: number | null;
  readonly bibliography: Bibliography;
  readonly facets: ReadonlyMap<string, string>;
  /** What the reader mended or noticed; empty where nothing is to be said. */
  readonly note: string;
}

/** A record that a reader could not make sense of. */
export interface BrokenRecord {
  readonly kind: 'broken';
  readonly line: number;
  readonly reason: string;
}

export type RawRecord = FoundRecord | BrokenRecord;
