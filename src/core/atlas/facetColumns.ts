import { SCHEMA } from './tables/schema.ts';
import type { Column, Table } from './types.ts';

/** Names that an input's own column may not have in the `papers` table, nor in its export. Compared without case, as databases do. */
const TAKEN = new Set([...Object.keys(SCHEMA.papers), ...Object.keys(SCHEMA.abstracts), '__proto__']);

/**
 * What the input's own fields are called as columns. A field whose name is taken is called `input_NAME`, with a number behind it where the
 * input has that too.
 *
 * @param fields in the order in which they first appear, each once
 */
export function facetNames(fields: readonly string[]): readonly string[] {
  const used = new Set(TAKEN);
  for (const field of fields) if (!TAKEN.has(field.toLowerCase())) used.add(field.toLowerCase());
  return fields.map((field) => (TAKEN.has(field.toLowerCase()) ? freeName(`input_${field}`, used) : field));
}

function freeName(wished: string, used: Set<string>): string {
  let name = wished;
  for (let count = 2; used.has(name.toLowerCase()); count++) name = `${wished}_${count}`;
  used.add(name.toLowerCase());
  return name;
}

/** The columns of a `papers` table that came with the input. */
export function facetsOf(papers: Table): Column[] {
  return papers.columns.filter(({ name }) => !Object.hasOwn(SCHEMA.papers, name));
}
