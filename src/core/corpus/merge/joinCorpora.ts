import type { Corpus, IntakeRow, Paper, SourceRef } from '../../types.ts';
import type { UsableRecord } from '../cleanRecord.ts';
import { collectPapers, type CollectOptions, type RecordName, type Accounted } from './collectPapers.ts';

/** An input file of a corpus. */
interface Input {
  readonly name: string;
  readonly sha256: string;
}

/** A corpus that is to be joined with others. */
export interface CorpusPart {
  readonly name: string;
  readonly corpus: Corpus;
  readonly inputs: readonly Input[];
  /** Records that it was told to keep apart. */
  readonly keepApart: readonly RecordName[];
}

export interface JoinedCorpora {
  readonly corpus: Corpus;
  readonly inputs: readonly Input[];
  readonly keepApart: readonly RecordName[];
  /** How many papers there are of each kind: only in one corpus, or in several. */
  readonly sets: readonly { readonly name: string; readonly papers: number }[];
}

/** The column of a joined corpus that says which corpora a paper is from. */
const CORPUS_FACET = 'corpus';
/** An id that was made of a paper's content (`contentId`): another is made of what the paper holds when it is joined. */
const MADE_ID = /^p[0-9a-f]{12}$/;

/**
 * Corpora as one, as if their files had been given together, in this order: the papers are compared with each other as records are, the first one
 * leads, and every record of every corpus keeps its row of the intake. Files that have one name get that of their corpus before it.
 * A column `corpus` says where each paper is from: `only A`, `only B`, `A and B`.
 *
 * @param keepApart in the place of what the parts say themselves, by the new names of the files
 */
export function joinCorpora(
  given: readonly CorpusPart[],
  { keepApart, ...options }: CollectOptions = {},
): JoinedCorpora {
  const parts = withFilesRenamed(given);
  const apart = keepApart ?? parts.flatMap((part) => part.keepApart);
  const origins: { part: number; paper: Paper }[] = [];
  const originOf = new Map<string, number>();
  const records = parts.flatMap(({ corpus }, part) => {
    const leading = new Map(corpus.intake.flatMap((row) => (row.outcome === 'used' ? [[row.into, row]] : [])));
    return corpus.papers.map((paper): UsableRecord => {
      const { file, record, line } = leading.get(paper.id) ?? paper.sources[0]!;
      originOf.set(keyOf({ file, record }), origins.push({ part, paper }) - 1);
      return recordOf(paper, { file, record, line });
    });
  });
  const collected = collectPapers(records, { ...options, keepApart: apart });
  const counts = new Map<
    string,
    { readonly from: readonly number[]; readonly name: string; readonly papers: number }
  >();
  const settled = [...collected.account()];
  const papers = settled.flatMap(({ paper }) => {
    if (!paper) return [];
    const from = paper.sources.map((source) => origins[originOf.get(keyOf(source))!]!);
    const set = [...new Set(from.map(({ part }) => part))].sort((a, b) => a - b);
    const name = setName(set.map((at) => parts[at]!.name));
    const count = counts.get(name) ?? { from: set, name, papers: 0 };
    counts.set(name, { ...count, papers: count.papers + 1 });
    const sources = from.flatMap((origin) => origin.paper.sources);
    return [{ ...paper, sources, facets: new Map([...paper.facets, [CORPUS_FACET, name]]) }];
  });
  const rows = settled[Symbol.iterator]();
  const outcomes = parts.map(
    ({ corpus }) => new Map(corpus.papers.map(({ id }) => [id, (rows.next().value as Accounted).row])),
  );
  return {
    corpus: {
      papers,
      intake: parts.flatMap(({ corpus }, part) =>
        corpus.intake.map((row) => (row.outcome === 'rejected' ? row : joinedRow(row, outcomes[part]!.get(row.into)!))),
      ),
    },
    inputs: parts.flatMap(({ inputs }) => inputs),
    keepApart: apart,
    sets: Array.from(counts.values())
      .sort(inOrder)
      .map(({ name, papers: count }) => ({ name, papers: count })),
  };
}

const keyOf = ({ file, record }: RecordName): string => `${record}\n${file}`;

function recordOf(paper: Paper, source: SourceRef): UsableRecord {
  const { id, title, abstract, year, bibliography, facets } = paper;
  const own = MADE_ID.test(id) || id === bibliography.doi ? '' : id;
  return { kind: 'usable', source, title, abstract, id: own, year, bibliography, facets, note: '' };
}

/** What became of a record, of what became of its paper. */
function joinedRow(row: IntakeRow, paper: IntakeRow): IntakeRow {
  if (row.outcome === 'merged') return { ...row, into: paper.into };
  const reasons = row.reason.includes(paper.reason) ? [row.reason] : [paper.reason, row.reason];
  return { ...row, outcome: paper.outcome, into: paper.into, reason: reasons.filter(Boolean).join('; ') };
}

/** Those of one corpus alone first, each kind in the order of the corpora. */
function inOrder(a: { readonly from: readonly number[] }, b: { readonly from: readonly number[] }): number {
  const at = a.from.findIndex((part, place) => part !== b.from[place]);
  return a.from.length - b.from.length || (at < 0 ? 0 : a.from[at]! - b.from[at]!);
}

function setName(names: readonly string[]): string {
  return names.length === 1 ? `only ${names[0]!}` : `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`;
}

/** The parts under names that differ, their files too. */
function withFilesRenamed(given: readonly CorpusPart[]): CorpusPart[] {
  const names = new Set<string>();
  const parts = given.map((part) => {
    let name = part.name;
    for (let count = 2; names.has(name); count++) name = `${part.name} (${count})`;
    names.add(name);
    return { ...part, name };
  });
  const owners = new Map<string, Set<number>>();
  parts.forEach(({ corpus, inputs }, at) => {
    for (const file of new Set([...corpus.intake.map((row) => row.file), ...inputs.map((input) => input.name)])) {
      owners.set(file, (owners.get(file) ?? new Set()).add(at));
    }
  });
  return parts.map((part) => {
    const renamed = (file: string) => ((owners.get(file)?.size ?? 0) > 1 ? `${part.name}/${file}` : file);
    const moved = <Named extends { readonly file: string }>(one: Named): Named => ({ ...one, file: renamed(one.file) });
    return {
      ...part,
      corpus: {
        papers: part.corpus.papers.map((paper) => ({ ...paper, sources: paper.sources.map(moved) })),
        intake: part.corpus.intake.map(moved),
      },
      inputs: part.inputs.map((input) => ({ ...input, name: renamed(input.name) })),
      keepApart: part.keepApart.map(moved),
    };
  });
}
