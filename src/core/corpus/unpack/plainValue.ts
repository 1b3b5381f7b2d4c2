import { isVector } from '../values/isVector.ts';

/**
 * A value of a typed table as JSON would have it: whole numbers of 64 bits as their digits, days as ISO dates, lists of the library's own
 * kind as arrays. Numbers in bulk (vectors) and bytes are nothing to read.
 */
function plainValue(value: unknown, depth = 0): unknown {
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object' || value === null || depth > 6) return value;
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? null : value.toISOString().replace('T00:00:00.000Z', '');
  if (ArrayBuffer.isView(value)) return null;
  if (Array.isArray(value)) return isVector(value) ? null : value.map((item) => plainValue(item, depth + 1));
  if (Symbol.iterator in value) return plainValue(Array.from(value as Iterable<unknown>), depth + 1);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plainValue(inner, depth + 1)]));
}

/** A row of a table, by the names of its columns. */
export type Row = Readonly<Record<string, unknown>>;

export function plainRow(row: Row): Row {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plainValue(value)]));
}
