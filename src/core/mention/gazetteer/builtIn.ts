import { parseGazetteer } from '../parseGazetteer.ts';
import { DOMAINS } from './domains.ts';
import type { GazetteerEntry } from './entry.ts';

let parsed: readonly GazetteerEntry[] | undefined;

/** The built-in gazetteer. Parsed at the first call, so that a page or a command that finds no mentions does not pay for it. */
export function builtInGazetteer(): readonly GazetteerEntry[] {
  return (parsed ??= DOMAINS.flatMap(({ file, csv }) => parseGazetteer(csv, file)));
}
