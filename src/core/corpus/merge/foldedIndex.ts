import { fold, foldedHash } from './fold.ts';

interface Entry {
  readonly text: string;
  readonly value: number;
}

/** Finds texts again that are equal when folded. Texts are compared by hash and then in full, and are not copied. */
export class FoldedIndex {
  private readonly entries = new Map<number, Entry[]>();
  private hashed: { text: string; hash: number } | null = null;

  /** What was stored first under an equal text, or null. */
  find(text: string): number | null {
    return this.entryOf(text)?.value ?? null;
  }

  /** Stores a value under a text, unless an equal text has one. */
  add(text: string, value: number): void {
    if (this.entryOf(text)) return;
    const hash = this.hashOf(text);
    const same = this.entries.get(hash);
    if (same) same.push({ text, value });
    else this.entries.set(hash, [{ text, value }]);
  }

  private entryOf(text: string): Entry | undefined {
    return this.entries.get(this.hashOf(text))?.find((entry) => entry.text === text || fold(entry.text) === fold(text));
  }

  /** A text is looked for and then stored: the second time its hash is known. */
  private hashOf(text: string): number {
    if (this.hashed?.text !== text) this.hashed = { text, hash: foldedHash(text) };
    return this.hashed.hash;
  }
}
