import type { Bibliography } from '../../types.ts';
import { completeBibliography } from '../bibliography.ts';
import type { UsableRecord } from '../cleanRecord.ts';
import { isCutShort } from './compare.ts';
import { foldTitle } from './fold.ts';

/** A paper while records are still coming in. */
export interface Draft {
  title: string;
  abstract: string;
  year: number | null;
  /** The first own id among its records; empty where none has one. */
  id: string;
  bibliography: Bibliography;
  facets: ReadonlyMap<string, string>;
  /** Numbers of its records among all, the leading one first. */
  readonly records: number[];
}

export function draftOf({ title, abstract, year, id, bibliography, facets }: UsableRecord, record: number): Draft {
  return { title, abstract, year, id, bibliography, facets, records: [record] };
}

/** Takes into a paper what another copy knows of it: its own words stand, save where they are cut short or all in capitals. */
export function complete(draft: Draft, copy: Omit<Draft, 'records'>, records: readonly number[]): void {
  for (const record of records) draft.records.push(record);
  draft.title = fullerTitle(draft.title, copy.title);
  draft.abstract = draft.abstract === '' || isCutShort(draft.abstract, copy.abstract) ? copy.abstract : draft.abstract;
  draft.year ??= copy.year;
  draft.id ||= copy.id;
  draft.bibliography = completeBibliography(draft.bibliography, copy.bibliography);
  if (Array.from(copy.facets.keys()).some((name) => !draft.facets.has(name)))
    draft.facets = new Map([...copy.facets, ...draft.facets]);
}

function fullerTitle(title: string, other: string): string {
  if (title === '') return other;
  const shouts = title === title.toUpperCase() && other !== other.toUpperCase();
  return shouts && foldTitle(title) === foldTitle(other) ? other : title;
}
