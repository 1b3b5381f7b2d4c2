import type { IntakeRow, Paper, SourceRef } from '../../types.ts';
import type { CleanRecord } from '../cleanRecord.ts';
import { assignIds } from './assignIds.ts';
import { blankBoilerplate } from './boilerplate.ts';
import { sha256, type Sha256 } from './contentId.ts';
import { type Draft, draftOf, join, nameOf } from './draft.ts';
import { findNearDuplicates } from './nearDuplicates.ts';
import { PaperFinder } from './paperFinder.ts';
import { Unions } from './unions.ts';

/** A record of the input by the name of its file and its number in it. */
export type RecordName = Pick<SourceRef, 'file' | 'record'>;

/** Which records are one paper. Plain JSON: it is kept in the recipe. */
export interface MergeOptions {
  /** Records that are each a paper of its own, whatever they resemble: this undoes merges. Default none. */
  readonly keepApart: readonly RecordName[];
  /** Whether papers that look like versions of each other (`findNearDuplicates`) stay two, and are listed, or become one. Default `keep`. */
  readonly nearDuplicates: 'keep' | 'merge';
}

export interface CollectOptions extends Partial<MergeOptions> {
  /** The host's own, for ids made of the content: it is ten times as fast as the default. */
  readonly sha256?: Sha256;
}

/** What became of a record: the draft that it began or went into, and why. */
interface Outcome {
  readonly source: SourceRef;
  readonly paper: number;
  readonly begins: boolean;
  readonly reason: string;
  readonly note: string;
}

/**
 * Joins records that are the same paper: by DOI, arXiv id or PubMed number, by the same abstract, by the same title where year or authors agree and nothing speaks
 * against it, by the same id. The first record leads and later ones complete it. A record that shows two papers to be one joins them. An abstract
 * that stands under three different titles is no paper's own: it counts as missing and joins nothing.
 *
 * Every record gets its row of the intake, in the order given. Time grows with the input alone.
 */
export function collectPapers(
  records: Iterable<CleanRecord>,
  { sha256: hash = sha256, keepApart = [], nearDuplicates = 'keep' }: CollectOptions = {},
): { papers: Paper[]; intake: IntakeRow[] } {
  const drafts: Draft[] = [];
  const finder = new PaperFinder(drafts);
  const unions = new Unions();
  const doubtful = new Unions();
  const outcomes: Outcome[] = [];
  const apart = new Set(keepApart.map(({ file, record }) => `${record}\n${file}`));

  for (const record of records) {
    const { source } = record;
    if (record.kind === 'rejected') {
      outcomes.push({ source, paper: -1, begins: false, reason: record.reason, note: '' });
      continue;
    }
    const { note } = record;
    if (apart.has(`${source.record}\n${source.file}`)) {
      outcomes.push({
        source,
        paper: drafts.push(draftOf(record)) - 1,
        begins: true,
        reason: '',
        note: both('kept apart', note),
      });
      continue;
    }
    const [match, ...others] = finder.find(record);
    const sure = match && !match.doubtful;
    const paper = sure ? match.paper : drafts.push(draftOf(record)) - 1;
    if (sure) {
      outcomes.push({
        source,
        paper,
        begins: false,
        reason: `${match.reason} as ${nameOf(drafts[paper]!.sources[0]!)}`,
        note,
      });
      for (const other of others) {
        const links = other.doubtful ? doubtful : unions;
        links.join(paper, other.paper, `${other.reason} as ${nameOf(source)}`);
      }
      join(drafts[paper]!, record, [source]);
    } else {
      outcomes.push({ source, paper, begins: true, reason: '', note });
      if (match) doubtful.join(match.paper, paper, `${match.reason} as ${nameOf(drafts[match.paper]!.sources[0]!)}`);
    }
    finder.add(record, paper);
  }

  const notes = blankBoilerplate(drafts, finder.abstracts);
  for (const link of doubtful.links()) if (!notes.has(link.of)) unions.join(link.into, link.of, link.reason);
  if (nearDuplicates === 'merge') {
    for (const [a, b] of findNearDuplicates(drafts))
      unions.join(a, b, `nearly the same as ${nameOf(drafts[a]!.sources[0]!)}`);
  }
  const { leaderOf, reasonOf } = unions.settle(drafts.length);
  for (let at = 0; at < drafts.length; at++) {
    if (leaderOf[at] !== at) join(drafts[leaderOf[at]!]!, drafts[at]!, drafts[at]!.sources);
  }
  const papers = drafts.filter((_, at) => leaderOf[at] === at);
  const ids = assignIds(papers, hash);
  const numberOf = new Map(papers.map((draft, at) => [draft, at]));
  return {
    papers: papers.map(({ title, abstract, year, bibliography, sources, facets }, at) => {
      return { id: ids[at]!.id, title, abstract, year, bibliography, sources, facets };
    }),
    intake: outcomes.map(({ source: { file, record, line }, paper, begins, reason, note }): IntakeRow => {
      const row = { file, record, line };
      if (paper < 0) return { ...row, outcome: 'rejected', into: '', reason };
      const leader = leaderOf[paper]!;
      const { id, reason: taken } = ids[numberOf.get(drafts[leader]!)!]!;
      const used = begins && leader === paper;
      const why = used ? '' : begins ? reasonOf[paper]! : reason;
      const blanked = begins ? (notes.get(paper) ?? '') : '';
      return {
        ...row,
        outcome: used ? 'used' : 'merged',
        into: id,
        reason: both(both(why, blanked), both(note, used ? taken : '')),
      };
    }),
  };
}

function both(first: string, second: string): string {
  return first && second ? `${first}; ${second}` : first || second;
}
