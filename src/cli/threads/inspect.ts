import type { CleanRecord } from '#core/corpus/cleanRecord';
import { collectFiles } from '#core/corpus/readPapers';
import { unpackFiles } from '#core/corpus/unpack/unpackFiles';
import type { Recipe } from '#core/atlas/recipe';
import type { IntakeRow } from '#core/types';
import { readInputs, sha256 } from '../inputs.ts';

/** What became of one file's records. */
export interface FileAccount {
  readonly file: string;
  /** Empty for a file that was left out. */
  readonly format: string;
  readonly records: number;
  readonly used: number;
  readonly merged: number;
  readonly rejected: number;
  /** Why the file was left out. */
  readonly reason?: string;
}

export interface RecordAccount {
  readonly file: string;
  readonly record: number;
  readonly line: number;
  readonly outcome: IntakeRow['outcome'];
  readonly reason: string;
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  readonly year: number | null;
  readonly date: string;
  readonly authors: readonly string[];
  readonly venue: string;
  readonly doi: string;
  readonly arxiv: string;
  readonly pmid: string;
  readonly keywords: readonly string[];
  readonly language: string;
  readonly type: string;
  readonly url: string;
}

export interface Inspection {
  readonly files: readonly FileAccount[];
  /** One a record, in the order of the input; none where they were not asked for. */
  readonly records: readonly RecordAccount[];
}

/** Reads papers as a build would, and accounts for every file and record, whatever is wrong with them. */
export async function inspect(
  paths: readonly string[],
  { corpus: settings }: Recipe,
  { withRecords }: { readonly withRecords: boolean },
): Promise<Inspection> {
  const files = await unpackFiles(readInputs(paths), settings);
  const formats = new Map<string, string>();
  const found: CleanRecord[] = [];
  const collected = collectFiles(files, {
    ...settings,
    rules: settings,
    sha256,
    keepUseless: true,
    onFile: ({ name, format }) => formats.set(name, format),
    ...(withRecords ? { onRecord: (record: CleanRecord) => found.push(record) } : {}),
  });
  function* intake(): Generator<IntakeRow> {
    for (const { row } of collected.account()) yield row;
  }
  const rows = withRecords ? Array.from(intake()).filter(({ record }) => record > 0) : [];
  return {
    files: accountOf(
      files.map(({ name }) => name),
      intake(),
      formats,
    ),
    records: rows.map((row, at) => recordAccount(row, found[at]!)),
  };
}

function accountOf(
  names: readonly string[],
  intake: Iterable<IntakeRow>,
  formats: ReadonlyMap<string, string>,
): FileAccount[] {
  const counts = new Map(names.map((name) => [name, { records: 0, used: 0, merged: 0, rejected: 0, reason: '' }]));
  for (const { file, record, outcome, reason } of intake) {
    const count = counts.get(file)!;
    if (record === 0) count.reason = reason;
    else {
      count.records++;
      count[outcome]++;
    }
  }
  return [...counts].map(([file, { reason, ...count }]) => ({
    file,
    format: formats.get(file) ?? '',
    ...count,
    ...(reason === '' ? {} : { reason }),
  }));
}

function recordAccount({ file, record, line, outcome, reason }: IntakeRow, found: CleanRecord): RecordAccount {
  const usable = found.kind === 'usable' ? found : null;
  const {
    doi = '',
    arxiv = '',
    pmid = '',
    authors = [],
    date = '',
    venue = '',
    type = '',
  } = usable?.bibliography ?? {};
  const { keywords = [], language = '', url = '' } = usable?.bibliography ?? {};
  return {
    ...{ file, record, line, outcome, reason },
    ...{
      id: usable?.id ?? '',
      title: usable?.title ?? '',
      abstract: usable?.abstract ?? '',
      year: usable?.year ?? null,
    },
    ...{ date, authors, venue, doi, arxiv, pmid, keywords, language, type, url },
  };
}
