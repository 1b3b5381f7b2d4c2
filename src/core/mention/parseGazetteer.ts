import Papa from 'papaparse';
import * as v from 'valibot';
import { CorpuscopeError, spellOut } from '#core/errors';
import { GAZETTEER_FIELDS, gazetteerEntrySchema, type GazetteerEntry } from './gazetteer/entry.ts';

/** What one line or item of a file says, not yet checked. */
interface Row {
  readonly where: string;
  readonly values: unknown;
}

/**
 * Reads a gazetteer: the built-in files and users' own alike.
 *
 * JSON: a list of names or of entries `{"name", "aliases": […], "kind", "casing", "context", "family"}`, of which only the name is
 * needed. CSV: a header line with these names, aliases separated by `|` (or by `;`, where the cell has no `|`), context
 * `true` or `false`. A name may have several lines where some of its forms need another casing or context.
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
  for (const { where, values } of rows) {
    const checked = v.safeParse(gazetteerEntrySchema, values);
    if (!checked.success) {
      problems.push(...checked.issues.map((issue) => `${where}: ${describe(issue)}`));
      continue;
    }
    const { kind = 'dataset', name, casing = '', context = '' } = checked.output;
    const key = [kind, casing, context, name.toLowerCase()].join(' ');
    const earlier = seen.get(key);
    if (earlier !== undefined) problems.push(`${where}: "${name}" is already at ${earlier}`);
    else seen.set(key, where);
    entries.push(checked.output);
  }
  if (problems.length > 0) {
    const told = spellOut(problems, '; ', (problem) => problem);
    throw new CorpuscopeError(`the gazetteer has ${problems.length === 1 ? 'a mistake' : 'mistakes'}: ${told}`, {
      where: fileName,
    });
  }
  return entries;
}

/** "kind "planet" must be dataset, task, method or code", "no name". */
function describe(issue: v.InferIssue<typeof gazetteerEntrySchema>): string {
  const field = v.getDotPath(issue);
  if (field === null) return 'an entry must be a name or an object';
  if (issue.type === 'strict_object') {
    return issue.expected === 'never'
      ? `"${field}" is no field of an entry (${GAZETTEER_FIELDS.join(', ')})`
      : `no ${field}`;
  }
  const said = typeof issue.input === 'string' ? ` "${issue.input}"` : '';
  return `${field}${said} ${issue.message}`;
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
  return parsed.map((item: unknown, at) => ({
    where: `entry ${at + 1}`,
    values: typeof item === 'string' ? { name: item } : item,
  }));
}

/** The line that breaks the JSON: the first one with which the text so far is wrong and not just unfinished. */
function brokenLine(source: string): number {
  const lines = source.split('\n');
  let unfinished = 0;
  let broken = lines.length;
  while (broken - unfinished > 1) {
    const middle = (unfinished + broken) >> 1;
    if (isUnfinished(lines.slice(0, middle).join('\n'))) unfinished = middle;
    else broken = middle;
  }
  return broken;
}

function isUnfinished(json: string): boolean {
  try {
    JSON.parse(json);
    return true;
  } catch (cause) {
    return /end of|unterminated/i.test(String(cause));
  }
}

function readCsv(source: string, fileName: string): Row[] {
  const firstLine = source.slice(0, source.search(/[\r\n]|$/));
  const delimiter = ['\t', ',', ';'].find((one) => firstLine.includes(one)) ?? ',';
  const { data } = Papa.parse<string[]>(source, { delimiter, skipEmptyLines: false });
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
    const values = new Map<string, unknown>();
    cells.forEach((cell, column) => {
      const field = header[column] ?? `column ${column + 1}`;
      if (cell.trim() !== '') values.set(field, valueOf(field, cell.trim()));
    });
    rows.push({ where, values: Object.fromEntries(values) });
  }
  return rows;
}

function valueOf(field: string, cell: string): unknown {
  if (field === 'aliases') {
    const aliases = cell.split(cell.includes('|') ? '|' : ';').map((alias) => alias.trim());
    return aliases.filter((alias) => alias !== '');
  }
  if (field === 'context' && /^(?:true|yes|1)$/i.test(cell)) return true;
  if (field === 'context' && /^(?:false|no|0)$/i.test(cell)) return false;
  return cell;
}
