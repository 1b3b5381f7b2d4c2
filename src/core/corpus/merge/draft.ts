import type { Bibliography, SourceRef } from '../../types.ts';

/** A paper while records are still coming in. */
export interface Draft {
  title: string;
  abstract: string;
  year: number | null;
  /** The first own id among its records; empty where none has one. */
  id: string;
  bibliography: Bibliography;
  facets: ReadonlyMap<string, string>;
  readonly sources: SourceRef[];
}

/** A record as messages name it. */
export function nameOf({ file, record }: SourceRef): string {
  return `${file} record ${record}`;
}
