import Papa from 'papaparse';
import { toCsv, unguarded } from '#core/atlas/tables/csv';
import { CorpuscopeError } from '#core/errors';
import type { OpenAtlas } from '#lib/tables/openAtlas.ts';
import { readMark, type PaperMark, type PaperMarks } from './paperMarks.svelte.ts';

const COLUMNS = ['id', 'title', 'starred', 'tags', 'note'] as const;

interface Row {
  readonly id: string;
  readonly title: string;
  readonly starred: boolean;
  readonly tags: readonly string[];
  readonly note: string;
}

/** What tells of papers here: titles, and rows by id. */
type Known = Pick<OpenAtlas, 'papers' | 'rows'>;

/** Every paper with a mark as a row. */
function rowsOf(marks: PaperMarks, { papers, rows }: Known): Row[] {
  return marks.marked.map((id) => ({ id, title: papers.title.at(rows.get(id) ?? -1) ?? '', ...marks.of(id) }));
}

export function marksJson(marks: PaperMarks, atlas: Known): string {
  return `${JSON.stringify({ papers: rowsOf(marks, atlas) }, null, 2)}\n`;
}

/** Tags are joined by `; `. */
export function marksCsv(marks: PaperMarks, atlas: Known): string {
  const rows = rowsOf(marks, atlas).map((row) => [
    row.id,
    row.title,
    row.starred ? 'yes' : '',
    row.tags.join('; '),
    row.note,
  ]);
  return toCsv(COLUMNS, rows);
}

/**
 * Reads what {@link marksJson} or {@link marksCsv} wrote. Papers are found by their id, else by their title.
 *
 * @returns the marks of the papers that are here, and how many papers are not
 * @throws CorpuscopeError where the file is neither
 */
export function readMarks(
  text: string,
  { papers, rows }: Known,
  where: string,
): { readonly marks: readonly (readonly [id: string, mark: PaperMark])[]; readonly missing: number } {
  let byTitle: ReadonlyMap<string, string> | undefined;
  const ofTitle = (title: string): string | undefined => {
    byTitle ??= new Map(
      Array.from({ length: papers.count }, (_, row) => [papers.title.at(row)!.toLowerCase(), papers.id.at(row)!]),
    );
    return byTitle.get(title.toLowerCase());
  };
  const marks: (readonly [string, PaperMark])[] = [];
  let missing = 0;
  for (const given of text.trimStart().startsWith('{') ? fromJson(text, where) : fromCsv(text, where)) {
    const [id, title] = [String(given['id'] ?? ''), String(given['title'] ?? '')];
    const found = rows.get(id) === undefined ? ofTitle(title) : id;
    const mark = readMark(given);
    if (!mark)
      throw new CorpuscopeError(`the marks of “${title || id}” cannot be read`, {
        where,
        fix: 'tags have at most 60 letters, notes 10,000',
      });
    if (found === undefined) missing++;
    else marks.push([found, mark]);
  }
  return { marks, missing };
}

const NO_MARKS = 'there are no marks of papers in it';
const FIX = 'take a file that was saved here, as JSON or CSV with the columns id, title, starred, tags, note';

function fromJson(text: string, where: string): readonly Record<string, unknown>[] {
  try {
    const { papers } = JSON.parse(text) as { papers?: unknown };
    if (Array.isArray(papers) && papers.every((one) => typeof one === 'object' && one !== null)) return papers;
  } catch {
    // Told below, as of any other file without marks.
  }
  throw new CorpuscopeError(NO_MARKS, { where, fix: FIX });
}

function fromCsv(text: string, where: string): readonly Record<string, unknown>[] {
  const { data, meta } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  });
  if (!COLUMNS.every((name) => name === 'title' || meta.fields?.includes(name)))
    throw new CorpuscopeError(NO_MARKS, { where, fix: FIX });
  return data.map((row) => ({
    id: unguarded(row['id'] ?? ''),
    title: unguarded(row['title'] ?? ''),
    starred: /^(yes|true|1|x)$/i.test(row['starred'] ?? ''),
    tags: unguarded(row['tags'] ?? '')
      .split(';')
      .map((tag) => tag.trim())
      .filter(Boolean),
    note: unguarded(row['note'] ?? ''),
  }));
}
