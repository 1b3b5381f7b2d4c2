import type { Manifest } from '#core/atlas/types';

/** Where a figure or table comes from: enough to make it again, and to open the page at the same view. */
export interface Stamp {
  /** Name and version of the program. */
  readonly generator: string;
  /** Of inputs, recipe and program: `manifest.fingerprint`. */
  readonly fingerprint: string;
  readonly seed: number;
  readonly topics: number;
  /** The view's URL query, without the question mark; empty for the plain view. */
  readonly view: string;
  /** Fingerprint of the other atlas, where it tells of two. */
  readonly against?: string;
}

/** Keyword of the PNG text chunk, and start of the stamp in an SVG's metadata. */
export const STAMP_KEYWORD = 'corpuscope';

export function stampOf(
  manifest: Pick<Manifest, 'generator' | 'fingerprint' | 'recipe' | 'counts'>,
  view: string,
  against?: string,
): Stamp {
  const { generator, fingerprint, recipe, counts } = manifest;
  return {
    generator,
    fingerprint,
    seed: recipe.seed,
    topics: counts.topics,
    view,
    ...(against === undefined ? {} : { against }),
  };
}

/** The stamp as JSON in ASCII, so that it fits any container. */
export function writeStamp(stamp: Stamp): string {
  return JSON.stringify(stamp).replace(
    /[^\x20-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The stamp of JSON that `writeStamp` made; null for anything else. */
export function parseStamp(json: string): Stamp | null {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { generator, fingerprint, seed, topics, view, against = '' } = value as Record<string, unknown>;
  const texts = [generator, fingerprint, view, against].every((field) => typeof field === 'string');
  const numbers = [seed, topics].every((field) => typeof field === 'number');
  return texts && numbers ? (value as Stamp) : null;
}

/** The stamp of an exported SVG; null where it has none. */
export function stampOfSvg(svg: string): Stamp | null {
  const json = /<metadata>corpuscope (.*?)<\/metadata>/s.exec(svg)?.[1];
  return json === undefined ? null : parseStamp(unescapeXml(json));
}

/** The stamp of an exported PDF, from its keywords, which are a literal string of the file; null where it has none. */
export function stampOfPdf(pdf: string): Stamp | null {
  const literal = /\(corpuscope (\{(?:[^\\()]|\\.)*\})\)/s.exec(pdf)?.[1];
  return literal === undefined ? null : parseStamp(literal.replace(/\\([\\()])/g, '$1'));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);
}

function unescapeXml(text: string): string {
  return text.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
