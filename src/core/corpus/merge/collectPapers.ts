import type { IntakeRow, Paper, SourceRef } from '../../types.ts';
import type { CleanRecord, UsableRecord } from '../cleanRecord.ts';
import { contentId, sha256, type Sha256 } from './contentId.ts';
import { draftOf } from './draft.ts';
import { both, groupRecords, ownId, type RecordGroups } from './groupRecords.ts';
import { hashName } from './nameIndex.ts';
import { PaperIds } from './paperIds.ts';

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
  /** Whether the record of a number, from 0, shares no key with any other (`findLone`): its texts are not kept. Default: nothing is known. */
  readonly isLone?: (record: number) => boolean;
}

/** What became of a record, and the paper that it leads; null where it leads none. */
export interface Accounted {
  readonly row: IntakeRow;
  readonly paper: Paper | null;
}

/** Records brought together. What is made of them is made when it is asked for: an account of millions need not be held. */
export interface Collected {
  readonly records: number;
  readonly papers: number;
  /**
   * Each record in the order given.
   *
   * @param again the same records once more: needed where lone ones were not kept
   */
  account(again?: Iterable<CleanRecord>): Generator<Accounted>;
}

/**
 * Joins records that are the same paper: by DOI, arXiv id or PubMed number, by the same abstract, by the same title where year or authors agree and nothing speaks
 * against it, by the same id. The first record leads and later ones complete it. A record that shows two papers to be one joins them. An abstract
 * that stands under three different titles is no paper's own: it counts as missing and joins nothing.
 *
 * Every record gets its row of the intake. Time grows with the input alone, and memory with the papers: a further copy of one takes some 50 bytes, and so
 * does a lone one.
 */
export function collectPapers(
  records: Iterable<CleanRecord>,
  { sha256: hash = sha256, keepApart = [], nearDuplicates = 'keep', isLone = () => false }: CollectOptions = {},
): Collected {
  const apart = new Set(keepApart.map(({ file, record }) => `${record}\n${file}`));
  const groups = groupRecords(records, {
    isApart: (file, record) => apart.has(`${record}\n${file}`),
    mergesVersions: nearDuplicates === 'merge',
    isLone,
  });
  const { outcomes, leaderOf } = groups;
  return {
    records: outcomes.length,
    papers: leaderOf.reduce((count, leader, paper) => count + Number(leader === paper), 0),
    account: (again = []) => accountFor(groups, again, hash),
  };
}

function* accountFor(groups: RecordGroups, again: Iterable<CleanRecord>, hash: Sha256): Generator<Accounted> {
  const { outcomes, drafts, begunBy, leaderOf, reasonOf, notes } = groups;
  const nameOf = (paper: number) => outcomes.nameOf(begunBy[paper]!);
  const ids = claimIds(groups);
  /** Ids of the papers that other records may have gone into. */
  const known = new Map<number, string>();
  const read = again[Symbol.iterator]();
  for (let at = 0; at < outcomes.length; at++) {
    const next = read.next();
    const { paper, begins, reason, note } = outcomes.outcomeOf(at);
    const { file, record, line } = outcomes.sourceOf(at);
    if (paper < 0) {
      yield { row: { file, record, line, outcome: 'rejected', into: '', reason }, paper: null };
      continue;
    }
    const leader = leaderOf[paper]!;
    const blanked = begins ? (notes.get(paper) ?? '') : '';
    if (!begins || leader !== paper) {
      const why = begins ? reasonOf[paper]! : `${reason} as ${nameOf(paper)}`;
      const said = both(both(why, blanked), note);
      yield { row: { file, record, line, outcome: 'merged', into: known.get(leader)!, reason: said }, paper: null };
      continue;
    }
    const kept = drafts[paper];
    const draft = kept ?? draftOf(next.value as UsableRecord, at);
    const { title, abstract, year, bibliography, facets } = draft;
    const wished = ownId(draft) || contentId(title, abstract, hash);
    const { id, takenBy } = ids.give(wished, paper);
    if (kept) known.set(paper, id);
    const taken = takenBy === null ? '' : `the id ${wished} is taken by ${nameOf(takenBy)}, a different paper`;
    const said = both(blanked, both(note, taken));
    const sources = draft.records.map((one) => outcomes.sourceOf(one));
    yield {
      row: { file, record, line, outcome: 'used', into: id, reason: said },
      paper: { id, title, abstract, year, bibliography, sources, facets },
    };
  }
}

/** Ids that the input gives: the first paper of an id has it. */
function claimIds({ drafts, loneIds, leaderOf }: RecordGroups): PaperIds {
  const ids = new PaperIds();
  drafts.forEach((draft, paper) => {
    if (leaderOf[paper] !== paper) return;
    const own = draft ? ownId(draft) : '';
    const key = own ? hashName(own) : loneIds[paper]!;
    if (key >= 0) ids.claim(key, paper);
  });
  return ids;
}
