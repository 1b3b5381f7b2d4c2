import type { FoundRecord } from '../record.ts';
import { sortFields, type Field } from './fields.ts';

/** A parsed JSON object as a record. Nested objects are left out; lists of plain values are joined by `; `. */
export function recordOfJson(object: object, fieldOf: (name: string) => Field, line: number): FoundRecord {
  const entries: (readonly [Field, string])[] = [];
  for (const [name, value] of Object.entries(object)) {
    const text = textOfJson(value);
    if (text !== '') entries.push([fieldOf(name), text]);
  }
  return sortFields(entries, line, '');
}

function textOfJson(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (!Array.isArray(value)) return '';
  return value.map(textOfJson).filter(Boolean).join('; ');
}

/** Whether a parsed JSON value can be a record. */
export function isJsonObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The engine's message for broken JSON without the parts that differ between engines and releases. */
export const NOT_JSON = 'not valid JSON';
