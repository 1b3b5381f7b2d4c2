import { fold, foldedHash } from './fold.ts';

/** Finds texts again that are equal when folded. Texts are compared by hash and then in full, and are not copied. */
export class FoldedIndex {
  private readonly entries = new Map<number, { text: string; value: number }[]>();

  /** What was stored first under an equal text, or null. */
  find(text: string): number | null {
    const same = this.entries.get(foldedHash(text));
    return same?.find((entry) => entry.text === text || fold(entry.text) === fold(text))?.value ?? null;
  }

  /** Stores a value under a text, unless an equal text has one. */
  add(text: string, value: number): void {
    const hash = foldedHash(text);
    const same = this.entries.get(hash);
    if (!same) this.entries.set(hash, [{ text, value }]);
    else if (!same.some((entry) => fold(entry.text) === fold(text))) same.push({ text, value });
  }
}
