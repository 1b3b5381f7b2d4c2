const GROUPED = new Intl.NumberFormat('en-US');

/** A whole number with thousands separated: `48,000`. */
export function whole(n: number): string {
  return GROUPED.format(n);
}

/** A count with its noun: `1 paper`, `2 papers`. */
export function counted(n: number, noun: string, plural = `${noun}s`): string {
  return `${whole(n)} ${n === 1 ? noun : plural}`;
}

/** A share as a percentage: `12.6%`, `0.4%`, `100%`. */
export function percent(share: number, digits = 1): string {
  const text = (share * 100).toFixed(digits);
  return `${text.endsWith('.0') ? text.slice(0, -2) : text}%`;
}

/** How far a topic that is found again to this share can be relied on. */
export function steadiness(stability: number): string {
  return stability >= 0.75 ? 'steady' : stability >= 0.5 ? 'fairly steady' : 'unsteady';
}

/** What a mean silhouette says of papers: they are …. */
export function apartness(silhouette: number): string {
  if (silhouette < 0) return 'more like those of another topic than like each other';
  const much = silhouette < 0.05 ? 'hardly' : silhouette < 0.15 ? 'a little' : silhouette < 0.35 ? 'clearly' : 'far';
  return `${much} more like each other than like those of the next topic`;
}

/** An index that is no share, such as a silhouette or a similarity: `0.24`, `−0.05`. */
export function index(value: number): string {
  const text = Math.abs(value).toFixed(2);
  return value < 0 && Number(text) > 0 ? `−${text}` : text;
}

/** How many times: `3.2×`, `15×`. */
export function times(factor: number): string {
  return `${factor < 10 ? factor.toFixed(1) : whole(Math.round(factor))}×`;
}

/** A p-value: `0.03`, `0.004`, `< 0.001`. */
export function pValue(p: number): string {
  return p < 0.001 ? '< 0.001' : p < 0.01 ? p.toFixed(3) : p.toFixed(2);
}

/** Bytes for a person: `3.4 MB`. */
export function fileSize(bytes: number): string {
  return bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** A name's first letter in upper case, the rest as it is. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What the kinds of mention are called. */
export const KIND_WORDS = {
  dataset: { one: 'dataset', many: 'datasets and benchmarks', short: 'Datasets' },
  source: { one: 'source', many: 'literature databases and registries', short: 'Sources' },
  task: { one: 'task', many: 'tasks', short: 'Tasks' },
  method: { one: 'method', many: 'methods and models', short: 'Methods' },
  code: { one: 'code host', many: 'code links', short: 'Code' },
} as const;
