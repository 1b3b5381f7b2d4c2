import type { IntakeRow, Paper } from '../../types.ts';
import type { CleanRecord, UsableRecord } from '../cleanRecord.ts';
import { assignIds } from './assignIds.ts';
import { type Draft, nameOf } from './draft.ts';
import { PaperFinder } from './paperFinder.ts';

/**
 * Joins records that are the same paper. The first record leads: its title, id and year stand, and later ones fill in what it lacks.
 * Every record gets its row of the intake, in the order given.
 */
export function collectPapers(records: readonly CleanRecord[]): { papers: Paper[]; intake: IntakeRow[] } {
  const drafts: Draft[] = [];
  const finder = new PaperFinder(drafts);
  const outcomes = records.map((record): { paper: number; reason: string; outcome: IntakeRow['outcome'] } => {
    if (record.kind === 'rejected') return { paper: -1, reason: record.reason, outcome: 'rejected' };
    const match = finder.find(record);
    if (match) {
      const reason = `${match.reason} as ${nameOf(drafts[match.paper]!.sources[0]!)}`;
      join(drafts[match.paper]!, record);
      finder.add(record, match.paper);
      return { paper: match.paper, reason: both(reason, record.note), outcome: 'merged' };
    }
    drafts.push(draftOf(record));
    finder.add(record, drafts.length - 1);
    return { paper: drafts.length - 1, reason: record.note, outcome: 'used' };
  });
  const ids = assignIds(drafts);
  return {
    papers: drafts.map(({ title, abstract, year, sources, facets }, at) => {
      return { id: ids[at]!.id, title, abstract, year, sources, facets };
    }),
    intake: outcomes.map(({ paper, reason, outcome }, at) => {
      const told = outcome === 'used' ? both(reason, ids[paper]!.reason) : reason;
      return { ...records[at]!.source, outcome, into: ids[paper]?.id ?? '', reason: told };
    }),
  };
}

function draftOf({ title, abstract, year, id, doi, facets, source }: UsableRecord): Draft {
  return { title, abstract, year, id, doi, facets, sources: [source] };
}

function join(draft: Draft, record: UsableRecord): void {
  draft.sources.push(record.source);
  draft.title ||= record.title;
  draft.abstract ||= record.abstract;
  draft.year ??= record.year;
  draft.id ||= record.id;
  draft.doi ||= record.doi;
  draft.facets = { ...record.facets, ...draft.facets };
}

function both(first: string, second: string): string {
  return first && second ? `${first}; ${second}` : first || second;
}
