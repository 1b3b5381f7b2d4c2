import { endsHash, fold, foldedHash } from './fold.ts';

/** A text, and the values stored under it in their order. */
interface Entry {
  readonly text: string;
  /** Of the whole text, once it was asked for. */
  hash?: number;
  readonly values: number[];
}

/** Texts that agree at their ends: mostly one; further ones by the hash of the whole. */
interface Bucket {
  readonly first: Entry;
  others: Map<number, Entry[]> | null;
}

/** Finds texts again that are equal when folded. Texts are compared by the hash of their ends, by that of the whole and then in full, and are not copied. */
export class FoldedIndex {
  private readonly buckets = new Map<number, Bucket>();

  /** What was stored under an equal text. */
  find(text: string): readonly number[] {
    const bucket = this.buckets.get(endsHash(text));
    return (bucket && entryOf(bucket, text))?.values ?? [];
  }

  /** Stores a value under a text. */
  add(text: string, value: number): void {
    const ends = endsHash(text);
    const bucket = this.buckets.get(ends);
    if (!bucket) {
      this.buckets.set(ends, { first: { text, values: [value] }, others: null });
      return;
    }
    const known = entryOf(bucket, text);
    if (known) {
      if (known.values.at(-1) !== value) known.values.push(value);
      return;
    }
    bucket.others ??= new Map();
    const hash = foldedHash(text);
    const entry = { text, hash, values: [value] };
    const same = bucket.others.get(hash);
    if (same) same.push(entry);
    else bucket.others.set(hash, [entry]);
  }

  /** Values that share a text, where more than one do. */
  *shared(): Generator<readonly number[]> {
    for (const { first, others } of this.buckets.values()) {
      if (first.values.length > 1) yield first.values;
      for (const same of others?.values() ?? []) for (const { values } of same) if (values.length > 1) yield values;
    }
  }
}

function entryOf({ first, others }: Bucket, text: string): Entry | undefined {
  if (first.text === text) return first;
  const hash = foldedHash(text);
  first.hash ??= foldedHash(first.text);
  const isSame = (entry: Entry) => entry.hash === hash && fold(entry.text) === fold(text);
  return isSame(first) ? first : others?.get(hash)?.find(isSame);
}
