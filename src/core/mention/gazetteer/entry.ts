import type { MentionKind } from '#core/types';

/**
 * How a name must be written to count.
 * - `any`: upper or lower case alike (coined words that mean nothing else: imagenet)
 * - `capital`: the first letter, or a later one, is a capital (Cityscapes)
 * - `exact`: letter by letter as given (MATH, never "math")
 */
export type Casing = 'any' | 'capital' | 'exact';

/** One name that the finder knows. Hyphens, spaces, underscores and their absence are alike in every form of it. */
export interface GazetteerEntry {
  /** Canonical name: what counts are kept under. Always matched itself, too. */
  readonly name: string;
  /** Default `dataset`. */
  readonly kind?: MentionKind;
  /** Other ways to write it. */
  readonly aliases?: readonly string[];
  /** For every form; by default each form's own shape decides (see `casingOf`). */
  readonly casing?: Casing;
  /** True for names that are also words, tasks or products: they count only where the sentence speaks of data. */
  readonly context?: boolean;
  readonly task?: string;
  readonly modality?: string;
}

/** What an area file may write: a bare name, a name with its aliases, or a full entry. */
export type EntryShorthand = string | readonly [name: string, ...aliases: string[]] | GazetteerEntry;

/** Entries that share a task, a modality or a rule. */
export function area(
  shared: Omit<GazetteerEntry, 'name' | 'aliases'>,
  entries: readonly EntryShorthand[],
): GazetteerEntry[] {
  return entries.map((entry) => {
    if (typeof entry === 'string') return { ...shared, name: entry };
    if ('name' in entry) return { ...shared, ...entry };
    const [name, ...aliases] = entry;
    return { ...shared, name, aliases };
  });
}

/**
 * The casing rule that a form's own shape asks for: all capitals are an acronym and must stay so; inner capitals in a long word or
 * letters with digits are coined and match in any case; everything else needs a capital.
 */
export function casingOf(form: string): Casing {
  const letters = form.replace(/[^\p{L}]/gu, '');
  if (/\p{L}/u.test(form) && /\d/.test(form) && /^\S+$/.test(form)) return letters.length > 1 ? 'any' : 'exact';
  if (letters === letters.toUpperCase()) return 'exact';
  if (/^\S+$/.test(form) && letters.length >= 6 && /\p{Ll}\p{Lu}/u.test(form)) return 'any';
  return 'capital';
}
