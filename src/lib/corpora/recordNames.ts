import * as v from 'valibot';
import { recordNameSchema, type RecordName } from '#core/atlas/recipe';

export const holds = (list: readonly RecordName[], { file, record }: RecordName): boolean =>
  list.some((one) => one.record === record && one.file === file);

/** The list with a record in it that was not, or without it. */
export function toggled(list: readonly RecordName[], { file, record }: RecordName): readonly RecordName[] {
  const one = { file, record };
  return holds(list, one) ? list.filter((other) => !holds([one], other)) : [...list, one];
}

/** The records that a stored text names, whatever else another version or program wrote under our key. */
export function recordNames(text: string | null): readonly RecordName[] {
  if (text === null) return [];
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list.filter((one) => v.is(recordNameSchema, one)) : [];
  } catch {
    // No JSON: it names no record.
    return [];
  }
}
