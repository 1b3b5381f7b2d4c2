import Papa from 'papaparse';
import { CorpuscopeError } from '#core/errors';
import type { MentionKind } from '#core/types';
import type { Casing, GazetteerEntry } from './gazetteer/entry.ts';

const KINDS: readonly string[] = ['dataset', 'task', 'method', 'code'] satisfies MentionKind[];
const CASINGS: readonly string[] = ['any', 'capital', 'exact'] satisfies Casing[];
const FIELDS: readonly string[] = ['name', 'kind', 'aliases', 'casing', 'context', 'task', 'modality'];
/** Problems that one message spells out; the rest are counted. */
const SPELT_OUT = 5;

/** What one line or item of a file says, still as text. */
interface Row {
  readonly where: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/**
 * Reads a user's gazetteer.
 *
 * JSON: a list of names or of entries `{"name", "aliases": […], "kind", "casing", "context", "task", "modality"}`, of which only the
 * name is needed. CSV: a header line with these names, aliases separated by `|` or `;`, context `true` or `false`. Entries add to the
 * built-in ones; one with the same kind and name takes the built-in one's place.
 *
 * @throws {CorpuscopeError} naming each line (CSV) or entry (JSON) that is wrong, and what is wrong with it
 */
export function parseGazetteer(text: string, fileName: string): GazetteerEntry[] {
  const source = text.replace(/^\uFEFF/, '');
  if (source.trim() === '') {
    throw new CorpuscopeError('the gazetteer is empty', { where: fileName, fix: 'give at least one name' });
  }
  const json = /\.json$/i.test(fileName) || /^\s*[[{]/.test(source);
  const rows = json ? readJson(source, fileName) : readCsv(source, fileName);
  const problems: string[] = [];
  const entries: GazetteerEntry[] = [];
  const seen = new Map<string, string>();
  for (const row of rows) {
    const entry = toEntry(row, problems);
    if (!entry) continue;
    const key = `${entry.kind ?? 'dataset'} ${entry.name.toLowerCase()}`;
    const earlier = seen.get(key);
    if (earlier !== undefined) problems.push(`${row.where}: "${entry.name}" is already at ${earlier}`);
    else seen.set(key, row.where);
    entries.push(entry);
  }
  if (problems.length > 0) {
    const more = problems.length > SPELT_OUT ? `; and ${problems.length - SPELT_OUT} more` : '';
    throw new CorpuscopeError(
      `the gazetteer has ${problems.length === 1 ? 'a mistake' : 'mistakes'}: ${problems.slice(0, SPELT_OUT).join('; ')}${more}`,
      {
        where: fileName,
      },
    );
  }
  return entries;
}

function readJson(source: string, fileName: string): Row[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(source);
  } catch (cause) {
    throw new CorpuscopeError('this is not valid JSON', { where: `${fileName}, line ${brokenLine(source)}`, cause });
  }
  if (!Array.isArray(parsed)) {
    throw new CorpuscopeError('the gazetteer must be a list', { where: fileName, fix: 'write [{"name": "…"}, …]' });
  }
  return parsed.map((item: unknown, at) => {
    const where = `entry ${at + 1}`;
    if (typeof item === 'string') return { where, values: { name: item } };
    if (typeof item === 'object' && item !== null && !Array.isArray(item)) return { where, values: { ...item } };
    return { where, values: { name: item } };
  });
}

/** The line that breaks the JSON: the first one with which the text so far is wrong and not just unfinished. */
function brokenLine(source: string): number {
  const lines = source.split('\n');
  for (let line = 1; line < lines.length; line++) {
    try {
      JSON.parse(lines.slice(0, line).join('\n'));
    } catch (cause) {
      if (!/end of|unterminated/i.test(String(cause))) return line;
    }
  }
  return lines.length;
}

function readCsv(source: string, fileName: string): Row[] {
  const { data } = Papa.parse<string[]>(source, { skipEmptyLines: false });
  const header = (data[0] ?? []).map((name) => name.trim().toLowerCase());
  if (!header.includes('name')) {
    throw new CorpuscopeError(`line 1 has no column "name" (it has: ${header.join(', ')})`, {
      where: fileName,
      fix: `begin with a header line, for example "name,aliases"`,
    });
  }
  let line = 1;
  const rows: Row[] = [];
  for (const [at, cells] of data.entries()) {
    const where = `line ${line}`;
    line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0);
    if (at === 0 || cells.every((cell) => cell.trim() === '')) continue;
    const values: Record<string, unknown> = {};
    cells.forEach((cell, column) => {
      const field = header[column] ?? `column ${column + 1}`;
      const value = cell.trim();
      if (value === '') return;
      values[field] =
        field === 'aliases'
          ? value
              .split(/[|;]/)
              .map((alias) => alias.trim())
              .filter(Boolean)
          : field === 'context'
            ? truth(value)
            : value;
    });
    rows.push({ where, values });
  }
  return rows;
}

function truth(value: string): unknown {
  if (/^(?:true|yes|1)$/i.test(value)) return true;
  return /^(?:false|no|0)$/i.test(value) ? false : value;
}

function toEntry({ where, values }: Row, problems: string[]): GazetteerEntry | undefined {
  const before = problems.length;
  const wrong = (what: string) => problems.push(`${where}: ${what}`);
  const { name, aliases = [], kind, casing, context, task, modality } = values;
  if (typeof name !== 'string' || name.trim() === '') wrong(name === undefined ? 'no name' : 'the name must be text');
  else if (!/[A-Za-z0-9]/.test(name)) wrong(`the name "${name}" has no Latin letter or digit`);
  if (!Array.isArray(aliases) || !aliases.every((alias) => typeof alias === 'string'))
    wrong('aliases must be a list of texts');
  if (kind !== undefined && !KINDS.includes(kind as string))
    wrong(`kind "${String(kind)}" is none of ${KINDS.join(', ')}`);
  if (casing !== undefined && !CASINGS.includes(casing as string))
    wrong(`casing "${String(casing)}" is none of ${CASINGS.join(', ')}`);
  if (context !== undefined && typeof context !== 'boolean')
    wrong(`context "${String(context)}" is neither true nor false`);
  if (task !== undefined && typeof task !== 'string') wrong('the task must be text');
  if (modality !== undefined && typeof modality !== 'string') wrong('the modality must be text');
  for (const field of Object.keys(values)) {
    if (!FIELDS.includes(field)) wrong(`"${field}" is no field of an entry (${FIELDS.join(', ')})`);
  }
  if (problems.length > before) return undefined;
  return {
    name: (name as string).trim(),
    ...(kind !== undefined && { kind: kind as MentionKind }),
    ...((aliases as string[]).length > 0 && { aliases: aliases as string[] }),
    ...(casing !== undefined && { casing: casing as Casing }),
    ...(context !== undefined && { context: context as boolean }),
    ...(task !== undefined && { task: task as string }),
    ...(modality !== undefined && { modality: modality as string }),
  };
}
