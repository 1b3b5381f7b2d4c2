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
  /**
   * True for names that are also words, tasks or products: their bare forms count only where the sentence speaks of data. Default:
   * true for forms of two to four capitals, which too many things share; false for everything else.
   */
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
 * The casing rule that a form's own shape asks for. All capitals are an acronym and must stay so, and so must a word of four letters
 * with inner capitals (CoLA); a longer one, or letters with digits, is coined and matches in any case; everything else needs a capital.
 * Coined words that are also words (ComParE) state `exact`.
 */
export function casingOf(form: string): Casing {
  const letters = form.replace(/[^\p{L}]/gu, '');
  if (/\s/.test(form)) return letters === letters.toUpperCase() ? 'exact' : 'capital';
  if ((/\d/.test(form) && letters.length > 1) || letters === letters.toLowerCase()) return 'any';
  if (/^\p{Lu}?\p{Ll}+$/u.test(letters)) return 'capital';
  if (/^(?:\p{Lu}?\p{Ll}+|\p{Lu})(?:-(?:\p{Lu}?\p{Ll}+|\p{Lu}))*$/u.test(form)) return 'capital';
  if (/\p{Ll}\p{Lu}/u.test(form) && letters.length > 4) return 'any';
  return /-/.test(form) && /\p{Ll}{3}/u.test(form) ? 'capital' : 'exact';
}
