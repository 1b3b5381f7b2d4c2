import type { Corpus, IntakeRow, SourceRef } from '#core/types';

/** What a file held. */
export interface FileAccount {
  readonly name: string;
  /** What it was taken for; empty where it was left out as a whole. */
  readonly format: string;
  readonly used: number;
  readonly merged: number;
  readonly rejected: number;
  /** Why it was left out, or the commonest reason for a rejection; empty where there is none. */
  readonly reason: string;
}

/** A record that became part of another's paper. */
export interface MergedRecord extends SourceRef {
  /** Its own title, which need not be the paper's. */
  readonly title: string;
  /** Title of the paper that it went into. */
  readonly into: string;
  readonly reason: string;
}

/** What a person sees of files before anything is built from them. */
export interface Preview {
  readonly files: readonly FileAccount[];
  readonly papers: number;
  readonly withAbstract: number;
  readonly withYear: number;
  /** Every record that was merged, and why, in the order of the input. */
  readonly merged: readonly MergedRecord[];
  /** The first papers. */
  readonly first: readonly {
    readonly title: string;
    readonly abstract: string;
    readonly year: number | null;
    readonly venue: string;
  }[];
  /** Of corpora that were joined: how many papers are only in one, or in several of them. */
  readonly sets?: readonly { readonly name: string; readonly papers: number }[];
  /** Of corpora that were joined: the records that were kept apart. */
  readonly keptApart?: readonly { readonly file: string; readonly record: number }[];
}

const SHOWN = 8;
/** Characters of a title, venue or abstract that a preview shows. */
const SNIPPET = 280;

/** How a record is named in a map. */
export const keyOf = ({ file, record }: Pick<SourceRef, 'file' | 'record'>): string => `${record}\n${file}`;

/**
 * @param formats what each file was taken for, by name
 * @param titles of each record, by `keyOf`
 */
export function previewOf(
  { papers, intake }: Corpus,
  formats: ReadonlyMap<string, string>,
  titles: ReadonlyMap<string, string>,
): Preview {
  const byFile = new Map<string, IntakeRow[]>([...formats.keys()].map((name) => [name, []]));
  for (const row of intake) {
    const rows = byFile.get(row.file);
    if (rows) rows.push(row);
    else byFile.set(row.file, [row]);
  }
  return {
    files: [...byFile].map(([name, rows]) => accountOf(name, formats.get(name) ?? '', rows)),
    papers: papers.length,
    withAbstract: papers.filter(({ abstract }) => abstract !== '').length,
    withYear: papers.filter(({ year }) => year !== null).length,
    merged: mergedRecords(papers, intake, titles),
    first: papers.slice(0, SHOWN).map(({ title, abstract, year, bibliography }) => ({
      title: snippet(title),
      abstract: snippet(abstract),
      year,
      venue: snippet(bibliography.venue),
    })),
  };
}

const snippet = (text: string) => (text.length > SNIPPET ? `${text.slice(0, SNIPPET).trimEnd()}…` : text);

function accountOf(name: string, format: string, rows: readonly IntakeRow[]): FileAccount {
  const count = (outcome: IntakeRow['outcome']) =>
    rows.filter((row) => row.outcome === outcome && row.record > 0).length;
  const reasons = new Map<string, number>();
  for (const { outcome, reason } of rows) {
    if (outcome === 'rejected') reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  const [commonest] = [...reasons].sort((a, b) => b[1] - a[1]);
  return {
    name,
    format,
    used: count('used'),
    merged: count('merged'),
    rejected: count('rejected'),
    reason: commonest?.[0] ?? '',
  };
}

function mergedRecords(
  papers: Corpus['papers'],
  intake: readonly IntakeRow[],
  titles: ReadonlyMap<string, string>,
): MergedRecord[] {
  const titleOf = new Map(papers.map(({ id, title }) => [id, title]));
  return intake
    .filter(({ outcome }) => outcome === 'merged')
    .map(({ file, record, line, into, reason }) => {
      const title = titles.get(keyOf({ file, record })) ?? '';
      return { file, record, line, title, into: titleOf.get(into) ?? '', reason };
    });
}
