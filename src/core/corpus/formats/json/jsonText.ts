/** A string of JSON, or a number in it that JavaScript would round, or what Python writes for numbers that are none. */
const SPECIAL = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"|(?<![\d.eE+-])-?\d{16,}(?![\d.eE])|-?\b(?:NaN|Infinity|nan|inf)\b/g;

/**
 * The value of a JSON text, or undefined (which JSON cannot express) where it is none. NaN and Infinity, which Python writes, count as
 * null; whole numbers of more than 15 digits become strings of their digits, since numbers would lose the last of them.
 */
export function parseJson(text: string): unknown {
  const exact = /\d{16}/.test(text) ? mended(text) : text;
  try {
    return JSON.parse(exact);
  } catch {
    if (exact !== text || !/NaN|Infinity|\bnan\b|\binf\b/.test(text)) return undefined;
  }
  try {
    return JSON.parse(mended(text));
  } catch {
    return undefined;
  }
}

function mended(text: string): string {
  return text.replace(SPECIAL, (token) => {
    if (token.startsWith('"')) return token;
    return /^-?\d/.test(token) ? `"${token}"` : 'null';
  });
}

/** The engine's message for broken JSON without the parts that differ between engines and releases. */
export const NOT_JSON = 'not valid JSON';

/** Whether a parsed JSON value is an object. */
export function isJsonObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a parsed JSON value is a list. */
export const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
