import type { IntakeRow, Paper, SourceRef } from '../../types.ts';
import type { CleanRecord, UsableRecord } from '../cleanRecord.ts';
import { blankBoilerplate } from './boilerplate.ts';
import { contentId, sha256, type Sha256 } from './contentId.ts';
import { type Draft, draftOf, join } from './draft.ts';
import { hashName } from './nameIndex.ts';
import { findNearDuplicates } from './nearDuplicates.ts';
import { Outcomes } from './outcomes.ts';
import { PaperIds } from './paperIds.ts';
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
  /** Whether the record of a number, from 0, shares no key with any other (`findLone`): its texts are not kept. Default: nothing is known. */
  readonly isLone?: (record: number) => boolean;
}

/** What became of a record, and the paper that it leads; null where it leads none. */
export interface Settled {
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
  settle(again?: Iterable<CleanRecord>): Generator<Settled>;
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
  /** Null for a lone record, which nothing is compared with. */
  const drafts: (Draft | null)[] = [];
  /** Of each paper: the number of the record that began it, and the hash of a lone one's own id, else 0. */
  const begun: number[] = [];
  const loneIds: number[] = [];
  const finder = new PaperFinder(drafts);
  const unions = new Unions();
  const doubtful = new Unions();
  const outcomes = new Outcomes();
  const nameOf = (paper: number) => outcomes.nameOf(begun[paper]!);
  const apart = new Set(keepApart.map(({ file, record }) => `${record}\n${file}`));
  const begin = (record: UsableRecord, note: string, isKept: boolean): number => {
    const paper = drafts.length;
    const at = outcomes.push(record.source, { paper, begins: true, reason: '', note });
    drafts.push(isKept ? draftOf(record, at) : null);
    begun.push(at);
    const own = isKept ? '' : ownId(record);
    loneIds.push(own ? hashName(own) + 1 : 0);
    return paper;
  };

  for (const record of records) {
    const { source } = record;
    if (record.kind === 'rejected') {
      outcomes.push(source, { paper: -1, begins: false, reason: record.reason, note: '' });
      continue;
    }
    const isKept = nearDuplicates === 'merge' || !isLone(outcomes.length);
    if (apart.has(`${source.record}\n${source.file}`)) {
      begin(record, both('kept apart', record.note), isKept);
      continue;
    }
    if (!isKept) {
      begin(record, record.note, false);
      continue;
    }
    const [match, ...others] = finder.find(record);
    if (match && !match.doubtful) {
      const { paper, reason } = match;
      const at = outcomes.push(source, { paper, begins: false, reason, note: record.note });
      for (const other of others) {
        const links = other.doubtful ? doubtful : unions;
        links.join(paper, other.paper, `${other.reason} as ${outcomes.nameOf(at)}`);
      }
      join(drafts[paper]!, record, [at]);
      finder.add(record, paper);
    } else {
      const paper = begin(record, record.note, true);
      if (match) doubtful.join(match.paper, paper, `${match.reason} as ${nameOf(match.paper)}`);
      finder.add(record, paper);
    }
  }

  const notes = blankBoilerplate(drafts, finder.abstracts);
  for (const link of doubtful.links()) if (!notes.has(link.of)) unions.join(link.into, link.of, link.reason);
  if (nearDuplicates === 'merge') {
    const all = drafts.map((draft) => draft!);
    for (const [a, b] of findNearDuplicates(all)) unions.join(a, b, `nearly the same as ${nameOf(a)}`);
  }
  const { leaderOf, reasonOf } = unions.settle(drafts.length);
  let papers = 0;
  for (let at = 0; at < drafts.length; at++) {
    if (leaderOf[at] === at) papers++;
    else join(drafts[leaderOf[at]!]!, drafts[at]!, drafts[at]!.records);
  }

  function claimIds(): PaperIds {
    const ids = new PaperIds();
    drafts.forEach((draft, paper) => {
      if (leaderOf[paper] !== paper) return;
      const own = draft ? ownId(draft) : '';
      const key = own ? hashName(own) + 1 : loneIds[paper]!;
      if (key !== 0) ids.claim(key - 1, paper);
    });
    return ids;
  }

  return {
    records: outcomes.length,
    papers,
    *settle(again = []) {
      const ids = claimIds();
      /** Of the papers that other records may have gone into. */
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
        const why = begins ? reasonOf[paper]! : `${reason} as ${nameOf(paper)}`;
        const blanked = begins ? (notes.get(paper) ?? '') : '';
        if (!begins || leader !== paper) {
          const said = both(both(why, blanked), note);
          yield { row: { file, record, line, outcome: 'merged', into: known.get(leader)!, reason: said }, paper: null };
          continue;
        }
        const draft = drafts[paper] ?? draftOf(next.value as UsableRecord, at);
        const { title, abstract, year, bibliography, facets } = draft;
        const wished = ownId(draft) || contentId(title, abstract, hash);
        const { id, takenBy } = ids.give(wished, paper);
        if (drafts[paper]) known.set(paper, id);
        const taken = takenBy === null ? '' : `the id ${wished} is taken by ${nameOf(takenBy)}, a different paper`;
        const said = both(blanked, both(note, taken));
        const sources = draft.records.map((one) => outcomes.sourceOf(one));
        yield {
          row: { file, record, line, outcome: 'used', into: id, reason: said },
          paper: { id, title, abstract, year, bibliography, sources, facets },
        };
      }
    },
  };
}

/** The input's own name for a paper; empty where there is none. */
const ownId = ({ id, bibliography }: Pick<Draft, 'id' | 'bibliography'>): string => id || bibliography.doi;

function both(first: string, second: string): string {
  return first && second ? `${first}; ${second}` : first || second;
}
