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
  task: { one: 'task', many: 'tasks', short: 'Tasks' },
  method: { one: 'method', many: 'methods and models', short: 'Methods' },
  code: { one: 'code host', many: 'code links', short: 'Code' },
} as const;
