import { SCHEMA } from './tables/schema.ts';
import type { Column, Table } from './types.ts';

/** Names that an input's own column may not have in the `papers` table, nor in its export. Compared without case, as databases do. */
const TAKEN = new Set([...Object.keys(SCHEMA.papers), ...Object.keys(SCHEMA.abstracts), '__proto__']);

/**
 * The input's own fields as columns, in the order in which they first appear; null where a paper lacks one. A field whose name is
 * taken is called `input_NAME`, with a number behind it where the input has that too.
 */
export function facetColumns(papers: readonly { readonly facets: ReadonlyMap<string, string> }[]): Column[] {
  const fields = new Set<string>();
  for (const { facets } of papers) for (const name of facets.keys()) fields.add(name);
  const used = new Set(TAKEN);
  for (const field of fields) if (!TAKEN.has(field.toLowerCase())) used.add(field.toLowerCase());
  return [...fields].map((field) => ({
    name: TAKEN.has(field.toLowerCase()) ? freeName(`input_${field}`, used) : field,
    type: 'STRING',
    data: papers.map(({ facets }) => facets.get(field) ?? null),
  }));
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
