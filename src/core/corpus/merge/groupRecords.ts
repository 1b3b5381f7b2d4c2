import type { CleanRecord, UsableRecord } from '../cleanRecord.ts';
import { blankBoilerplate } from './boilerplate.ts';
import { complete, type Draft, draftOf } from './draft.ts';
import { hashName } from './nameIndex.ts';
import { findNearDuplicates } from './nearDuplicates.ts';
import { Outcomes } from './outcomes.ts';
import { PaperFinder } from './paperFinder.ts';
import { Unions } from './unions.ts';

export interface GroupOptions {
  /** Whether the record of a name is a paper of its own, whatever it resembles. */
  readonly isApart: (file: string, record: number) => boolean;
  /** Whether papers that look like versions of each other become one. */
  readonly mergesVersions: boolean;
  /** Whether the record of a number, from 0, shares no key with any other: its texts are not kept. */
  readonly isLone: (record: number) => boolean;
}

/** Records in groups of the same paper. What is of a paper stands under its number: lists of numbers, as lone papers are many. */
export interface RecordGroups {
  readonly outcomes: Outcomes;
  /** What its records say together; null for a lone record, whose texts are not kept. */
  readonly drafts: readonly (Draft | null)[];
  /** Number of the record that began it. */
  readonly begunBy: readonly number[];
  /** Hash of a lone record's own id; -1 where it has none, or is kept. */
  readonly loneIds: readonly number[];
  /** The paper that leads it (itself where it is one of its own), and why it went into that. */
  readonly leaderOf: Int32Array;
  readonly reasonOf: readonly string[];
  /** What was found wanting in it. */
  readonly notes: ReadonlyMap<number, string>;
}

/** The input's own name for a paper; empty where there is none. */
export const ownId = ({ id, bibliography }: Pick<Draft, 'id' | 'bibliography'>): string => id || bibliography.doi;

export function both(first: string, second: string): string {
  return first && second ? `${first}; ${second}` : first || second;
}

/** One pass over the records: each begins a paper or completes one; a record that shows two papers to be one links them. */
export function groupRecords(
  records: Iterable<CleanRecord>,
  { isApart, mergesVersions, isLone }: GroupOptions,
): RecordGroups {
  const drafts: (Draft | null)[] = [];
  const begunBy: number[] = [];
  const loneIds: number[] = [];
  const finder = new PaperFinder(drafts);
  const unions = new Unions();
  /** Links that a shared abstract suggests: they hold unless it turns out to be boilerplate. */
  const doubtful = new Unions();
  const outcomes = new Outcomes();
  const nameOf = (paper: number) => outcomes.nameOf(begunBy[paper]!);

  function begin(record: UsableRecord, note: string, isKept: boolean): number {
    const paper = drafts.length;
    const at = outcomes.push(record.source, { paper, begins: true, reason: '', note });
    drafts.push(isKept ? draftOf(record, at) : null);
    begunBy.push(at);
    const own = isKept ? '' : ownId(record);
    loneIds.push(own ? hashName(own) : -1);
    return paper;
  }

  function place(record: UsableRecord): void {
    const { source, note } = record;
    const isKept = mergesVersions || !isLone(outcomes.length);
    if (isApart(source.file, source.record)) return void begin(record, both('kept apart', note), isKept);
    if (!isKept) return void begin(record, note, false);
    const [match, ...others] = finder.find(record);
    if (!match || match.doubtful) {
      const paper = begin(record, note, true);
      if (match) doubtful.link(match.paper, paper, `${match.reason} as ${nameOf(match.paper)}`);
      finder.add(record, paper);
      return;
    }
    const { paper, reason } = match;
    const at = outcomes.push(source, { paper, begins: false, reason, note });
    for (const other of others) {
      const links = other.doubtful ? doubtful : unions;
      links.link(paper, other.paper, `${other.reason} as ${outcomes.nameOf(at)}`);
    }
    complete(drafts[paper]!, record, [at]);
    finder.add(record, paper);
  }

  for (const record of records) {
    if (record.kind === 'usable') place(record);
    else outcomes.push(record.source, { paper: -1, begins: false, reason: record.reason, note: '' });
  }

  const notes = blankBoilerplate(drafts, finder.abstracts);
  for (const link of doubtful.links()) if (!notes.has(link.of)) unions.link(link.into, link.of, link.reason);
  if (mergesVersions) {
    const all = drafts.map((draft) => draft!);
    for (const [a, b] of findNearDuplicates(all)) unions.link(a, b, `nearly the same as ${nameOf(a)}`);
  }
  const { leaderOf, reasonOf } = unions.resolve(drafts.length);
  leaderOf.forEach((leader, paper) => {
    if (leader !== paper) complete(drafts[leader]!, drafts[paper]!, drafts[paper]!.records);
  });
  return { outcomes, drafts, begunBy, loneIds, leaderOf, reasonOf, notes };
}
