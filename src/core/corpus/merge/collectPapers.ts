import type { IntakeRow, Paper, SourceRef } from '../../types.ts';
import type { CleanRecord, UsableRecord } from '../cleanRecord.ts';
import { assignIds } from './assignIds.ts';
import { blankBoilerplate } from './boilerplate.ts';
import { sha256, type Sha256 } from './contentId.ts';
import { type Draft, draftOf, join } from './draft.ts';
import { findNearDuplicates } from './nearDuplicates.ts';
import { Outcomes } from './outcomes.ts';
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

/** Records brought together. What is made of them is made when it is asked for: an account of millions need not be held. */
export interface Collected {
  papers(): Paper[];
  /** A row for each record, in the order given. */
  intake(): Generator<IntakeRow>;
}

/**
 * Joins records that are the same paper: by DOI, arXiv id or PubMed number, by the same abstract, by the same title where year or authors agree and nothing speaks
 * against it, by the same id. The first record leads and later ones complete it. A record that shows two papers to be one joins them. An abstract
 * that stands under three different titles is no paper's own: it counts as missing and joins nothing.
 *
 * Every record gets its row of the intake. Time grows with the input alone, and memory with the papers: a further copy of one takes some 50 bytes.
 */
export function collectPapers(
  records: Iterable<CleanRecord>,
  { sha256: hash = sha256, keepApart = [], nearDuplicates = 'keep' }: CollectOptions = {},
): Collected {
  const drafts: Draft[] = [];
  const finder = new PaperFinder(drafts);
  const unions = new Unions();
  const doubtful = new Unions();
  const outcomes = new Outcomes();
  const nameOf = (draft: Draft) => outcomes.nameOf(draft.records[0]!);
  const apart = new Set(keepApart.map(({ file, record }) => `${record}\n${file}`));
  const begin = (record: UsableRecord, note: string): number => {
    const paper = drafts.length;
    const at = outcomes.push(record.source, { paper, begins: true, reason: '', note });
    drafts.push(draftOf(record, at));
    return paper;
  };

  for (const record of records) {
    const { source } = record;
    if (record.kind === 'rejected') {
      outcomes.push(source, { paper: -1, begins: false, reason: record.reason, note: '' });
      continue;
    }
    if (apart.has(`${source.record}\n${source.file}`)) {
      begin(record, both('kept apart', record.note));
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
      const paper = begin(record, record.note);
      if (match) doubtful.join(match.paper, paper, `${match.reason} as ${nameOf(drafts[match.paper]!)}`);
      finder.add(record, paper);
    }
  }

  const notes = blankBoilerplate(drafts, finder.abstracts);
  for (const link of doubtful.links()) if (!notes.has(link.of)) unions.join(link.into, link.of, link.reason);
  if (nearDuplicates === 'merge') {
    for (const [a, b] of findNearDuplicates(drafts)) unions.join(a, b, `nearly the same as ${nameOf(drafts[a]!)}`);
  }
  const { leaderOf, reasonOf } = unions.settle(drafts.length);
  for (let at = 0; at < drafts.length; at++) {
    if (leaderOf[at] !== at) join(drafts[leaderOf[at]!]!, drafts[at]!, drafts[at]!.records);
  }
  const leaders = drafts.filter((_, at) => leaderOf[at] === at);
  const ids = new Map(assignIds(leaders, nameOf, hash).map((given, at) => [leaders[at]!, given]));

  return {
    papers: () =>
      leaders.map((draft) => {
        const { title, abstract, year, bibliography, records, facets } = draft;
        const sources = records.map((at) => outcomes.sourceOf(at));
        return { id: ids.get(draft)!.id, title, abstract, year, bibliography, sources, facets };
      }),
    *intake() {
      for (let at = 0; at < outcomes.length; at++) {
        const { paper, begins, reason, note } = outcomes.outcomeOf(at);
        const { file, record, line } = outcomes.sourceOf(at);
        if (paper < 0) {
          yield { file, record, line, outcome: 'rejected', into: '', reason };
          continue;
        }
        const leader = leaderOf[paper]!;
        const { id, reason: taken } = ids.get(drafts[leader]!)!;
        const used = begins && leader === paper;
        const why = begins ? reasonOf[paper]! : `${reason} as ${nameOf(drafts[paper]!)}`;
        const blanked = begins ? (notes.get(paper) ?? '') : '';
        const said = both(both(used ? '' : why, blanked), both(note, used ? taken : ''));
        yield { file, record, line, outcome: used ? 'used' : 'merged', into: id, reason: said };
      }
    },
  };
}

function both(first: string, second: string): string {
  return first && second ? `${first}; ${second}` : first || second;
}
