import type { IntakeRow, Paper, SourceRef } from '../../types.ts';
import { completeBibliography } from '../bibliography.ts';
import type { CleanRecord, UsableRecord } from '../cleanRecord.ts';
import { assignIds } from './assignIds.ts';
import { sha256, type Sha256 } from './contentId.ts';
import { type Draft, nameOf } from './draft.ts';
import { PaperFinder } from './paperFinder.ts';

export interface CollectOptions {
  /** Is told of each paper as it is found; a later copy may still give it the title or abstract that it lacks. */
  readonly onPaper?: (paper: { readonly title: string; readonly abstract: string }) => void;
  /** The host's own, for ids made of the content: it is ten times as fast as the default. */
  readonly sha256?: Sha256;
}

/**
 * Joins records that are the same paper. The first record leads: its title, id and year stand, and later ones fill in what it lacks.
 * Every record gets its row of the intake, in the order given.
 */
export function collectPapers(
  records: Iterable<CleanRecord>,
  { onPaper, sha256: hash = sha256 }: CollectOptions = {},
): { papers: Paper[]; intake: IntakeRow[] } {
  const drafts: Draft[] = [];
  const finder = new PaperFinder(drafts);
  const outcomes: { source: SourceRef; paper: number; reason: string; outcome: IntakeRow['outcome'] }[] = [];
  for (const record of records) {
    const { source } = record;
    if (record.kind === 'rejected') {
      outcomes.push({ source, paper: -1, reason: record.reason, outcome: 'rejected' });
      continue;
    }
    const match = finder.find(record);
    const paper = match?.paper ?? drafts.length;
    if (match) {
      const reason = `${match.reason} as ${nameOf(drafts[paper]!.sources[0]!)}`;
      join(drafts[paper]!, record);
      outcomes.push({ source, paper, reason: both(reason, record.note), outcome: 'merged' });
    } else {
      drafts.push(draftOf(record));
      onPaper?.(record);
      outcomes.push({ source, paper, reason: record.note, outcome: 'used' });
    }
    finder.add(record, paper);
  }
  const ids = assignIds(drafts, hash);
  return {
    papers: drafts.map(({ title, abstract, year, bibliography, sources, facets }, at) => {
      return { id: ids[at]!.id, title, abstract, year, bibliography, sources, facets };
    }),
    intake: outcomes.map(({ source: { file, record, line }, paper, reason, outcome }) => {
      const told = outcome === 'used' ? both(reason, ids[paper]!.reason) : reason;
      return { file, record, line, outcome, into: ids[paper]?.id ?? '', reason: told };
    }),
  };
}

function draftOf({ title, abstract, year, id, bibliography, facets, source }: UsableRecord): Draft {
  return { title, abstract, year, id, bibliography, facets, sources: [source] };
}

function join(draft: Draft, record: UsableRecord): void {
  draft.sources.push(record.source);
  draft.title ||= record.title;
  draft.abstract ||= record.abstract;
  draft.year ??= record.year;
  draft.id ||= record.id;
  draft.bibliography = completeBibliography(draft.bibliography, record.bibliography);
  if (record.facets.size > 0) draft.facets = new Map([...record.facets, ...draft.facets]);
}

function both(first: string, second: string): string {
  return first && second ? `${first}; ${second}` : first || second;
}
