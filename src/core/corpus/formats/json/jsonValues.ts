import { isJsonObject, isList } from './jsonText.ts';

/** Lists and objects inside each other that are looked into: real exports need four. */
const DEEPEST = 6;

/** A string, number or truth value as text; empty for all else. */
export function plainText(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** Keys under which objects hold the text that they stand for. */
const TEXT_KEYS = [
  'value',
  '@value',
  '#text',
  '$t',
  '$',
  '_',
  'display_name',
  'text',
  'title',
  'name',
  'full',
  'en',
  'eng',
  'id',
  '@id',
  'content',
  'description',
  'literal',
  'raw',
  'term',
  'tag',
  'subject',
  'keyword',
  'url',
  'URL',
];

/** The text that a value stands for; of a list the first. */
export function firstText(value: unknown, depth = 0): string {
  if (depth > DEEPEST) return '';
  if (isList(value)) {
    for (const item of value) {
      const text = firstText(item, depth + 1);
      if (text !== '') return text;
    }
    return '';
  }
  if (!isJsonObject(value)) return plainText(value);
  for (const key of TEXT_KEYS) {
    if (!Object.hasOwn(value, key)) continue;
    const text = firstText(value[key], depth + 1);
    if (text !== '') return text;
  }
  return '';
}

/** The texts that a value stands for, one of each item of a list. */
export function textList(value: unknown, depth = 0): readonly string[] {
  if (depth > DEEPEST) return [];
  if (!isList(value)) {
    const text = firstText(value);
    return text === '' ? [] : [text];
  }
  return value
    .flatMap((item) => (isList(item) ? [textList(item, depth + 1).join(' ')] : [firstText(item)]))
    .filter(Boolean);
}

/** A date as text, or as CSL writes it: `{"date-parts": [[2019, 3, 14]]}`. */
export function dateText(value: unknown): string {
  if (isList(value) && isJsonObject(value[0])) return dateText(value[0]);
  if (isJsonObject(value) && Array.isArray(value['date-parts'])) {
    const [parts] = value['date-parts'] as readonly unknown[];
    return (isList(parts) ? parts : [])
      .slice(0, 3)
      .map((part, at) => plainText(part).padStart(at === 0 ? 4 : 2, '0'))
      .join('-');
  }
  if (isJsonObject(value) && typeof value['raw'] === 'string') return value['raw'];
  if (isJsonObject(value) && value['year'] !== undefined) {
    return [value['year'], value['month'], value['day']]
      .map((part) => firstText(part))
      .filter(Boolean)
      .map((part) => part.padStart(2, '0'))
      .join('-');
  }
  return firstText(value);
}

/** What stands in an object under these keys, one inside the other; of a list on the way its first item. */
export const valueAt = (value: unknown, ...path: readonly string[]): unknown => {
  let found: unknown = value;
  for (const key of path) {
    if (isList(found)) found = found[0];
    if (!isJsonObject(found) || !Object.hasOwn(found, key)) return undefined;
    found = found[key];
  }
  return found;
};
