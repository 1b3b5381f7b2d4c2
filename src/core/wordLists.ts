import Papa from 'papaparse';

interface Line {
  readonly kind: string;
  /** What its words have in common, for those who read the file. */
  readonly about: string;
  /** With bars between them. */
  readonly words: string;
}

/** Lists of words from a file of ours with the columns `kind`, `about` and `words`: those of each kind together. */
export function readWordLists<K extends string>(csv: string, kinds: readonly K[]): Record<K, ReadonlySet<string>> {
  const lines = Papa.parse<Line>(csv.trim(), { header: true }).data;
  const lists = kinds.map((kind) => {
    const words = lines.filter((line) => line.kind === kind).flatMap((line) => line.words.split('|'));
    return [kind, new Set(words)] as const;
  });
  return Object.fromEntries<ReadonlySet<string>>(lists) as Record<K, ReadonlySet<string>>;
}
